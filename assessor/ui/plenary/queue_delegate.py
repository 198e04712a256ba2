"""Draws the lines of the plenary's list: what is to be discussed with all signs, the rest in one line each."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from assessor.models.levels import Level
from assessor.ui.parts.broken_lines import broken
from assessor.ui.parts.disclosure import paint_arrow
from assessor.ui.parts.row_delegate import RowDelegate
from assessor.ui.plenary.finished import paint_finished
from assessor.ui.plenary.queue_model import LINE, AcceptLink, Heading, Index, ItemLine, Summary
from assessor.ui.signs import paint_sign
from assessor.ui.theme import BODY, MEDIUM, SMALL, STRONG, Theme

MARGIN = 20
TOP, TITLE_LINE, SIGNS_HEIGHT, REASON_LINE = 10, 21, 23, 17
SIGN, SIGN_STEP = 17, 23
COMPACT, HEADING, SUMMARY, LINK = 33, 44, 24, 34
REFERENCE_AT, WORDS_AT = 50, 112


class QueueDelegate(RowDelegate[QListView]):
    """Fonts are made once, and heights are remembered: a page of lines is painted while scrolling."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        self._words = theme.font(BODY - 1)
        self._strong = theme.font(BODY - 1, MEDIUM, tabular=True)
        self._heading = theme.font(BODY - 1, STRONG, tabular=True)
        self._small = theme.font(SMALL)
        self._breaks: dict[tuple[str, int, int, int], tuple[str, ...]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line, px = index.data(LINE), self._theme.px
        if isinstance(line, ItemLine):
            return QSize(0, self._large_height(line) if line.large else px(COMPACT))
        if isinstance(line, Heading):
            return QSize(0, px(HEADING) if index.row() else px(HEADING - 2))
        return QSize(0, px(SUMMARY if isinstance(line, Summary) else LINK))

    def _large_height(self, line: ItemLine) -> int:
        room = self._view.viewport().width() - 2 * MARGIN
        words = self._lines(line.entry.words, self._words, room, self._reference_width(line))
        reasons = len(self._lines(line.reason, self._small, room))
        return self._theme.px(
            2 * TOP + min(len(words), 2) * TITLE_LINE + SIGNS_HEIGHT + reasons * REASON_LINE + 2
        )

    def _lines(self, text: str, font: QFont, width: int, taken: int = 0) -> tuple[str, ...]:
        """A text broken into lines, of which the first has something before it."""
        key = (text, font.pixelSize(), width, taken)
        if key not in self._breaks:
            self._breaks[key] = broken(text, font, width, taken)
        return self._breaks[key]

    def _reference_width(self, line: ItemLine) -> int:
        return QFontMetrics(self._strong).horizontalAdvance(line.entry.row.reference) + 8

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, chosen = self._row(option)
        line = index.data(LINE)
        painter.save()
        if chosen and isinstance(line, ItemLine):
            self._paint_chosen(painter, rect)
        if isinstance(line, ItemLine):
            (self._paint_large if line.large else self._paint_compact)(painter, rect, line)
        elif isinstance(line, Heading):
            self._paint_heading(painter, rect, line)
        else:
            self._paint_text(painter, rect, line)
        if chosen and not isinstance(line, ItemLine):
            self._paint_focus(painter, rect)
        painter.restore()

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(self._theme.colour("accent"))
        painter.drawRoundedRect(QRectF(rect).adjusted(8, 3, -8, -3), 6, 6)

    def _paint_large(self, painter: QPainter, rect: QRect, line: ItemLine) -> None:
        px = self._theme.px
        first = QRect(rect.left(), rect.top() + px(TOP), rect.width(), px(TITLE_LINE))
        taken = self._reference_width(line)
        reference = self._placed(first, MARGIN, taken)
        self._draw(painter, reference, self._strong, "ink", line.entry.row.reference)
        at = self._paint_words(painter, first, line) + px(4)
        self._paint_signs(painter, rect, at, line)
        low = QRect(rect.left(), at + px(SIGNS_HEIGHT - 3), rect.width(), px(REASON_LINE))
        self._paint_reason(painter, low, line)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("hairline"))

    def _paint_words(self, painter: QPainter, first: QRect, line: ItemLine) -> int:
        """In at most two lines, the first after the reference; the answer is where they end."""
        taken, room = self._reference_width(line), first.width() - 2 * MARGIN
        start, *rest = self._lines(line.entry.words, self._words, room, taken)
        self._draw(painter, self._placed(first, MARGIN + taken, room - taken), self._words, "ink", start)
        if not rest:
            return first.top() + first.height()
        second = first.translated(0, first.height())
        self._draw(painter, self._placed(second, MARGIN, room), self._words, "ink", " ".join(rest))
        return second.top() + second.height()

    def _paint_reason(self, painter: QPainter, first: QRect, line: ItemLine) -> None:
        """As many lines as it needs: it says why the plenary has this before it."""
        room = first.width() - 2 * MARGIN
        for place, text in enumerate(self._lines(line.reason, self._small, room)):
            one = self._placed(first.translated(0, place * first.height()), MARGIN, room)
            self._draw(painter, one, self._small, "second", text)

    def _paint_signs(self, painter: QPainter, rect: QRect, at: int, line: ItemLine) -> None:
        """The groups' signs; they draw together where there are many groups."""
        entry = line.entry
        marks = [group.id in entry.done for group, _ in entry.voices] if entry.hidden else entry.levels
        room = rect.width() - 2 * MARGIN
        spare = self._theme.px(2 * SIGN_STEP) if line.entry.decided else 0
        step = min(self._theme.px(SIGN_STEP), (room - spare) / max(1, len(marks)))
        side = min(self._theme.px(SIGN), step - 2)
        for place, mark in enumerate(marks):
            self._paint_sign(painter, rect, MARGIN + place * step, at, side, mark)
        if line.entry.decided:
            end = rect.width() - MARGIN - self._theme.px(SIGN)
            self._paint_sign(painter, rect, end, at, self._theme.px(SIGN), line.entry.decision.level)

    def _paint_sign(
        self, painter: QPainter, rect: QRect, start: float, at: int, side: float, mark: Level | bool
    ) -> None:
        left = rect.right() + 1 - start - side if self._mirrored else rect.left() + start
        low = at + (self._theme.px(SIGN) - side) / 2
        spot = QRectF(left, low, side, side)
        if isinstance(mark, Level):
            paint_sign(painter, spot, mark, self._theme)
        else:
            paint_finished(painter, spot, self._theme, done=mark)

    def _paint_compact(self, painter: QPainter, rect: QRect, line: ItemLine) -> None:
        px = self._theme.px
        side = px(SIGN)
        self._paint_sign(painter, rect, MARGIN, rect.top() + (rect.height() - side) // 2, side, line.level)
        at = max(px(WORDS_AT), px(REFERENCE_AT) + self._reference_width(line) + 4)
        self._draw(
            painter, self._placed(rect, px(REFERENCE_AT), at), self._strong, "ink", line.entry.row.reference
        )
        room = rect.width() - at - MARGIN
        self._draw(painter, self._placed(rect, at, room), self._words, "ink", line.entry.words)

    def _paint_heading(self, painter: QPainter, rect: QRect, line: Heading) -> None:
        low = rect.adjusted(0, self._theme.px(10), 0, 0)
        width = rect.width() - 2 * MARGIN
        self._draw(painter, self._placed(low, MARGIN, width), self._heading, "ink", line.title)
        self._draw(painter, self._placed(low, MARGIN, width), self._heading, "ink", str(line.count), end=True)
        if line.foldable:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("second"))
            spot = QPointF(QRectF(self._placed(low, 6, 8)).center())
            paint_arrow(painter, spot, opened=not line.folded, mirrored=self._mirrored)

    def _paint_text(self, painter: QPainter, rect: QRect, line: Summary | AcceptLink) -> None:
        linked = isinstance(line, AcceptLink)
        font = self._strong if linked else self._words
        room = rect.adjusted(0, 0, 0, -self._theme.px(8)) if linked else rect
        inside = self._placed(room, MARGIN, rect.width() - 2 * MARGIN)
        self._draw(painter, inside, font, "accent" if linked else "second", line.text)
        if linked:
            painter.fillRect(
                QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("hairline")
            )
