"""Parts that several screens are made of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from assessor.i18n import Translator
from assessor.ui.language import date_text
from assessor.ui.main_window import MainWindow
from assessor.ui.parts.labels import set_ink
from assessor.ui.parts.menu_opening import open_menu_with
from assessor.ui.parts.prose import Prose
from assessor.ui.parts.text_field import TextField
from assessor.ui.parts.tips import tip
from assessor.ui.score.stage import ScoreStage
from assessor.ui.shell.rail_entry import Density, RailEntry
from assessor.ui.theme import READING, SMALL, Theme


def test_another_ink_keeps_the_size(qtbot: QtBot, window: MainWindow) -> None:
    prose = Prose(Theme(), READING, parent=window)
    prose.show_text("Words")
    set_ink(prose, "second")
    assert prose.document().defaultFont().pixelSize() == READING


def test_a_long_name_in_the_rail_goes_on_in_a_second_line(qtbot: QtBot) -> None:
    entry = RailEntry("Score", Theme())
    qtbot.addWidget(entry)
    entry.set_state("61 of 61")
    high = entry.sizeHint().height()
    entry.set_state("61 of 61 · Justice, detention and police")
    assert entry.sizeHint().height() > high
    entry.set_density(Density.CLOSE)
    assert entry.sizeHint().height() < high


def test_a_hint_is_drawn_in_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    field = TextField(Theme(), "Title", "Annex to the joint submission on the State")
    qtbot.addWidget(field)
    field.resize(160, 120)
    second = QRect(0, 40, 160, 24)
    drawn = field.grab(second).toImage()
    field.hint = ""
    assert drawn != field.grab(second).toImage()


@pytest.mark.parametrize("width", [1100, 1280, 1440])
def test_names_of_levels_are_never_cut(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, width: int
) -> None:
    window.resize(width, 720)
    buttons = score.sheet.levels.buttons.values()
    qtbot.waitUntil(lambda: window.width() == width and all(one.has_room(SMALL) for one in buttons))


@pytest.mark.parametrize(
    ("iso", "said"),
    [("2018-03-15", "15 March 2018"), ("2018-03", "March 2018"), ("2018", "2018"), ("spring", "spring")],
)
def test_dates_as_people_write_them(qtbot: QtBot, iso: str, said: str) -> None:
    assert date_text(Translator(), iso) == said


def test_a_tip_shows_a_text_of_others_as_it_is(qtbot: QtBot) -> None:
    """Qt would read the pictures that a markup names: from a pipe for ever, from a network at once."""
    written = 'As <img src="//elsewhere/x.png"> says &amp;\nso'
    document = QTextDocument()
    document.setHtml(tip(written))
    assert document.toPlainText() == written
    assert "<img" not in document.toHtml()
    assert tip("a & b > c") == "a & b > c"


def test_a_button_is_not_lit_when_its_menu_closed_with_the_mouse_elsewhere(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    menu = QMenu(button)
    menu.addAction("One")
    open_menu_with(button, menu)
    button.move(400, 400)
    button.show()
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    menu.hide()
    assert not button.underMouse()
