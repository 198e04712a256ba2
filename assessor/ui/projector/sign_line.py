"""Signs with a number or a name after each, in as many lines as they need: groups, tallies, the decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assessor.models.levels import Level
from assessor.ui.projector.look import FOOT, LINE
from assessor.ui.signs import paint_sign
from assessor.ui.theme import MEDIUM, Theme

CAPTION, BEFORE_SIGNS = 260, 24
"""The least room for the words before the signs, and what stays free between them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Signs (none, one, or several that differ) and the text at them; `said` is what a voice reads.

    A group stands before its sign, a count behind it: `1 ●` is the first group, `● 1` is one group.
    """

    levels: tuple[Level, ...]
    text: str
    said: str
    text_first: bool = False


class SignLine(QWidget):
    """A caption and its cells."""

    def __init__(self, parent: QWidget, sign: int = 40, size: int = LINE) -> None:
        super().__init__(parent)
        self._sign, self._size = sign, size
        self._theme = Theme()
        self._caption = ""
        self.cells: tuple[Cell, ...] = ()
        self._start = 0

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_cells(self, caption: str, cells: Sequence[Cell]) -> None:
        self._caption, self.cells = caption, tuple(cells)
        self.setAccessibleName(", ".join([caption, *(one.said for one in cells)]) if cells else "")
        self.setVisible(bool(cells))
        self.update()

    def wanted_start(self) -> int:
        """Where the signs have to begin so that the words before them are whole."""
        words = QFontMetricsF(self._theme.font(FOOT)).horizontalAdvance(self._caption) if self.cells else 0
        return max(self._theme.px(CAPTION), ceil(words) + self._theme.px(BEFORE_SIGNS))

    def start_at(self, start: int) -> None:
        self._start = start

    def height_for(self, width: float) -> int:
        """How high it is over a width; nothing where there is nothing to show."""
        lines = 1 + max((line for _, line, _ in self._placed(width)), default=-1)
        return lines * self._theme.px(self._sign + 12)

    def _font(self) -> QFont:
        return self._theme.font(self._size, MEDIUM, tabular=True)

    def _placed(self, width: float) -> Iterator[tuple[Cell, int, QRectF]]:
        """Each cell with its line and its place."""
        start, gap = self._start, self._theme.px(36)
        line, x = 0, float(start)
        for cell in self.cells:
            wide = min(self._width(cell), width - start)
            if x > start and x + wide > width:
                line, x = line + 1, float(start)
            high = self._theme.px(self._sign + 12)
            yield cell, line, QRectF(x, line * high, wide, high)
            x += wide + gap

    def _width(self, cell: Cell) -> float:
        signs = max(0, len(cell.levels)) * self._theme.px(self._sign + 6)
        space = self._theme.px(8) if cell.levels else 0
        return signs + space + QFontMetricsF(self._font()).horizontalAdvance(cell.text) + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        first = QRectF(0, 0, self._start, self._theme.px(self._sign + 12))
        self._write(painter, first, self._caption, self._theme.font(FOOT), "second")
        for cell, _, place in self._placed(self.width()):
            self._paint(painter, cell, place)

    def _paint(self, painter: QPainter, cell: Cell, place: QRectF) -> None:
        side, step = self._theme.px(self._sign), self._theme.px(self._sign + 6)
        signs = len(cell.levels) * step + (self._theme.px(8) if cell.levels else 0)
        first = place.width() - signs + self._theme.px(8) if cell.text_first else 0
        for n, level in enumerate(cell.levels):
            square = QRectF(place.x() + first + n * step, place.y(), side, place.height())
            paint_sign(painter, self._mirrored(square), level, self._theme)
        words = place.adjusted(0, 0, -signs, 0) if cell.text_first else place.adjusted(signs, 0, 0, 0)
        self._write(painter, words, cell.text, self._font(), "second" if cell.text_first else "ink")

    def _write(self, painter: QPainter, place: QRectF, text: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self._mirrored(place), int(flags), shown)

    def _mirrored(self, place: QRectF) -> QRectF:
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return place
        return QRectF(self.width() - place.right(), place.y(), place.width(), place.height())
