"""A full disk loses nothing that was typed, wherever the person goes next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from assessor.store import queries
from assessor.store.document import Document
from assessor.ui.main_window import MainWindow
from assessor.ui.score.stage import ScoreStage
from tests.ui.assessments import reasonings
from tests.ui.conftest import FillDisk
from tests.ui.test_score_keys import press

FIRST, SECOND = "recommendation 0000", "recommendation 0001"


def type_on_full_disk(qtbot: QtBot, fill_disk: FillDisk, key: str, text: str) -> None:
    fill_disk(True)
    press(qtbot, key)
    qtbot.keyClicks(QApplication.focusWidget(), text)


def test_another_row_neither_loses_nor_takes_it(qtbot: QtBot, score: ScoreStage, fill_disk) -> None:
    type_on_full_disk(qtbot, fill_disk, "r", "Typed in vain")
    score.panel.set_current(SECOND)
    assert score.sheet.why.toPlainText() == ""
    assert "could not be saved yet" in score.desk.notices.unread[-1].text
    score.panel.set_current(FIRST)
    assert score.sheet.why.toPlainText() == "Typed in vain"


def test_it_is_saved_when_there_is_room(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, fill_disk, assessment: Path
) -> None:
    type_on_full_disk(qtbot, fill_disk, "r", "Typed in vain")
    score.panel.set_current(SECOND)
    fill_disk(False)
    window.unsaved.save()
    assert score.scoring.judgement(FIRST).reasoning == "Typed in vain"
    assert score.desk.notices.unread == [] or "disk is full" in score.desk.notices.unread[-1].text
    score.panel.set_current(FIRST)
    assert score.sheet.why.toPlainText() == "Typed in vain"


def test_a_deletion_is_kept_too(qtbot: QtBot, score: ScoreStage, fill_disk) -> None:
    press(qtbot, "r")
    qtbot.keyClicks(score.sheet.why, "Wrong")
    score.sheet.why.write()
    fill_disk(True)
    score.sheet.why.selectAll()
    qtbot.keyClick(score.sheet.why, Qt.Key.Key_Delete)
    score.panel.set_current(SECOND)
    score.panel.set_current(FIRST)
    assert score.sheet.why.toPlainText() == ""


def test_it_survives_another_look(qtbot: QtBot, window: MainWindow, score: ScoreStage, fill_disk) -> None:
    type_on_full_disk(qtbot, fill_disk, "r", "Typed in vain")
    window.show_again()
    stage = window.workspace.stages["score"]
    assert stage.sheet.why.toPlainText() == "Typed in vain"


def test_another_group_does_not_get_it(qtbot: QtBot, score: ScoreStage, fill_disk) -> None:
    score.add_group()
    ours, theirs = (group.id for group in score.scoring.groups)
    score.take_keys()
    type_on_full_disk(qtbot, fill_disk, "r", "Theirs")
    score.choose_group(ours)
    assert score.sheet.why.toPlainText() == ""
    score.choose_group(theirs)
    assert score.sheet.why.toPlainText() == "Theirs"


def test_closing_is_held_up_once(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, fill_disk, assessment: Path
) -> None:
    type_on_full_disk(qtbot, fill_disk, "r", "Typed in vain")
    assert not window.close()
    assert "not saved yet" in score.desk.notices.unread[-1].text
    fill_disk(False)
    assert window.close()
    assert reasonings(assessment) == {"Typed in vain"}


def test_the_foot_never_calls_saved_what_waits(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, fill_disk
) -> None:
    foot = window.workspace.rail.foot
    type_on_full_disk(qtbot, fill_disk, "r", "Typed in vain")
    score.panel.set_current(SECOND)
    assert (foot.text(), foot.dot.isVisible()) == ("Not saved yet", False)
    fill_disk(False)
    window.unsaved.save()
    assert foot.text().startswith("Saved")
    assert foot.dot.isVisible()


def test_the_menu_does_not_close_it_away(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, fill_disk
) -> None:
    type_on_full_disk(qtbot, fill_disk, "r", "Typed in vain")
    window.close_file()
    assert window.document is not None
    fill_disk(False)
    window.close_file()
    assert window.document is None


def test_closing_again_closes(qtbot: QtBot, window: MainWindow, score: ScoreStage, fill_disk) -> None:
    type_on_full_disk(qtbot, fill_disk, "r", "Typed in vain")
    assert [window.close(), window.close()] == [False, True]


def test_the_lock_too_is_held_up_once_and_never_throws_it_away_by_itself(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, document: Document, fill_disk, monkeypatch
) -> None:
    document.protect("seven quiet rivers under ice")
    window.show_again()
    window.workspace.stages["score"].take_keys()
    type_on_full_disk(qtbot, fill_disk, "r", "Typed in vain")
    for by_itself in (True, False, True):
        window.locker.lock(by_itself=by_itself)
        assert window.document is not None
        assert "not saved yet" in window.notices.unread[-1].text
    faults: list[object] = []
    monkeypatch.setattr("sys.excepthook", lambda *fault: faults.append(fault))
    window.locker.lock()
    assert window.document is None
    assert any("is lost" in one.text() for one in window.centralWidget().findChildren(QLabel))
    assert not window.unsaved.something_waits
    assert not window.notices.unread
    QApplication.processEvents()
    assert not faults


def test_a_source_stays_in_its_form(qtbot: QtBot, score: ScoreStage, fill_disk) -> None:
    type_on_full_disk(qtbot, fill_disk, "e", "Law 7")
    score.sheet.evidence.form.save_button.click()
    assert score.sheet.evidence.form.citation.text() == "Law 7"
    fill_disk(False)
    score.sheet.evidence.form.save_button.click()
    assert len(score.sheet.evidence.cards) == 1


def test_a_source_left_behind_is_saved_later(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, document: Document, fill_disk
) -> None:
    type_on_full_disk(qtbot, fill_disk, "e", "Law 7")
    score.panel.set_current(SECOND)
    fill_disk(False)
    window.unsaved.save()
    saved = document.read(queries.all_evidence)
    assert [(one.citation, one.recommendation_id) for one in saved] == [("Law 7", FIRST)]
