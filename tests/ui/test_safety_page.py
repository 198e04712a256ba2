"""What is protected and what is not can be read in the program, in the language of the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assessor.ui.settings import Settings
from assessor.ui.shell.about import About
from assessor.ui.shell.safety_page import SafetyPage
from tests.ui.conftest import OpenWindow


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("en", "What is protected, and what is not", "Forgotten passphrases"),
        ("ru", "Что защищено, а что нет", "Забытый пароль"),
    ],
)
def test_it_is_read_from_about(
    qtbot: QtBot, settings: Settings, open_window: OpenWindow, language: str, asked: str, said: str
) -> None:
    settings.language = language
    window = open_window()
    about = About(window.theme, window.translator, window)
    (entry,) = (one for one in about.findChildren(QPushButton) if one.text() == asked)
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    (page,) = window.findChildren(SafetyPage)
    assert page.windowTitle() == asked
    assert said in page.text.toPlainText() and "**" not in page.text.toPlainText()
