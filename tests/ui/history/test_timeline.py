"""What happened in the workshop, in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.store import deciding, revealing, workshops
from assessor.store.document import Document
from assessor.ui.history.timeline import TimelineSheet
from assessor.ui.shell.menu import leaf_actions
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.workshops import make_workshop

Show = Callable[[], TimelineSheet]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_workshop(tmp_path / "workshop.assess", decided={"26": Level.IMPLEMENTED})


@pytest.fixture
def show(qtbot: QtBot, open_window: OpenWindow, path: Path) -> Show:
    def show_one() -> TimelineSheet:
        window = open_window(path, stage="score")
        entry = "What happened in the workshop …"
        next(action for action in leaf_actions(window.menu) if action.text() == entry).trigger()
        sheet = window.findChildren(TimelineSheet)[-1]
        qtbot.waitUntil(sheet.isActiveWindow)
        return sheet

    return show_one


def whats(sheet: TimelineSheet) -> list[str]:
    return [row.what for row in sheet.list.rows()]


def test_it_tells_what_groups_said_and_what_was_decided(show: Show) -> None:
    sheet = show()
    assert "18: Group 1 · Room 1 says Not implemented" in whats(sheet)
    assert whats(sheet)[-1] == "26: the plenary decides Implemented"
    assert sheet.list.rows()[-1].more == "Settled 26"


def test_the_latest_is_in_sight(qtbot: QtBot, show: Show) -> None:
    sheet = show()
    assert sheet.list.currentRow() == sheet.list.count() - 1
    bar = sheet.list.verticalScrollBar()
    qtbot.waitUntil(lambda: 0 < bar.maximum() == bar.value())


def test_only_the_decisions(qtbot: QtBot, show: Show) -> None:
    sheet = show()
    sheet.part.setFocus()
    qtbot.keyClick(sheet.part, Qt.Key.Key_Down)
    assert whats(sheet) == ["26: the plenary decides Implemented"]
    assert sheet.status.text() == "1 thing happened"


def test_while_groups_score_blindly_their_levels_stay_out(show: Show, path: Path) -> None:
    with Document.open(path) as document, document.edit("Blind") as session:
        workshops.change_workshop(session, workshops.current_workshop(session), blind=True)
        revealing.reveal(session, ["18"])
        deciding.decide(session, "18", level=Level.PARTIAL)
    sheet = show()
    assert {what[:4] for what in whats(sheet) if " says " in what} == {"18: "}
    assert "until its levels are opened" in sheet.explained.text()


def test_an_empty_workshop_says_so(show: Show, path: Path) -> None:
    sheet = show()
    sheet.part.setCurrentIndex(3)
    assert (whats(sheet), sheet.status.text()) == ([], "Nothing has happened yet.")
