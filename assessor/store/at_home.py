"""A copy here of an assessment on a stick, a network or in a synchronised folder; what is said in it goes back."""

from __future__ import annotations

import json
import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from assessor.errors import WriteFailed
from assessor.i18n import N_
from assessor.store.document import Document
from assessor.store.failures import failed_write
from assessor.store.lock import lock_to_write
from assessor.store.places import data_folder, make_private
from assessor.store.whole_file import write_whole

AWAY = N_(
    "{name} could not be written back to {place} now. Everything is in the copy on this computer; "
    "it is written back when that place is there again and the copy is closed."
)


def remember(copy: Path, home: Path) -> None:
    """That the copy came from there, and what is there now; nobody has that file open any more."""
    _remember(copy, home, _digest(home))


def came_from(copy: Path) -> Path | None:
    """Where a copy came from, if it is one."""
    return _origin(copy)[0]


def bring_back(document: Document) -> Path | None:
    """Write a checked copy of all that is said to where it came from; the answer is its name there.

    What others changed there meanwhile stays: then it gets a name of its own beside it.
    """
    home, known = _origin(document.path)
    if home is None or document.read_only:
        return None
    if not home.parent.is_dir():
        raise WriteFailed(AWAY, name=document.path.name, place=home.parent.name)
    target = home if _digest(home) in (known, "") else _beside(home)
    document.save_copy(target)
    remember(document.path, target)
    return target


def _beside(home: Path) -> Path:
    return home.with_name(f"{home.stem} ({datetime.now():%Y-%m-%d %H-%M-%S}){home.suffix}")


def _digest(path: Path) -> str:
    """Of a file that nobody has open; empty where there is none."""
    try:
        if not path.exists():
            return ""
        with lock_to_write(path):
            return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise failed_write(path, error) from None


def _note(copy: Path) -> Path:
    return data_folder() / "homes" / sha256(os.fsencode(copy.resolve())).hexdigest()[:32]


def _remember(copy: Path, home: Path, known: str) -> None:
    note = _note(copy)
    try:
        make_private(note.parent)
    except OSError as error:
        raise failed_write(note, error) from None
    write_whole(note, json.dumps([str(home), known]).encode("utf-8", "surrogateescape"))


def _origin(copy: Path) -> tuple[Path | None, str]:
    try:
        home, known = json.loads(_note(copy).read_bytes().decode("utf-8", "surrogateescape"))
    except (OSError, ValueError):
        return None, ""
    return Path(home), known
