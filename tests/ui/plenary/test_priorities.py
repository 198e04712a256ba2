"""Each group puts its dots; the totals order what is equally divided, and the queue says so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assessor.store.voting import priorities
from assessor.store.workshops import workshop
from assessor.ui.plenary import PlenaryStage
from tests.ui.plenary.conftest import Enter
from tests.ui.plenary.test_deciding import press, reasons


def dots(stage: PlenaryStage) -> dict[str, int]:
    return dict(stage.desk.document.read(priorities))


def test_dots_are_put_and_taken_back_with_keys(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(dots=3)
    press(qtbot, "p", "+", "+", "Down", "+", "-", "-")
    assert dots(stage) == {"18": 2}
    assert stage.room.priorities.left.text() == "1 dot left"
    stage.desk.document.undo()
    assert dots(stage) == {"18": 2, "24 (a)": 1}


def test_too_many_are_refused_with_a_sentence(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(dots=1)
    press(qtbot, "p", "+", "+")
    assert dots(stage) == {"18": 1}
    assert "Take some back first." in stage.desk.notices.unread[-1].text


def test_another_group_has_dots_of_its_own(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(dots=2)
    page = stage.room.priorities
    press(qtbot, "p", "+")
    list(page.chips.values())[1].click()
    press(qtbot, "+", "+")
    assert (dots(stage), page.left.text()) == ({"18": 3}, "0 dots left")
    assert (page.view.dots.lines[0].own, page.view.dots.lines[0].total) == (2, 3)


def test_a_press_on_plus_puts_a_dot(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(dots=2)
    stage.show_priorities()
    view = stage.room.priorities.view
    rect = view.visualRect(view.dots.index(2))
    spot = view.itemDelegate().plus(rect).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert dots(stage) == {"24 (b)": 1}


def test_totals_are_sorted(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(dots=5)
    press(qtbot, "p", "Down", "+", "Down", "+", "+")
    stage.room.priorities.order.click()
    lines = stage.room.priorities.view.dots.lines
    assert [(line.reference, line.total) for line in lines[:3]] == [("24 (b)", 2), ("24 (a)", 1), ("18", 0)]


def test_how_many_each_has_is_set_right_there(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    stage.show_priorities()
    assert stage.room.priorities.left.text() == "First say how many dots each group has."
    stage.room.priorities.each.setFocus()
    stage.room.priorities.each.selectAll()
    press(qtbot, "7", "Enter")
    assert stage.desk.document.read(workshop).dots == 7
    assert stage.room.priorities.left.text() == "7 dots left"


def test_the_queue_says_how_many_dots(qtbot: QtBot, enter: Enter) -> None:
    stage = enter({"1": "yn", "2": "yn"}, dots=3)
    press(qtbot, "p", "Down", "+", "+", "Esc")
    assert reasons(stage) == [
        ("2", "Groups two levels apart · 2 dots"),
        ("1", "Groups two levels apart"),
    ]
    assert stage.room.deciding()
