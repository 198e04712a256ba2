"""What the program remembers between two runs: look, language, window places and recent files. Never content."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from assessor.errors import WriteFailed

RECENT = 8


@dataclass(slots=True)
class Place:
    """Where a person was in one assessment: the stage, and the row in each stage."""

    stage: str = ""
    rows: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(slots=True)
class Settings:
    """The settings. `save` writes the whole file or leaves the old one; a damaged file means defaults."""

    path: Path
    language: str = ""
    scheme: str = "system"
    text_size: float = 1.0
    projector_names: bool = False
    lock_after: int = 10
    """Minutes without a key or the mouse; 0: never."""
    geometry: str = ""
    folder: str = ""
    """Where a file was last written or opened."""
    recent: list[str] = field(default_factory=list[str])
    places: dict[str, Place] = field(default_factory=dict[str, Place])
    written: str = ""
    """What the file says already."""

    def remember_file(self, path: Path) -> None:
        name = str(path)
        self.recent = [name, *(other for other in self.recent if other != name)][:RECENT]

    def remember_folder(self, folder: Path) -> None:
        self.folder = str(folder.absolute())
        self.save()

    def last_folder(self) -> Path | None:
        """None when there is none, or when its stick was pulled."""
        return Path(self.folder) if self.folder and Path(self.folder).is_dir() else None

    def place(self, assessment_id: str) -> Place:
        return self.places.setdefault(assessment_id, Place())

    def save(self) -> None:
        """Write what was changed since; nothing is said where it cannot be written."""
        if self.content() == self.written:
            return
        from assessor.store.whole_file import write_whole  # with its libraries, for which no window waits

        with suppress(OSError, WriteFailed):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, self.content().encode("ascii"))
            self.written = self.content()

    def content(self) -> str:
        values = asdict(self)
        del values["path"], values["written"]
        return json.dumps(values, indent=1)


def settings_path() -> Path:
    """In the folder of the system for settings, or in the one that `ASSESSOR_DATA` names."""
    chosen = os.environ.get("ASSESSOR_DATA")
    if chosen:
        return Path(chosen) / "settings.json"
    return user_config_path("assessor", appauthor=False) / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    settings = Settings(path or settings_path())
    with suppress(OSError, ValueError):
        values: Any = json.loads(settings.path.read_text("utf-8"))
        if isinstance(values, dict):
            _take_over(settings, values)
    settings.written = settings.content()
    return settings


def _take_over(settings: Settings, values: dict[str, Any]) -> None:
    """Take each value that has the type of its default."""
    for entry in fields(settings):
        value = values.get(entry.name)
        if entry.name == "places" and isinstance(value, dict):
            settings.places = {str(key): _place(one) for key, one in value.items() if isinstance(one, dict)}
        elif entry.name != "written" and type(value) is type(getattr(settings, entry.name)):
            setattr(settings, entry.name, value)
    settings.recent = [name for name in settings.recent if isinstance(name, str)]  # pyright: ignore[reportUnnecessaryIsInstance]


def _place(values: dict[str, Any]) -> Place:
    rows = values.get("rows")
    known = {str(key): str(value) for key, value in rows.items()} if isinstance(rows, dict) else {}
    return Place(str(values.get("stage", "")), known)
