"""Lists on a screen that is read from the right: what is written from the left keeps its own direction."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from assessor.ui.main_window import MainWindow
from assessor.ui.score.stage import ScoreStage

DARK = 160


def inked_columns(picture: QPixmap, part: QRect) -> list[int]:
    image = picture.toImage().copy(part).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = range(image.height())
    columns = range(image.width())
    return [x for x in columns if any(image.pixelColor(x, y).value() < DARK for y in rows)]


@pytest.fixture(autouse=True)
def restored(qapp: QApplication) -> Iterator[None]:
    before = qapp.layoutDirection()
    yield
    qapp.setLayoutDirection(before)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_number_stands_left_of_its_letter(
    window: MainWindow, score: ScoreStage, direction: Qt.LayoutDirection
) -> None:
    view = score.panel.view
    score.go(next(entry.row.id for _, entry in score.scoring.entries() if entry.row.reference == "9 (a)"))
    QApplication.setLayoutDirection(direction)
    view.setLayoutDirection(direction)
    QApplication.processEvents()
    row = view.visualRect(view.currentIndex())
    start = 44 if direction is Qt.LayoutDirection.LeftToRight else row.right() - 94
    inked = inked_columns(view.viewport().grab(), QRect(start, row.top(), 50, row.height()))
    _gap, before = max((right - left, left) for left, right in pairwise(inked))
    assert before - inked[0] < (inked[-1] - before) / 2
