"""A damaged file in the window: its newest good backup is offered, and the damaged one is kept."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from assessor.store.document import Document
from assessor.ui.main_window import MainWindow
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
    qtbot.waitUntil(lambda: window.document is not None)
    assert window.document.path == (damaged if way == "replace_button" else place).resolve()
    assert "damaged" in window.workspace.notice_text()
    assert content in [
        one.read_bytes() for one in damaged.parent.glob("*.assess") if one != window.document.path
    ]


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
