"""The past as it is drawn for the pictures."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtWidgets import QApplication, QWidget

from assessor.models.levels import Level
from assessor.store import deciding, queries, workshops
from assessor.store.backups import Backups
from assessor.store.second_place import choose_place
from assessor.ui.comparing import ComparisonSheet
from assessor.ui.history.backups import BackupsSheet
from assessor.ui.history.story import StorySheet
from assessor.ui.history.timeline import TimelineSheet
from assessor.ui.shell import looking_back

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow


def backups(window: MainWindow) -> BackupsSheet:
    """Of a copy: two after decisions, one of them damaged, and something that is in none."""
    _with_backups(window)
    return _listed(window)


def second_place(window: MainWindow) -> QWidget:
    """A stick is chosen, and there."""
    return _with_stick(window, pulled=False)


def second_place_away(window: MainWindow) -> QWidget:
    return _with_stick(window, pulled=True)


def _with_stick(window: MainWindow, *, pulled: bool) -> QWidget:
    """Chosen for backups of nobody, so that no other picture meets it again."""
    sheet, root = backups(window), Path(mkdtemp(dir=window.settings.path.parent))
    stick, place = root / "STICK", Backups(root / "backups")
    stick.mkdir()
    choose_place(place, stick)
    if pulled:
        stick.rename(root / "pulled")
    sheet.second.show_place(place, window.jobs)
    return sheet


def _with_backups(window: MainWindow) -> None:
    assert window.document is not None
    copy = Path(mkdtemp(dir=window.settings.path.parent)) / "Kazakhstan.assess"
    window.document.save_copy(copy)
    rmtree(window.document.backups.folder, ignore_errors=True)
    window.file.open(copy)
    rows = window.document.read(queries.outline).recommendations
    for row in rows[:3]:
        with window.document.edit("Decide") as session:
            deciding.decide(session, row.id, level=Level.NO_INFORMATION, reasoning=row.reference)
        if row is not rows[2]:
            window.document.backup()
    window.document.backups.all()[1].path.write_bytes(b"damaged")


def _listed(window: MainWindow) -> BackupsSheet:
    looking_back.show_backups(window)
    sheet = window.findChildren(BackupsSheet)[-1]
    deadline = QDeadlineTimer(10_000)
    while sheet.history is None and not deadline.hasExpired():
        QApplication.processEvents()
        QThread.msleep(10)
    return sheet


def story(window: MainWindow) -> QWidget:
    assert window.workspace is not None
    window.workspace.show_stage("plenary")
    looking_back.show_story(window)
    return window.findChildren(StorySheet)[-1]


def comparison(window: MainWindow) -> QWidget:
    """A second workshop that decided some of it, in a copy."""
    assert window.document is not None
    copy = Path(mkdtemp(dir=window.settings.path.parent)) / "Kazakhstan.assess"
    window.document.save_copy(copy)
    window.file.open(copy)
    rows = window.document.read(queries.outline).recommendations
    with window.document.edit("Second") as session:
        first = workshops.current_workshop(session)
        workshops.choose_workshop(session, workshops.add_workshop(session, "New generation"))
        for row, level in zip(rows, (*Level, *Level, *Level), strict=False):
            deciding.decide(session, row.id, level=level, reasoning="")
        workshops.choose_workshop(session, first)
    looking_back.show_comparison(window)
    return window.findChildren(ComparisonSheet)[-1]


def timeline(window: MainWindow) -> QWidget:
    looking_back.show_timeline(window)
    return window.findChildren(TimelineSheet)[-1]
