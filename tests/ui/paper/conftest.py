"""The entry screen for paper, opened from Score in a real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.ui.paper.page import PaperPage
from assessor.ui.score.stage import ScoreStage


@pytest.fixture
def page(qtbot: QtBot, score: ScoreStage) -> PaperPage:
    qtbot.keyClick(score.panel.view, Qt.Key.Key_P)
    assert score.paper.page is not None and score.paper.is_open
    return score.paper.page


@pytest.fixture
def type_in(qtbot: QtBot):
    """Types into whatever has the keyboard; `|` is Enter. Says how many keys it took."""

    def type_keys(text: str) -> int:
        for sign in text:
            focused = QApplication.focusWidget()
            assert focused is not None
            if sign == "|":
                qtbot.keyClick(focused, Qt.Key.Key_Return)
            else:
                qtbot.keyClicks(focused, sign)
        return len(text)

    return type_keys
