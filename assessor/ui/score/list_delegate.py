"""Draws the rows of the list: headings with progress; recommendations with sign, reference and first words."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

from assessor.models.levels import Level
from assessor.ui.parts.disclosure import paint_arrow
from assessor.ui.parts.row_delegate import RowDelegate
from assessor.ui.parts.two_levels import Index
from assessor.ui.score.list_model import ScoreListModel
from assessor.ui.score.rows import Entry, ThemeEntries
from assessor.ui.signs import paint_sign
from assessor.ui.theme import BODY, MEDIUM, SMALL, STRONG, Theme

MARGIN = 20
SIGN = 18
REFERENCE_AT, WORDS_AT = 50, 112
ROW, TALL_ROW = 35, 58
ENOUGH = 260
"""With less room than this the words stand under the reference, or two of them would be left."""


class ScoreListDelegate(RowDelegate[QTreeView]):
    """Fonts, colours, signs and cut texts are made once: a page of rows is painted while scrolling."""

    def __init__(self, theme: Theme, view: QTreeView, model: ScoreListModel) -> None:
        super().__init__(theme, view)
        self._model = model
        self._words = theme.font(BODY - 1)
        self._reference = theme.font(BODY - 1, MEDIUM, tabular=True)
        self._heading = theme.font(SMALL, STRONG, tabular=True)
        self._words_at = theme.px(WORDS_AT)
        self.stacked = False
        self._signs: dict[Level, QPixmap] = {}
        self._kept = lru_cache(4000)(_cut_by(self._words, self._reference, self._heading))

    def widest_reference(self, references: list[str]) -> None:
        """Long references such as `24 (a) (ii)` move the words, so that all words begin at one line."""
        metrics = QFontMetrics(self._reference)
        widest = max((metrics.horizontalAdvance(text) for text in references), default=0)
        self._words_at = max(self._theme.px(WORDS_AT), self._theme.px(REFERENCE_AT) + widest + 12)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(TALL_ROW if self.stacked else ROW))

    def fit(self, room: int) -> None:
        stacked = room < self._theme.px(ENOUGH)
        if stacked != self.stacked:
            self.stacked = stacked
            self._view.doItemsLayout()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, chosen = self._row(option)
        if chosen:
            self._paint_chosen(painter, rect)
        row = self._model.at(index)
        if isinstance(row, Entry):
            self._paint_entry(painter, rect, row)
        else:
            self._paint_heading(painter, rect, row, folded=not self._view.isExpanded(index))  # pyright: ignore[reportArgumentType]

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        judgement = self._model.judgement(entry)
        side, start = self._theme.px(SIGN), self._theme.px(REFERENCE_AT)
        first, second = self._lines(rect)
        at = start if self.stacked else self._words_at
        spot = self._placed(first, MARGIN, side)
        painter.drawPixmap(spot.x(), spot.y() + (spot.height() - side) // 2, self._sign(judgement.level))
        width = self._words_at - start
        self._draw(painter, self._placed(first, start, width), self._reference, "ink", entry.row.reference)
        spare = 36 if judgement.flagged and not self.stacked else MARGIN
        self._draw(
            painter, self._placed(second, at, rect.width() - at - spare), self._words, "ink", entry.words
        )
        if judgement.flagged:
            self._paint_flag(painter, self._placed(first, rect.width() - 28, 12))

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        """Where the reference stands and where the words do."""
        if not self.stacked:
            return rect, rect
        pad = self._theme.px(5)
        middle = rect.height() // 2
        return rect.adjusted(0, pad, 0, -middle), rect.adjusted(0, middle, 0, -pad)

    def _paint_heading(self, painter: QPainter, rect: QRect, theme: ThemeEntries, *, folded: bool) -> None:
        low = rect.adjusted(0, self._theme.px(6), 0, 0)
        progress = self._model.progress_text(theme)
        width = QFontMetrics(self._heading).horizontalAdvance(progress) + 4
        right = low.width() - MARGIN - width
        self._draw(
            painter, self._placed(low, MARGIN, right - MARGIN - 8), self._heading, "second", theme.title
        )
        self._draw(painter, self._placed(low, right, width), self._heading, "second", progress, end=True)
        if folded:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("second"))
            spot = QRectF(self._placed(low, 6, 8)).center()
            paint_arrow(painter, spot, opened=False, mirrored=self._mirrored)

    def _paint_flag(self, painter: QPainter, rect: QRect) -> None:
        """A small pennant: to be talked about in plenary."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        top = QPointF(rect.center().x() - 4, rect.center().y() - 6)
        painter.drawRect(QRectF(top, top + QPointF(1.5, 13)))
        painter.drawPolygon(QPolygonF([top, top + QPointF(9, 3.5), top + QPointF(0, 7)]))

    def _cut(self, text: str, width: int, font: QFont) -> str:
        return self._kept(text, width, font.key())

    def _sign(self, level: Level) -> QPixmap:
        """A sign as sharp as the screen is, made once."""
        if level not in self._signs:
            side, ratio = self._theme.px(SIGN), self._view.devicePixelRatioF()
            sign = QPixmap(round(side * ratio), round(side * ratio))
            sign.setDevicePixelRatio(ratio)
            sign.fill(Qt.GlobalColor.transparent)
            painter = QPainter(sign)
            paint_sign(painter, QRectF(0, 0, side, side), level, self._theme)
            painter.end()
            self._signs[level] = sign
        return self._signs[level]


def _cut_by(*fonts: QFont) -> Callable[[str, int, str], str]:
    """Cuts a text with … to a width, in the one of these fonts that has the key."""
    metrics = {font.key(): QFontMetrics(font) for font in fonts}

    def cut(text: str, width: int, font_key: str) -> str:
        return metrics[font_key].elidedText(text, Qt.TextElideMode.ElideRight, width)

    return cut
