"""Settling by keys, putting off, accepting together, and taking it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.models.queue import Section
from assessor.store import queries
from assessor.store.rows import DecisionRow
from assessor.ui.plenary import PlenaryStage
from assessor.ui.plenary.queue_model import AcceptLink, Heading, ItemLine
from tests.ui.plenary.conftest import Enter
from tests.ui.plenary.workshops import HALF, NO, YES


def press(qtbot: QtBot, *keys: str) -> None:
    named = {
        "Enter": Qt.Key.Key_Return,
        "Down": Qt.Key.Key_Down,
        "Up": Qt.Key.Key_Up,
        "Esc": Qt.Key.Key_Escape,
    }
    for key in keys:
        if key in named:
            qtbot.keyClick(QApplication.focusWidget(), named[key])
        else:
            qtbot.keyClicks(QApplication.focusWidget(), key)


def decisions(stage: PlenaryStage) -> dict[str, DecisionRow]:
    return dict(stage.desk.document.read(queries.decisions))


def levels(stage: PlenaryStage) -> dict[str, Level]:
    return {one: row.level for one, row in decisions(stage).items()}


def headings(stage: PlenaryStage) -> list[tuple[str, int]]:
    model = stage.room.panel.view.queue
    found = [model.line(row) for row in range(model.rowCount())]
    return [(line.title, line.count) for line in found if isinstance(line, Heading)]


def reasons(stage: PlenaryStage) -> list[tuple[str, str]]:
    model = stage.room.panel.view.queue
    found = [model.line(row) for row in range(model.rowCount())]
    return [(line.entry.id, line.reason) for line in found if isinstance(line, ItemLine)]


def test_the_queue_says_why(enter: Enter) -> None:
    stage = enter()
    assert reasons(stage) == [
        ("24 (c)", "Groups two levels apart"),
        ("24 (a)", "One group differs"),
        ("18", "Not all groups have judged"),
    ]
    assert headings(stage) == [("To discuss", 3), ("Unanimous", 2), ("Judged by no group", 1)]
    assert stage.state() == "0 of 6 settled"


def test_a_level_stays_until_enter(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "2")
    assert (levels(stage), stage.row()) == ({"24 (c)": HALF}, "24 (c)")
    assert stage.room.page.levels.buttons[HALF].isChecked()
    press(qtbot, "Enter")
    assert stage.row() == "24 (a)"
    assert headings(stage)[-1] == ("Settled", 1)


def test_pressing_0_clears(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "2", "0")
    assert levels(stage) == {"24 (c)": Level.NOT_ASSESSED}
    assert stage.state() == "0 of 6 settled"


@pytest.mark.slow
def test_sixty_are_settled_by_keys(qtbot: QtBot, enter: Enter) -> None:
    stage = enter({str(n): "yn" for n in range(1, 61)})
    for n in range(60):
        press(qtbot, "1234"[n % 4], "Enter")
    assert stage.state() == "60 of 60 settled"
    assert [levels(stage)[str(n)] for n in range(1, 5)] == list(Level)[:4]


def test_come_back_later_goes_to_the_end(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "l")
    assert stage.row() == "24 (a)"
    assert reasons(stage)[-1] == ("24 (c)", "Groups two levels apart · put off")


def test_arrows_walk_over_what_needs_talk(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "Down", "Down", "Up")
    assert stage.row() == "24 (a)"


def test_unanimous_is_accepted_in_one_step(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "u")
    shown = stage.room.accept_page
    assert shown.isVisible()
    assert shown.levels == {"24 (b)": NO, "26": YES}
    press(qtbot, "Enter")
    assert levels(stage) == {"24 (b)": NO, "26": YES}
    stage.desk.document.undo()
    assert levels(stage) == {}
    assert ("Unanimous", 2) in headings(stage)


def test_after_the_last_comes_what_is_unanimous(qtbot: QtBot, enter: Enter) -> None:
    stage = enter({"1": "yn", "2": "yy"})
    press(qtbot, "1", "Enter")
    assert stage.room.accepting()
    press(qtbot, "Enter")
    assert stage.state() == "2 of 2 settled"


def test_the_link_in_the_list_leads_to_the_look_through(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    view = stage.room.panel.view
    row = next(n for n in range(view.queue.rowCount()) if isinstance(view.queue.line(n), AcceptLink))
    spot = view.visualRect(view.queue.index(row)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert stage.room.accepting()


def test_undo_shows_the_level_that_was(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "1", "2")
    stage.desk.document.undo()
    assert stage.room.page.levels.buttons[YES].isChecked()
    assert stage.desk.document.redo() is not None
    assert levels(stage) == {"24 (c)": HALF}


def test_leaving_seals_within_the_same_step(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "1", "Enter", "2", "Enter")
    stage.desk.document.undo()
    assert levels(stage) == {"24 (c)": YES}
    stage.desk.document.undo()
    assert levels(stage) == {}


def test_one_group_is_enough(qtbot: QtBot, enter: Enter) -> None:
    stage = enter({"1": "y", "2": "n"})
    assert stage.room.accept_page.levels == {"1": YES, "2": NO}


def test_without_judgements_it_says_what_to_do(enter: Enter) -> None:
    stage = enter({"1": "-", "2": "-"})
    assert stage.room.unjudged.isVisible()
    stage.room.unjudged.ways[1].click()
    assert stage.row() == "1"


def test_without_recommendations_it_leads_to_prepare(enter: Enter) -> None:
    stage = enter({})
    assert stage.room.nothing.isVisible()
    assert (stage.state(), headings(stage)) == ("", [("To discuss", 0)])


def test_what_is_settled_can_be_settled_otherwise(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(decided={"26": YES})
    stage.go("26")
    press(qtbot, "3")
    assert levels(stage)["26"] is NO
    assert stage.course.section() is Section.SETTLED


def test_every_control_has_a_name(enter: Enter) -> None:
    stage = enter()
    stage.room.page.groups.lines[0].unfold.click()
    controls = [*stage.findChildren(QAbstractButton), *stage.findChildren(QTextEdit)]
    assert [
        one for one in controls if one.isVisible() and not (one.accessibleName() or one.property("text"))
    ] == []
