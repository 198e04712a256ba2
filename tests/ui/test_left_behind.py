"""What a window leaves on a laptop of a protected assessment: not a word of it, in settings least of all."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.ui.shell.go_anywhere import GoAnywhere
from tests.figures import report
from tests.quiet.canaries import NAME, NOTE, PASSPHRASE, Laptop, found
from tests.ui.conftest import OpenWindow
from tests.ui.test_score_keys import press


@pytest.mark.slow
def test_no_word_of_a_protected_file_is_left_by_a_window(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd
) -> None:
    laptop = Laptop(tmp_path / "laptop")
    monkeypatch.setenv("ASSESSOR_DATA", str(laptop.data))
    monkeypatch.setenv("HOME", str(laptop.disk / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(laptop.disk / "temporary"))
    for part in laptop.parts[:2]:
        part()
    window = open_window()
    assert window.file.attempt(laptop.file, PASSPHRASE) is None
    workspace = window.workspace
    assert workspace is not None
    for name in (*workspace.stages, "score"):
        workspace.show_stage(name)
    press(qtbot, "r")
    QApplication.focusWidget().insertPlainText(NOTE)
    window.go_anywhere()
    (anywhere,) = window.findChildren(GoAnywhere)
    qtbot.keyClicks(anywhere.focusWidget(), NAME.split()[0])
    assert found(laptop.disk) == []
    window.close()
    assert (tmp_path / "settings" / "settings.json").stat().st_size > 100
    assert found(laptop.disk) + found(tmp_path / "settings") == []
    told = capfd.readouterr()
    assert NAME not in told.out + told.err
    report("12 secrets in settings, on the terminal and in temporary files of a window", "0 found")
