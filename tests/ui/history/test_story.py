"""The way of one recommendation, in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.store import deciding, judging, queries, revealing, workshops
from assessor.store.document import Document
from assessor.ui.history.story import StorySheet
from assessor.ui.shell.menu import leaf_actions
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.workshops import make_workshop

Show = Callable[..., StorySheet]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_workshop(tmp_path / "workshop.assess", decided={"26": Level.IMPLEMENTED})


@pytest.fixture
def show(qtbot: QtBot, open_window: OpenWindow, path: Path) -> Show:
    def show_one(row: str, stage: str = "plenary") -> StorySheet:
        window = open_window(path, stage=stage)
        window.workspace.show_stage(stage, row)
        entry = "The way of this recommendation …"
        next(action for action in leaf_actions(window.menu) if action.text() == entry).trigger()
        sheet = window.findChildren(StorySheet)[-1]
        qtbot.waitUntil(sheet.isActiveWindow)
        return sheet

    return show_one


def open_levels(path: Path, *, blind: bool) -> None:
    with Document.open(path) as document, document.edit("Blind") as session:
        workshops.change_workshop(session, workshops.current_workshop(session), blind=blind)


def test_it_tells_first_positions_what_moved_and_the_decision(show: Show, path: Path) -> None:
    with Document.open(path) as document, document.edit("The room") as session:
        group = queries.groups(session)[0].id
        revealing.reveal(session, ["26"])
        judging.judge(session, "26", group, level=Level.PARTIAL, reasoning="After the talk")
        deciding.decide(session, "26", level=Level.PARTIAL, reasoning="In the end", dissent="One group")
    rows = show("26").list.rows()
    assert any("first position" in row.more for row in rows)
    moved = next(row for row in rows if "After the talk" in row.more)
    assert moved.what.endswith("says Partially implemented") and "before: " in moved.more
    assert rows[-1].what == "The plenary decides Partially implemented"
    assert "In the end" in rows[-1].more and "One group" in rows[-1].more


def test_nothing_of_another_recommendation_is_told(show: Show, path: Path) -> None:
    open_levels(path, blind=False)
    sheet = show("26", "score")
    assert sheet.windowTitle() == "The way of 26"
    assert {row.more.split()[-1] for row in sheet.list.rows() if "decides" in row.what} == {"26"}
    assert not [row.what for row in sheet.list.rows() if ":" in row.what]


def test_until_the_reveal_it_is_not_told_what_groups_say(show: Show, path: Path) -> None:
    open_levels(path, blind=True)
    sheet = show("18")
    assert [row for row in sheet.list.rows() if " says " in row.what] == []
    assert "stays out" in sheet.explained.text()


def test_it_can_be_copied_as_text(qtbot: QtBot, show: Show) -> None:
    sheet = show("26")
    sheet.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("The way of 26\n") and "The plenary decides Implemented" in copied


def test_without_a_recommendation_it_says_where_to_choose_one(open_window: OpenWindow, path: Path) -> None:
    window = open_window(path)
    window.workspace.show_stage("annex")
    entry = "The way of this recommendation …"
    next(action for action in leaf_actions(window.menu) if action.text() == entry).trigger()
    assert window.findChildren(StorySheet) == []
    assert "Choose a recommendation" in window.workspace.notice_text()
