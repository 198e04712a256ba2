"""The past as it is drawn for the pictures."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtWidgets import QApplication, QWidget

from assessor.models.levels import Level
from assessor.store import deciding, queries, workshops
from assessor.ui.comparing import ComparisonSheet
from assessor.ui.history.backups import BackupsSheet
from assessor.ui.history.story import StorySheet
from assessor.ui.history.timeline import TimelineSheet
from assessor.ui.shell import looking_back

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow


def backups(window: MainWindow) -> QWidget:
    """Of a copy: two after decisions, one of them damaged, and something that is in none."""
    assert window.document is not None
    copy = Path(mkdtemp(dir=window.settings.path.parent)) / "Kazakhstan.assess"
    window.document.save_copy(copy)
    window.file.open(copy)
    rows = window.document.read(queries.outline).recommendations
    for row in rows[:3]:
        with window.document.edit("Decide") as session:
            deciding.decide(session, row.id, level=Level.NO_INFORMATION, reasoning=row.reference)
        if row is not rows[2]:
            window.document.backup()
    window.document.backups.all()[1].path.write_bytes(b"damaged")
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
