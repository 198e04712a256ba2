"""Two workshops side by side, in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.store import deciding, workshops
from assessor.store.comparing import Match
from assessor.store.document import Document
from assessor.ui.comparing import ComparisonSheet
from assessor.ui.main_window import MainWindow
from assessor.ui.shell.menu import leaf_actions
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.workshops import make_workshop

ENTRY = "Two workshops side by side …"
Show = Callable[[], tuple[MainWindow, ComparisonSheet]]


def trigger(window: MainWindow) -> None:
    next(action for action in leaf_actions(window.menu) if action.text() == ENTRY).trigger()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The first workshop decided 18 and 26, the second says otherwise of 18 and the same of 26."""
    path = make_workshop(tmp_path / "two.assess", decided={"18": Level.PARTIAL, "26": Level.IMPLEMENTED})
    with Document.open(path) as document, document.edit("Second") as session:
        first = workshops.current_workshop(session)
        second = workshops.add_workshop(session, "Defenders")
        workshops.choose_workshop(session, second)
        deciding.decide(session, "18", level=Level.NOT_IMPLEMENTED)
        deciding.decide(session, "26", level=Level.IMPLEMENTED)
        workshops.choose_workshop(session, first)
    return path


@pytest.fixture
def show(qtbot: QtBot, open_window: OpenWindow, path: Path) -> Show:
    def show_one() -> tuple[MainWindow, ComparisonSheet]:
        window = open_window(path, stage="plenary")
        trigger(window)
        sheet = window.findChildren(ComparisonSheet)[-1]
        qtbot.waitUntil(sheet.isActiveWindow)
        return window, sheet

    return show_one


def shown(sheet: ComparisonSheet) -> list[str]:
    return [one.row.reference for one in sheet.list.rows()]


def test_all_recommendations_and_how_many_match(show: Show) -> None:
    _, sheet = show()
    assert len(shown(sheet)) == 6
    assert sheet.status.text() == "1 different · 1 the same · 3 in one workshop only · 1 in neither"
    said = sheet.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("Partially implemented. Defenders: Not implemented")


def test_only_where_they_differ(qtbot: QtBot, show: Show) -> None:
    _, sheet = show()
    sheet.part.setFocus()
    qtbot.keyClick(sheet.part, Qt.Key.Key_Down)
    assert shown(sheet) == ["18"]
    assert sheet.list.current().match is Match.DIFFERENT


def test_enter_goes_to_the_recommendation_in_the_plenary(qtbot: QtBot, show: Show) -> None:
    window, sheet = show()
    sheet.list.setCurrentRow(4)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    assert (window.workspace.current.name, window.workspace.current.row()) == ("plenary", "26")


def test_the_two_can_change_places(show: Show) -> None:
    _, sheet = show()
    sheet.first.setCurrentIndex(1)
    sheet.second.setCurrentIndex(0)
    assert sheet.list.rows()[0].first.level is Level.NOT_IMPLEMENTED


def test_with_one_workshop_it_says_where_another_is_added(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(make_workshop(tmp_path / "one.assess"))
    trigger(window)
    assert window.findChildren(ComparisonSheet) == []
    assert "added in Prepare" in window.workspace.notice_text()
