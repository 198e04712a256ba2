"""Parts that several screens are made of."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from assessor.i18n import Translator
from assessor.ui.language import date_text
from assessor.ui.main_window import MainWindow
from assessor.ui.parts.labels import set_ink
from assessor.ui.parts.prose import Prose
from assessor.ui.score.stage import ScoreStage
from assessor.ui.theme import READING, SMALL, Theme


def test_another_ink_keeps_the_size(qtbot: QtBot, window: MainWindow) -> None:
    prose = Prose(Theme(), READING, parent=window)
    prose.show_text("Words")
    set_ink(prose, "second")
    assert prose.document().defaultFont().pixelSize() == READING


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
