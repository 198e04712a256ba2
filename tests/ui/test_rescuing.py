"""A damaged file in the window: its newest good backup is offered, and the damaged one is kept."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from assessor.store.document import Document
from assessor.ui.main_window import MainWindow
from assessor.ui.protection.passphrase import PassphraseDialog
from assessor.ui.score.stage import ScoreStage
from assessor.ui.shell.rescue_dialog import RescueDialog
from tests.ui.conftest import OpenWindow
from tests.ui.test_score_keys import press


@pytest.fixture
def damaged(assessment: Path) -> Path:
    with Document.open(assessment):
        pass
    assessment.write_bytes(assessment.read_bytes()[:-20_000])
    return assessment


@pytest.mark.parametrize("way", ["open_button", "save_button", "replace_button"])
def test_the_newest_backup_is_offered_and_the_damaged_file_kept(
    qtbot: QtBot, open_window: OpenWindow, damaged: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, place = damaged.read_bytes(), damaged.with_name("again.assess")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    window = open_window()
    assert not window.file.open(damaged)
    (dialog,) = window.findChildren(RescueDialog)
    getattr(dialog, way).click()
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: window.document is not None, timeout=15_000)
    assert window.document.path == (damaged if way == "replace_button" else place).resolve()
    assert "damaged" in window.workspace.notice_text()
    assert content in [
        one.read_bytes() for one in damaged.parent.glob("*.assess") if one != window.document.path
    ]


@pytest.mark.parametrize("passphrase", ["", "seven quiet rivers under ice"])
@pytest.mark.parametrize("way", ["open_button", "replace_button"])
def test_of_a_file_that_is_gone_the_newest_backup_is_offered(
    qtbot: QtBot,
    open_window: OpenWindow,
    tmp_path: Path,
    way: str,
    passphrase: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, place = (tmp_path / "quiet.assess").resolve(), tmp_path / "again.assess"
    Document.create(path, title="Quiet", passphrase=passphrase).close()
    path.unlink()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    window = open_window()
    window.settings.remember_file(path)
    window.show_again()
    next(one for one in window.findChildren(QPushButton) if one.text() == "quiet").click()
    if passphrase:
        (asked,) = window.findChildren(PassphraseDialog)
        for typed in ("another", passphrase):
            asked.passphrase.line.setText(typed)
            asked._decide()
            assert asked.isVisible() is (typed == "another")
    (dialog,) = window.findChildren(RescueDialog)
    assert dialog.save_button.isHidden()
    getattr(dialog, way).click()
    qtbot.waitUntil(lambda: window.document is not None, timeout=15_000)
    assert window.document.path == (path if way == "replace_button" else place.resolve())
    assert "damaged" not in window.workspace.notice_text()
    assert list(tmp_path.glob("*.assess")) == [window.document.path]


def test_of_a_file_that_was_moved_nothing_is_offered_once_it_was_opened_elsewhere(
    open_window: OpenWindow, assessment: Path
) -> None:
    Document.open(assessment).close()
    moved = assessment.rename(assessment.with_name("moved.assess"))
    Document.open(moved).close()
    window = open_window()
    assert not window.file.open(assessment)
    assert not window.findChildren(RescueDialog)


def test_what_cannot_be_made_is_told_and_asked_again(
    qtbot: QtBot, open_window: OpenWindow, damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(damaged), ""))
    window = open_window()
    window.file.open(damaged)
    (dialog,) = window.findChildren(RescueDialog)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: "already exists" in dialog.said.text())
    assert dialog.open_button.isEnabled()


def test_after_a_crash_it_is_told_up_to_when_everything_is_here(
    qtbot: QtBot, open_window: OpenWindow, window: MainWindow, score: ScoreStage, assessment: Path
) -> None:
    press(qtbot, "1")
    for ending in ("", "-wal"):
        shutil.copy(f"{assessment}{ending}", f"{assessment.with_name('crashed.assess')}{ending}")
    other = open_window(assessment.with_name("crashed.assess"))
    assert re.search(r"Everything up to .*\d:\d\d:\d\d.* is here", other.workspace.notice_text())
