"""Keys mean the same under Cyrillic, Arabic and French layouts, and are letters while one types."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.store.document import Document
from assessor.ui.main_window import MainWindow
from assessor.ui.score.stage import ScoreStage
from assessor.ui.shell.go_anywhere import GoAnywhere
from assessor.ui.shell.keyboard import ROWS, latin_key
from assessor.ui.shell.keys_help import KeysHelp
from tests.ui.assessments import levels

NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLACES = {key: first + n for first, row in ROWS for n, key in enumerate(row)}


def key_event(text: str, place: str = "", held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """As the system of this machine tells of a key: the letter of the layout, and the place on the board."""
    code = PLACES.get(place, 0) + (0 if sys.platform == "win32" else 8)
    written = "" if held & CTRL else text
    return QKeyEvent(QEvent.Type.KeyPress, ord(text.upper()), held, code, 0, 0, written)


def strike(window: MainWindow, text: str, place: str = "", held: Qt.KeyboardModifier = NONE) -> None:
    QApplication.sendEvent(window.windowHandle(), key_event(text, place, held))


@pytest.fixture(autouse=True)
def not_on_a_mac(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform == "darwin":
        pytest.skip("Macs number their keys in another way; test_macs_have_an_order_of_their_own is theirs")


@pytest.mark.parametrize("letter", ["к", "ق", "ρ", "ռ"])
def test_r_is_where_r_lies(window: MainWindow, score: ScoreStage, letter: str) -> None:
    strike(window, letter, "R")
    assert QApplication.focusWidget() is score.sheet.why


def test_letters_are_text_while_typing(window: MainWindow, score: ScoreStage) -> None:
    score.start_why()
    for letter, place in (("к", "R"), ("а", "F"), ("١", "1"), ("у", "E")):
        strike(window, letter, place)
    assert score.sheet.why.toPlainText() == "ка١у"


@pytest.mark.parametrize(
    ("digit", "level"), [("١", "IMPLEMENTED"), ("۲", "PARTIAL"), ("३", "NOT_IMPLEMENTED")]
)
def test_digits_of_other_scripts_score(
    window: MainWindow, score: ScoreStage, document: Document, digit: str, level: str
) -> None:
    strike(window, digit)
    assert levels(document) == {"recommendation 0000": Level[level]}
    assert score.row() == "recommendation 0001"


def test_upper_row_without_shift_scores_in_french(
    window: MainWindow, score: ScoreStage, document: Document
) -> None:
    for mark, place in (("&", "1"), ("é", "2"), ('"', "3"), ("'", "4")):
        strike(window, mark, place)
    assert list(levels(document).values()) == [
        Level.IMPLEMENTED,
        Level.PARTIAL,
        Level.NOT_IMPLEMENTED,
        Level.NO_INFORMATION,
    ]


def test_latin_letters_go_by_letter(window: MainWindow, score: ScoreStage) -> None:
    assert latin_key(key_event("a", "Q")) == ""
    assert latin_key(key_event("!", "1", SHIFT)) == ""
    assert latin_key(key_event("2", "2")) == ""


def test_numeric_pad_scores(qtbot: QtBot, score: ScoreStage, document: Document) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier)
    assert levels(document) == {"recommendation 0000": Level.PARTIAL}


def test_commands_under_cyrillic(window: MainWindow, score: ScoreStage, document: Document) -> None:
    strike(window, "١")
    strike(window, "я", "Z", CTRL)
    assert levels(document) == {}
    strike(window, "я", "Z", CTRL | SHIFT)
    assert levels(document) == {"recommendation 0000": Level.IMPLEMENTED}
    strike(window, "а", "F", CTRL)
    assert QApplication.focusWidget() is score.panel.find_line
    strike(window, "л", "K", CTRL)
    assert window.findChild(GoAnywhere) is not None


def test_fields_copy_and_paste_under_cyrillic(window: MainWindow, score: ScoreStage) -> None:
    score.start_find()
    score.panel.find_line.setText("ward")
    strike(window, "ф", "A", CTRL)
    assert score.panel.find_line.selectedText() == "ward"


def test_arabic_question_mark_shows_keys(window: MainWindow, score: ScoreStage) -> None:
    strike(window, "؟", "/", SHIFT)
    assert window.findChild(KeysHelp) is not None


def test_macs_have_an_order_of_their_own() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord("К"), NONE, 0, 15, 0, "к")
    assert latin_key(event, "darwin") == "R"
