"""Dialogs for files begin where the last one ended."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from assessor.ui.settings import load_settings
from assessor.ui.shell.asking import first_folder, open_assessment
from tests.ui.conftest import OpenWindow


def test_a_dialog_begins_where_the_last_one_ended(
    open_window: OpenWindow, assessment: Path, monkeypatch
) -> None:
    window, asked = open_window(), []
    chosen = iter([(str(assessment), ""), ("", "")])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: asked.append(given[2]) or next(chosen))
    open_assessment(window)
    open_assessment(window)
    assert asked[1] == str(assessment.parent)
    assert load_settings(window.settings.path).folder == str(assessment.parent)


def test_a_folder_that_is_gone_is_not_proposed(open_window: OpenWindow, tmp_path: Path) -> None:
    settings = open_window().settings
    settings.remember_folder(tmp_path / "pulled stick")
    assert first_folder(settings) != tmp_path / "pulled stick"
