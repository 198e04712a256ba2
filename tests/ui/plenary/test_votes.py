"""A show of hands beside the decision, and who disagrees with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.models.room_tables import ShowOfHands
from assessor.store import voting
from assessor.store.rows import HandsRow
from assessor.ui.plenary import PlenaryStage
from tests.ui.plenary.conftest import Enter
from tests.ui.plenary.test_deciding import decisions, press


def hands(stage: PlenaryStage) -> dict[str, tuple[int, ...]]:
    rows = stage.desk.document.read(voting.hands)
    return {
        one: (row.implemented, row.partial, row.not_implemented, row.no_information, row.abstained)
        for one, row in rows.items()
    }


def tab(qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def type_names(qtbot: QtBot, *typed: str) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, *typed)


def test_hands_are_counted_with_keys(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "h", "12")
    for number in ("3", "4", "", "2"):
        tab(qtbot)
        press(qtbot, number)
    assert stage.room.page.hands.total.text() == "21 hands"
    press(qtbot, "Enter")
    assert hands(stage) == {"24 (c)": (12, 3, 4, 0, 2)}
    assert stage.room.panel.view.hasFocus()


def test_hands_are_counted_with_the_mouse(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    counter = stage.room.page.hands.counters["partial"]
    for button in (counter.more, counter.more, counter.less):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.next()
    assert hands(stage) == {"24 (c)": (0, 1, 0, 0, 0)}
    assert stage.room.page.hands.hands() == HandsRow()


def test_one_count_is_one_row_and_one_step(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "h", "12")
    tab(qtbot)
    press(qtbot, "3", "Enter")
    assert stage.desk.document.read(lambda session: session.query(ShowOfHands).count()) == 1
    stage.desk.document.undo()
    assert hands(stage) == {}
    assert stage.room.page.hands.hands() == HandsRow()


def test_a_count_is_written_when_the_plenary_is_left(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "h", "5")
    stage.leave()
    assert hands(stage) == {"24 (c)": (5, 0, 0, 0, 0)}


def test_groups_disagree_by_a_press_and_organisations_by_name(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "2")
    stage.room.page.fields.dissenters.chips[2].click()
    type_names(qtbot, "Association of Lawyers; Women of the South", "Esc")
    said = decisions(stage)["24 (c)"]
    assert said.dissenters == "Group 3 · Room 3; Association of Lawyers; Women of the South"
    stage.room.page.fields.dissenters.chips[2].click()
    assert decisions(stage)["24 (c)"].dissenters == "Association of Lawyers; Women of the South"


def test_dissenters_belong_to_their_recommendation(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    type_names(qtbot, "Association of Lawyers")
    stage.choose("24 (a)")
    shown = stage.room.page.fields.dissenters
    assert (shown.line.text(), shown.text()) == ("", "")
    stage.choose("24 (c)")
    assert shown.line.text() == "Association of Lawyers"


def test_a_press_can_be_undone(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    chip = stage.room.page.fields.dissenters.chips[0]
    chip.click()
    assert chip.isChecked()
    stage.desk.document.undo()
    assert not chip.isChecked()
