"""The open file in a window: what its state at opening was, and what the disk refuses, are told."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.store.document import Document
from assessor.store.places import backup_folder
from assessor.ui.main_window import MainWindow
from assessor.ui.score.stage import ScoreStage
from assessor.ui.shell.menu import leaf_actions
from tests.ui.assessments import levels
from tests.ui.conftest import SOON, OpenWindow
from tests.ui.test_score_keys import press


def backups() -> list[Path]:
    return list(backup_folder().rglob("*.assess"))


def test_copy_of_an_open_file_is_told_to_be_incomplete(
    qtbot: QtBot, open_window: OpenWindow, document: Document, assessment: Path, tmp_path: Path
) -> None:
    document.checkpoint()
    shutil.copy(assessment, tmp_path / "copied.assess")
    other = open_window(tmp_path / "copied.assess")
    assert "its last changes may be missing" in other.workspace.notice_text()


def test_all_is_in_the_main_file_when_idle(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, assessment: Path, tmp_path: Path
) -> None:
    window.file.idle.setInterval(SOON)
    with qtbot.waitSignal(window.file.gathered, timeout=5000):
        press(qtbot, "1")
    with Document.open(Path(shutil.copy(assessment, tmp_path / "alone.assess"))) as alone:
        assert Level.IMPLEMENTED in levels(alone).values()


@pytest.mark.skipif(os.name == "nt", reason="an open file stays where it is there")
def test_a_file_that_was_deleted_is_told_when_idle(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, assessment: Path
) -> None:
    window.file.idle.setInterval(SOON)
    assessment.unlink()
    press(qtbot, "1")
    qtbot.waitUntil(lambda: "Save a copy now" in window.workspace.notice_text(), timeout=5000)
    foot = window.workspace.rail.foot
    assert (foot.text(), foot.dot.isHidden()) == ("The file is not in its place. Save a copy.", True)


@pytest.mark.skipif(os.name == "nt", reason="an open file stays where it is there")
def test_of_a_file_that_was_deleted_a_copy_is_offered_and_worked_in(
    qtbot: QtBot,
    window: MainWindow,
    score: ScoreStage,
    assessment: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copy = tmp_path / "saved.assess"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    press(qtbot, "1")
    assessment.unlink()
    window.file._checkpoint()
    window.workspace._notice._offer.click()
    assert window.document.path == copy.resolve()
    assert "You work in it now" in window.workspace.notice_text()
    assert not window.notices.unread


@pytest.mark.skipif(os.name == "nt", reason="an open file stays where it is there")
@pytest.mark.parametrize("entry", ["Close this assessment", "Quit"])
def test_a_file_that_is_gone_is_not_closed_without_a_word(
    window: MainWindow, assessment: Path, entry: str
) -> None:
    away = assessment.rename(assessment.with_name("moved.assess"))
    (leave,) = (one for one in leaf_actions(window.menu) if one.text() == entry)
    leave.trigger()
    assert window.document is not None
    window.file.back_up()  # which goes well, for its place is another
    assert "closing again leaves it" in window.workspace.notice_text()
    away.rename(assessment)
    window.file._checkpoint()
    assert not window.notices.unread
    leave.trigger()
    assert window.document is None


def test_backup_only_after_a_change(qtbot: QtBot, window: MainWindow, score: ScoreStage) -> None:
    before = backups()
    window.file.back_up()
    assert backups() == before
    press(qtbot, "1")
    window.file.back_up()
    assert len(backups()) == len(before) + 1


def test_backup_that_fails_is_told_and_work_goes_on(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, document: Document
) -> None:
    press(qtbot, "1")
    shutil.rmtree(backups()[0].parent)
    backup_folder().joinpath(assessment_id(document)).write_text("in the way")
    window.file.back_up()
    assert "no backup could be made" in window.workspace.notice_text()
    press(qtbot, "2")
    assert score.scoring.done() == 2


def assessment_id(document: Document) -> str:
    from assessor.store import queries

    return document.read(queries.document).assessment_id
