"""Draws every screen into PNG files, to be looked at before a change to a screen is called done.

A screen is registered in `SCREENS` with a name and a function that brings it up in a window and gives the
widget to be drawn. `python -m assessor.ui.pictures DIR` draws all of them without a screen.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from assessor.importers.sample import make_sample
from assessor.ui.ahead import scenes as ahead_scenes
from assessor.ui.annex import scenes as annex_scenes
from assessor.ui.history import scenes as history_scenes
from assessor.ui.language import PSEUDO
from assessor.ui.main_window import MainWindow
from assessor.ui.packages import scenes as packages
from assessor.ui.plenary import scenes as plenary
from assessor.ui.prepare import scenes
from assessor.ui.protection import scenes as protection
from assessor.ui.score.stage import ScoreStage
from assessor.ui.settings import Settings
from assessor.ui.shell import projector_scenes
from assessor.ui.shell import scenes as shell

SHOWN = "18 (b)"
"""The recommendation that is shown: its evidence is confidential, or older than the adoption."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: `show` brings the screen up and gives what is to be drawn."""

    name: str
    show: Callable[[MainWindow], QWidget]
    start: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """One way in which every screen is drawn."""

    language: str
    scheme: str
    size: QSize
    text_size: float = 1.0

    @property
    def name(self) -> str:
        large = "-large" if self.text_size > 1 else ""
        return f"{self.language}-{self.scheme}-{self.size.width()}x{self.size.height()}{large}"


def _stage(name: str) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        assert window.workspace is not None
        window.workspace.show_stage(name)
        return window

    return show


def _score(window: MainWindow) -> ScoreStage:
    assert window.workspace is not None
    window.workspace.show_stage("score")
    stage = window.workspace.current
    assert isinstance(stage, ScoreStage)
    entries = (entry.row for _, entry in stage.scoring.entries())
    stage.go(next(row.id for row in entries if row.reference == SHOWN))
    return stage


def _score_list(window: MainWindow) -> QWidget:
    _score(window)
    return window


def _score_form(window: MainWindow) -> QWidget:
    stage = _score(window)
    stage.sheet.concern.line.setChecked(True)
    stage.start_evidence()
    return window


def _paper(window: MainWindow) -> QWidget:
    """A sheet is being entered: one code is read, its level is next."""
    stage = _score(window)
    stage.paper.open()
    page = stage.paper.page
    assert page is not None
    page.line.take(page.work.missing()[0])
    return window


def _dialog(act: Callable[[MainWindow], object]) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        _score(window)
        act(window)
        return window.findChildren(QDialog)[-1]

    return show


SCREENS: list[Screen] = [
    Screen("start", lambda window: window, start=True),
    Screen("prepare", scenes.prepared),
    Screen("prepare-empty", scenes.empty),
    Screen("prepare-giving", scenes.giving),
    Screen("review", scenes.review),
    Screen("review-second", scenes.second_language),
    Screen("score", _score_list),
    Screen("score-evidence", _score_form),
    Screen("score-paper", _paper),
    Screen("plenary", _stage("plenary")),
    Screen("projector", projector_scenes.revealed),
    Screen("projector-blind", projector_scenes.blind),
    Screen("projector-long", projector_scenes.long_text),
    Screen("plenary-hidden", plenary.hidden),
    Screen("plenary-revealed", plenary.revealed),
    Screen("plenary-priorities", plenary.priorities),
    Screen("plenary-agreement", plenary.agreement),
    Screen("annex", annex_scenes.annex),
    Screen("annex-minutes", annex_scenes.minutes),
    Screen("annex-main-text", annex_scenes.main_text),
    Screen("annex-matrix", annex_scenes.matrix),
    Screen("annex-guarded", annex_scenes.guarded),
    Screen("annex-signed", annex_scenes.signed),
    Screen("annex-key", annex_scenes.key_sheet),
    Screen("ahead", ahead_scenes.asks),
    Screen("packages-receipts", packages.receipts),
    Screen("packages-conflicts", packages.conflicts),
    Screen("packages-third", packages.third),
    Screen("packages-group", packages.group_screen),
    Screen("packages-give-out", packages.give_out),
    Screen("packages-passphrase", packages.passphrase),
    Screen("protection-choose", protection.choose, start=True),
    Screen("protection-code", protection.recovery_code, start=True),
    Screen("protection-locked", protection.locked, start=True),
    Screen("protection-refused", protection.refused, start=True),
    Screen("protection-change", protection.change, start=True),
    Screen("protection-asked", protection.asked, start=True),
    Screen("rescue", shell.rescue),
    Screen("on-a-stick", shell.on_a_stick),
    Screen("backups", history_scenes.backups),
    Screen("backups-second-place", history_scenes.second_place),
    Screen("backups-second-place-away", history_scenes.second_place_away),
    Screen("timeline", history_scenes.timeline),
    Screen("story", history_scenes.story),
    Screen("comparison", history_scenes.comparison),
    Screen("keys", _dialog(MainWindow.show_keys)),
    Screen("go-anywhere", _dialog(MainWindow.go_anywhere)),
]
SMALL, ORDINARY = QSize(1280, 720), QSize(1440, 900)


def looks() -> Iterator[Look]:
    for language in ("en", "ru", PSEUDO):
        for scheme in ("light", "dark"):
            for size in (SMALL, ORDINARY):
                yield Look(language, scheme, size)
    yield Look("en", "light", SMALL, 1.3)


def draw_pictures(
    folder: Path,
    chosen: Callable[[str], bool] = lambda _name: True,
) -> list[Path]:
    """Draw the screens into a folder; the answer is what was drawn. `chosen` picks pictures by name."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn: list[Path] = []
    with tempfile.TemporaryDirectory() as place:
        for look in looks():
            names = [screen for screen in SCREENS if chosen(f"{screen.name}-{look.name}")]
            for screen in names:
                path = folder / f"{screen.name}-{look.name}.png"
                _draw(screen, look, Path(place), path)
                drawn.append(path)
    return drawn


def _draw(screen: Screen, look: Look, place: Path, path: Path) -> None:
    settings = Settings(place / "settings.json", look.language, look.scheme, look.text_size)
    window = MainWindow(settings)
    window.resize(look.size)
    window.show()
    if not screen.start:
        spoken = "ru" if look.language == "ru" else "en"
        file = place / spoken / "Kazakhstan.assess"
        if not file.exists():
            file.parent.mkdir()
            make_sample(file, spoken)
        window.file.open(file)
    shown = screen.show(window)
    settle()
    shown.grab().save(str(path))
    window.close()
    window.deleteLater()
    settle()


def settle() -> None:
    """Let layouts and timers that are due come to rest."""
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def main(words: list[str]) -> int:
    """`pictures DIR [PART-OF-NAME …]`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    folder = Path(words[0]) if words else Path("pictures")
    wanted = words[1:]
    draw_pictures(folder, chosen=lambda name: not wanted or any(word in name for word in wanted))
    application.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
