"""Every screen can be drawn in every look."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from assessor.ui.pictures import SCREENS, draw_pictures, looks


def _colours(picture: QImage) -> int:
    return len(
        {picture.pixel(x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)}
    )


def test_a_screen_is_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    (path,) = draw_pictures(tmp_path, chosen=lambda name: name == "plenary-en-light-1280x720")
    assert _colours(QImage(str(path))) > 10


@pytest.mark.slow
@pytest.mark.parametrize("look", ["en-light-1280x720", "qps-dark-1440x900"])
def test_every_screen_is_drawn(qtbot: QtBot, tmp_path: Path, look: str) -> None:
    drawn = draw_pictures(tmp_path, chosen=lambda name: name.endswith(look))
    assert len(drawn) == len(SCREENS)
    assert all(_colours(QImage(str(path))) > 10 for path in drawn)


def test_looks_cover_languages_schemes_and_sizes() -> None:
    assert len({look.name for look in looks()}) == 13
