"""Scoring with keys: sixty recommendations are sixty keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.models.levels import KEYS, Level
from assessor.store import queries
from assessor.store.document import Document
from assessor.ui.main_window import MainWindow
from assessor.ui.score.stage import ScoreStage
from tests.ui.assessments import levels


def press(qtbot: QtBot, keys: str) -> None:
    """Where the keys go now, as on a real keyboard."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_sixty_recommendations_are_sixty_keys(qtbot: QtBot, score: ScoreStage, document: Document) -> None:
    typed = ("123" * 20) + "44"
    press(qtbot, typed)
    said = levels(document)
    assert [said[one] for one in sorted(said)] == [KEYS[key] for key in typed]


def test_home_and_end_go_to_recommendations_and_not_to_a_heading(qtbot: QtBot, score: ScoreStage) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert score.row() == "recommendation 0061"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    press(qtbot, "1")
    assert score.row() == "recommendation 0001"


def test_zero_clears_and_stays(qtbot: QtBot, score: ScoreStage, document: Document) -> None:
    press(qtbot, "2")
    qtbot.keyClick(score.panel.view, Qt.Key.Key_Up)
    press(qtbot, "0")
    assert score.row() == "recommendation 0000"
    assert levels(document)["recommendation 0000"] is Level.NOT_ASSESSED


def test_arrows_move_over_headings(qtbot: QtBot, score: ScoreStage) -> None:
    for _ in range(8):
        qtbot.keyClick(score.panel.view, Qt.Key.Key_Down)
    assert score.row() == "recommendation 0008"
    assert score.sheet.head.count.text() == "9 of 62"


def test_mouse_alone_scores_too(qtbot: QtBot, score: ScoreStage, document: Document) -> None:
    button = score.sheet.levels.buttons[Level.PARTIAL]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert levels(document) == {"recommendation 0000": Level.PARTIAL}
    assert score.row() == "recommendation 0001"


def test_pressing_the_chosen_level_again_clears_it(
    qtbot: QtBot, score: ScoreStage, document: Document
) -> None:
    button = score.sheet.levels.buttons[Level.PARTIAL]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    score.go("recommendation 0000")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert levels(document)["recommendation 0000"] is Level.NOT_ASSESSED
    assert not button.isChecked()


def test_everything_can_be_undone_and_redone(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, document: Document
) -> None:
    press(qtbot, "123")
    for _ in range(3):
        qtbot.keyClick(score.panel.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert levels(document) == {}
    assert window.workspace.notice_text() == "Undone: Level"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(score.panel.view, Qt.Key.Key_Z, both)
    assert levels(document) == {"recommendation 0000": Level.IMPLEMENTED}


def test_flag(qtbot: QtBot, score: ScoreStage, document: Document) -> None:
    press(qtbot, "f")
    assert score.sheet.head.flag.text() == "Flagged for plenary"
    group = score.scoring.group_id
    assert document.read(lambda session: queries.judgements(session, group))["recommendation 0000"].flagged


def test_last_one_says_so(qtbot: QtBot, window: MainWindow, score: ScoreStage) -> None:
    score.go("recommendation 0061")
    press(qtbot, "1")
    assert "61 are not scored" in window.workspace.notice_text()


def test_rail_counts_what_is_done(qtbot: QtBot, window: MainWindow, score: ScoreStage) -> None:
    press(qtbot, "12")
    assert window.workspace.rail.entries["score"].state() == "2 of 62 · Group 1"
    assert window.workspace.rail.foot.text().startswith("Saved ")
