"""All asks are written in one list, drafted in one step, and handed out on a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.store import deciding, queries
from assessor.ui.ahead import AheadStage
from tests.templates import copy_of
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.workshops import make_workshop

Enter = Callable[..., AheadStage]


@pytest.fixture
def enter(open_window: OpenWindow, tmp_path: Path) -> Enter:
    def enter_one(**decided: Level) -> AheadStage:
        rows = decided or {"18": Level.PARTIAL, "24 (a)": Level.NOT_IMPLEMENTED}
        key = ("ahead", repr(sorted(rows)))
        path = copy_of(key, tmp_path / "one.assess", lambda first: make_workshop(first, decided=rows))
        window = open_window(path, stage="ahead")
        window.workspace.show_stage("ahead")
        return window.workspace.current

    return enter_one


def asks(stage: AheadStage) -> dict[str, str]:
    said = stage.desk.document.read(queries.decisions)
    return {one: row.ask for one, row in said.items() if row.ask}


def test_what_is_missing_is_drafted_and_undone(enter: Enter) -> None:
    stage = enter()
    assert (stage.state(), stage.head.draft.isVisible()) == ("2 asks are missing", True)
    stage.head.draft.click()
    assert (len(asks(stage)), stage.state(), stage.head.draft.isVisible()) == (2, "2 asks", False)
    assert "2 are still drafts" in stage.head.counted.text()
    stage.window().workspace.undo()
    assert (asks(stage), stage.list.cards["18"].field.toPlainText()) == ({}, "")


def test_an_ask_is_written_in_place_with_hints(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    card = stage.list.cards["18"]
    card.field.start()
    qtbot.keyClicks(card.field, "Consider a law")
    assert card.hint.text() == "3 · Considering action · a stronger verb? · by when?"
    card.field.leave()
    assert asks(stage) == {"18": "Consider a law"}
    assert stage.list.cards["18"] is card


def test_a_draft_is_put_into_the_field_and_a_further_one_on_a_line_of_its_own(enter: Enter) -> None:
    stage = enter()
    card = stage.list.cards["18"]
    card.put("One")
    card.put("Two")
    stage.leave()
    assert asks(stage) == {"18": "One\nTwo"}


def test_the_name_leads_to_the_plenary_and_esc_back(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    workspace = stage.window().workspace
    stage.list.cards["24 (a)"].name.click()
    assert (workspace.current.name, workspace.current.row()) == ("plenary", "24 (a)")
    workspace.current.setFocus()
    qtbot.keyClick(workspace, Qt.Key.Key_Escape)
    assert workspace.current is stage


def test_one_is_led_to_an_ask(enter: Enter) -> None:
    stage = enter()
    stage.window().workspace.show_stage("ahead", "24 (a)")
    assert stage.list.cards["24 (a)"].field.hasFocus()


def test_the_page_is_written(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    stage.head.draft.click()
    stage.export_to(tmp_path / "asks.pdf")
    qtbot.waitUntil((tmp_path / "asks.pdf").exists, timeout=15_000)
    qtbot.waitUntil(lambda: not stage.exporter.busy(), timeout=15_000)
    assert "asks.pdf was written" in stage.window().workspace.notice_text()


def test_nothing_is_to_be_asked(enter: Enter) -> None:
    stage = enter(**{"26": Level.IMPLEMENTED})
    assert stage.nothing.isVisible()
    with stage.desk.document.edit("Decide") as session:
        deciding.decide(session, "26", level=Level.PARTIAL)
    assert not stage.nothing.isVisible()
    assert list(stage.list.cards) == ["26"]


def test_the_keyboard_goes_from_ask_to_ask_and_out_of_the_text(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    qtbot.keyClick(stage, Qt.Key.Key_A)
    first, last = stage.list.cards.values()
    assert first.field.hasFocus()
    for card in (last, last):
        qtbot.keyClick(stage.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert card.field.hasFocus()
    qtbot.keyClick(last.field, Qt.Key.Key_Escape)
    assert last.name.hasFocus()
    qtbot.keyClick(last.name, Qt.Key.Key_D)
    assert len(asks(stage)) == 2
    shown = stage.keys()
    assert [one.keys for one in shown] == ["A", "Ctrl+Enter", "Esc", "D", "W", "P"]
