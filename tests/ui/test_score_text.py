"""What is typed is saved without leaving the field, is one step of undo, and survives closing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.store.document import Document
from assessor.ui.main_window import MainWindow
from assessor.ui.score.stage import ScoreStage
from tests.ui.assessments import levels, reasonings
from tests.ui.test_score_keys import press


def type_why(qtbot: QtBot, score: ScoreStage, text: str) -> None:
    press(qtbot, "r")
    qtbot.keyClicks(QApplication.focusWidget(), text)


def saved_why(score: ScoreStage) -> str:
    return score.scoring.judgement(score.row()).reasoning


def test_typing_is_saved_in_the_field(qtbot: QtBot, score: ScoreStage, document: Document) -> None:
    type_why(qtbot, score, "Paid in 2 cases")
    qtbot.waitUntil(lambda: saved_why(score) == "Paid in 2 cases")
    assert score.sheet.why.hasFocus()
    assert levels(document).keys() == {"recommendation 0000"}


def test_digits_are_text_until_esc(qtbot: QtBot, score: ScoreStage) -> None:
    type_why(qtbot, score, "1234")
    qtbot.keyClick(score.sheet.why, Qt.Key.Key_Escape)
    assert (saved_why(score), score.row()) == ("1234", "recommendation 0000")
    press(qtbot, "3")
    assert score.row() == "recommendation 0001"


def test_typing_survives_closing(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, assessment: Path
) -> None:
    type_why(qtbot, score, "Not yet written")
    window.close()
    assert reasonings(assessment) == {"Not yet written"}


def test_typing_belongs_to_its_recommendation(qtbot: QtBot, score: ScoreStage) -> None:
    type_why(qtbot, score, "First")
    index = score.panel.model.index_of("recommendation 0001")
    score.panel.view.setCurrentIndex(index)
    assert score.scoring.judgement("recommendation 0000").reasoning == "First"
    assert score.sheet.why.toPlainText() == ""


def test_one_sitting_is_one_undo(qtbot: QtBot, score: ScoreStage, document: Document) -> None:
    type_why(qtbot, score, "One")
    score.sheet.why.write()
    qtbot.keyClicks(score.sheet.why, " and two")
    qtbot.keyClick(score.sheet.why, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert score.sheet.why.toPlainText() == ""
    assert document.undo_label is None


def test_ctrl_enter_goes_on(qtbot: QtBot, score: ScoreStage) -> None:
    type_why(qtbot, score, "Done")
    qtbot.keyClick(score.sheet.why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert score.row() == "recommendation 0001"
    assert score.panel.view.hasFocus()


def test_sealed_text_is_superseded(qtbot: QtBot, score: ScoreStage, document: Document) -> None:
    from assessor.models.tables import Judgement

    type_why(qtbot, score, "First")
    qtbot.keyClick(score.sheet.why, Qt.Key.Key_Escape)
    type_why(qtbot, score, " and more")
    qtbot.keyClick(score.sheet.why, Qt.Key.Key_Escape)
    kept = document.read(lambda session: [row.reasoning for row in session.query(Judgement)])
    assert kept == ["First", "First and more"]


def test_very_long_texts_scroll(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, document: Document
) -> None:
    from assessor.models.tables import PassageText

    with document.edit("Lengthen") as session:
        session.get(PassageText, ("recommendation 0000", "en")).text = "Long words. " * 420
    prose = score.sheet.texts.first.text
    qtbot.waitUntil(lambda: prose.verticalScrollBar().maximum() > 0)
    assert prose.height() < window.height() / 2
    assert score.sheet.levels.isVisible()


def test_typing_in_two_groups_stays_apart(qtbot: QtBot, score: ScoreStage) -> None:
    type_why(qtbot, score, "Ours")
    score.add_group()
    assert score.sheet.why.toPlainText() == ""
    score.choose_group(score.scoring.groups[0].id)
    assert score.sheet.why.toPlainText() == "Ours"
