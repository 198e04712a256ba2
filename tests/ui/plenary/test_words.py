"""Reasoning, dissent and ask: saved while typing, one step each; and finding one's way in the list."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.models.tables import Decision
from assessor.store import judging, queries
from tests.ui.plenary.conftest import Enter
from tests.ui.plenary.test_deciding import decisions, headings, levels, press, reasons
from tests.ui.plenary.workshops import HALF
from tests.ui.projector.walls import painted


def test_the_reason_for_a_place_is_never_cut(enter: Enter) -> None:
    stage = enter()
    view = stage.room.panel.view
    before = view.visualRect(view.currentIndex()).height()
    with stage.desk.document.edit("Flag") as session:
        for group in queries.groups(session):
            judging.judge(session, "24 (c)", group.id, flagged=True)
    assert view.visualRect(view.currentIndex()).height() > before
    shown = painted(view)
    assert "flagged by Group 1, Group 2,<" in shown and ">Group 3<" in shown


def test_typing_is_saved_without_leaving(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "r", "Paid in 2 cases")
    qtbot.waitUntil(lambda: decisions(stage).get("24 (c)") is not None)
    assert decisions(stage)["24 (c)"].reasoning == "Paid in 2 cases"
    assert stage.room.page.fields.fields["reasoning"].hasFocus()


def test_dissent_and_ask_are_kept_beside_the_level(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "2", "d", "Group 3: nothing has changed", "Esc", "a", "Adopt a law by 2026", "Esc")
    said = decisions(stage)["24 (c)"]
    assert (said.level, said.dissent, said.ask) == (
        HALF,
        "Group 3: nothing has changed",
        "Adopt a law by 2026",
    )


def test_an_ask_is_advised_on_as_it_is_typed(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    told = stage.room.page.fields.ask_hint
    assert told.text() == ""
    press(qtbot, "2", "a", "Consider a law")
    assert told.text() == "3 · Considering action · a stronger verb? · by when?"
    press(qtbot, "Esc", "Enter")
    assert told.text() == ""
    stage.go("24 (c)")
    assert told.text().startswith("3 · ")


def test_an_ask_is_drafted_from_the_recommendation(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    fields = stage.room.page.fields
    fields.ask_draft.button.click()
    drafted = fields.fields["ask"].toPlainText()
    assert drafted and not fields.ask_draft.button.isVisible()
    qtbot.waitUntil(lambda: stage.row() in decisions(stage))
    assert decisions(stage)[stage.row()].ask == drafted
    stage.desk.document.undo()
    assert fields.fields["ask"].toPlainText() == ""
    assert fields.ask_draft.button.isVisible()


def test_one_sitting_is_one_step_of_undo(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "2", "r", "One")
    stage.room.page.fields.write()
    press(qtbot, " and two", "Esc")
    stage.desk.document.undo()
    assert (decisions(stage)["24 (c)"].reasoning, levels(stage)) == ("", {"24 (c)": HALF})


def test_words_are_sealed_when_left(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "r", "First", "Esc")
    sealed = stage.desk.document.read(lambda session: [row.sealed for row in session.query(Decision)])
    assert sealed == [True]


def test_words_belong_to_their_recommendation(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    press(qtbot, "r", "First")
    stage.choose("24 (a)")
    assert decisions(stage)["24 (c)"].reasoning == "First"
    assert stage.room.page.fields.fields["reasoning"].toPlainText() == ""


def test_a_settled_decision_is_shown_with_its_words(enter: Enter) -> None:
    stage = enter(decided={"26": HALF})
    stage.go("26")
    assert stage.room.page.fields.fields["reasoning"].toPlainText() == "Settled 26"
    assert stage.room.page.levels.buttons[HALF].isChecked()


def test_groups_stand_side_by_side(enter: Enter) -> None:
    page = enter().room.page
    said = [(line.name.text(), line.level.text(), line.reasoning.toPlainText()) for line in page.groups.lines]
    assert said == [
        ("Group 1 · Room 1", "Implemented", "Why y"),
        ("Group 2 · Room 2", "Partially", "Why h"),
        ("Group 3 · Room 3", "Not implemented", "Why n"),
    ]
    assert page.arithmetic.toPlainText() == (
        "2 of 3 groups within one step · UPR Info's index 0.50 (partially) · suggested: partially implemented"
    )


def test_sources_unfold(enter: Enter) -> None:
    line = enter().room.page.groups.lines[1]
    assert line.unfold.text() == "1 source"
    line.unfold.click()
    assert line.sources.texts()[0] == "Law on 24 (c)"


def test_find_narrows_the_list(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    stage.start_find()
    qtbot.keyClicks(QApplication.focusWidget(), "24a")
    assert "24 (a)" in [one for one, _ in reasons(stage)]
    assert "18" not in [one for one, _ in reasons(stage)]


def test_filters(enter: Enter) -> None:
    stage = enter(decided={"26": HALF})
    stage.room.panel.filter.choose("Theme of 24")
    assert {one for one, _ in reasons(stage)} == {"24 (c)", "24 (a)"}
    stage.room.panel.filter.choose(undecided=True)
    assert "Settled" not in dict(headings(stage))


def test_going_to_a_hidden_one_shows_it(enter: Enter) -> None:
    stage = enter(decided={"26": HALF})
    stage.room.panel.filter.choose(undecided=True)
    stage.go("26")
    assert stage.row() == "26"
    assert "26" in [one for one, _ in reasons(stage)]


def test_a_new_judgement_is_shown_at_once(enter: Enter) -> None:
    from assessor.store import judging, queries

    stage = enter()
    group = stage.desk.document.read(queries.groups)[1]
    with stage.desk.document.edit("Judge") as session:
        judging.judge(session, "24 (c)", group.id, reasoning="Changed")
    assert stage.room.page.groups.lines[1].reasoning.toPlainText() == "Changed"
