"""Draws the lines of the list: reference, the verdict as a chip, the first two lines of the text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

from assessor.i18n import Translator
from assessor.importers.batch import Verdict
from assessor.ui.import_review.lines import Block, Line
from assessor.ui.import_review.list_model import BLOCK, LINE
from assessor.ui.parts.disclosure import paint_arrow
from assessor.ui.parts.row_delegate import RowDelegate
from assessor.ui.parts.tick import paint_tick
from assessor.ui.parts.two_levels import Index
from assessor.ui.parts.verdict_signs import VERDICT_NAMES, paint_verdict, verdict_ink
from assessor.ui.theme import BODY, MEDIUM, SMALL, STRONG, Theme

MARGIN = 20
HEADING, PAD, STEP, CHIP, SIGN = 36, 9, 20, 22, 11
"""Heights: a heading, the space over and under a line, a line of text, the chip, the sign in it."""
LINES = 2
TICK = 16


class PassageDelegate(RowDelegate[QTreeView]):
    """Fonts and broken lines are kept: a page of rows is painted while scrolling."""

    def __init__(self, theme: Theme, tr: Translator, view: QTreeView) -> None:
        super().__init__(theme, view)
        self._tr = tr
        self._words = theme.font(BODY - 1)
        self._reference = theme.font(BODY - 1, MEDIUM, tabular=True)
        self._small = theme.font(SMALL)
        self._label = theme.font(SMALL, MEDIUM)
        self._heading = theme.font(SMALL, STRONG, tabular=True)
        self._names = {verdict: tr(name) for verdict, name in VERDICT_NAMES.items()}
        self._follow_up = tr("Follow-up")
        metrics = QFontMetrics(self._label)
        widest = max(metrics.horizontalAdvance(name) for name in self._names.values())
        self._chip_width = min(widest + theme.px(SIGN) + 24, theme.px(190))
        self._broken: dict[tuple[str, int], list[str]] = {}
        self._reference_at = self._chip_at = self._text_at = 0
        self.ticked: frozenset[str] | None = None
        self.two_columns = False
        self.widest_reference([])

    def widest_reference(self, references: list[str]) -> None:
        """All chips begin at one line, and so do all texts."""
        metrics = QFontMetrics(self._reference)
        least = QFontMetrics(self._small).horizontalAdvance(self._follow_up)
        widest = max([least, *(metrics.horizontalAdvance(text) for text in references)])
        self._reference_at = MARGIN + (self._theme.px(TICK) + 14 if self.ticked is not None else 0)
        self._chip_at = self._reference_at + widest + 14
        self._text_at = self._chip_at + (self._chip_width + 14 if self.ticked is None else 0)
        self._broken.clear()

    # --- measures ---

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE)
        if not isinstance(line, Line):
            return QSize(0, self._theme.px(HEADING))
        room = self._room(self._view.viewport().width())
        rows = len(self._lines(self._main(line), room)) + bool(line.reason)
        if self.two_columns:
            rows = max(rows, len(self._lines(line.beside, room)))
        if line.opens and line.follow_up:
            rows = max(rows, 2)
        return QSize(0, 2 * self._theme.px(PAD) + max(rows, 1) * self._theme.px(STEP))

    def _room(self, width: int) -> int:
        """How wide a text is: what is left of the row, or half of it beside the other language."""
        left = max(80, width - self._text_at - MARGIN)
        return (left - 24) // 2 if self.two_columns else left

    def _main(self, line: Line) -> str:
        """The text in the first column: where the first language has none, the other's in a single column."""
        return line.text if self.two_columns else line.text or line.beside

    def _lines(self, text: str, width: int) -> list[str]:
        """The first lines of a text at this width; the last one cut with … where there is more."""
        if not text:
            return []
        known = self._broken.get((text, width))
        if known is None:
            known = self._broken[text, width] = self._break(" ".join(text[:600].split()), width)
        return known

    def _break(self, text: str, width: int) -> list[str]:
        layout = QTextLayout(text, self._words)
        layout.setTextOption(_wrapping())
        layout.beginLayout()
        found: list[str] = []
        while len(found) < LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, length = line.textStart(), line.textLength()
            last = len(found) == LINES - 1 and start + length < len(text)
            rest = text[start:] if last else text[start : start + length]
            elide = Qt.TextElideMode.ElideRight
            found.append(QFontMetrics(self._words).elidedText(rest, elide, width) if last else rest.rstrip())
        layout.endLayout()
        return found

    # --- painting ---

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, chosen = self._row(option)
        painter.save()
        if chosen:
            self._paint_chosen(painter, rect)
        line, block = index.data(LINE), index.data(BLOCK)
        if isinstance(line, Line):
            self._paint_line(painter, rect, line, selected=chosen)
        elif isinstance(block, Block):
            self._paint_heading(painter, rect, block, opened=self._view.isExpanded(index))  # pyright: ignore[reportArgumentType]
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRect, line: Line, *, selected: bool) -> None:
        px = self._theme.px
        top = rect.adjusted(0, px(PAD), 0, 0)
        top.setHeight(px(STEP))
        self._paint_reference(painter, top, line)
        if self.ticked is None:
            chip = self._placed(top, self._chip_at, self._chip_width)
            self._paint_chip(painter, chip, line.verdict, "surface" if selected else "accent_ground")
        else:
            box = self._placed(top, MARGIN, px(TICK))
            paint_tick(painter, box, self._theme, some=line.key in self.ticked, every=line.key in self.ticked)
        room = self._room(rect.width())
        main = "second" if line.fixed else "ink"
        last = self._paint_text(painter, top, self._text_at, room, self._main(line), main)
        if self.two_columns:
            self._paint_text(painter, top, self._text_at + room + 24, room, line.beside, "second")
        if line.reason:
            why = self._tr(line.reason)
            self._draw(painter, self._placed(last, self._text_at, room), self._small, "partial", why)

    def _paint_reference(self, painter: QPainter, top: QRect, line: Line) -> None:
        px, width = self._theme.px, self._chip_at - self._reference_at
        place = self._placed(top, self._reference_at, width)
        if line.opens or line.limb or line.fixed or line.verdict is Verdict.NOT_PLACED:
            ink = "second" if line.fixed else "ink"
            self._draw(painter, place, self._reference, ink, line.reference)
        if line.opens and line.follow_up:
            below = self._placed(top.translated(0, px(STEP)), self._reference_at, width)
            self._draw(painter, below, self._small, "accent", self._follow_up)

    def _paint_text(self, painter: QPainter, top: QRect, start: int, room: int, text: str, ink: str) -> QRect:
        """Draws the lines; the answer is the row under them."""
        for words in self._lines(text, room):
            self._draw(painter, self._placed(top, start, room), self._words, ink, words)
            top = top.translated(0, self._theme.px(STEP))
        return top

    def _paint_chip(self, painter: QPainter, rect: QRect, verdict: Verdict, ground: str) -> None:
        theme, px = self._theme, self._theme.px
        wanted = QFontMetrics(self._label).horizontalAdvance(self._names[verdict]) + px(SIGN) + 26
        rect = self._placed(rect, 0, min(wanted, rect.width()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(rect.left(), rect.center().y() - px(CHIP) / 2 + 0.5, rect.width(), px(CHIP))
        judged = verdict is Verdict.RECOMMENDATION
        painter.setPen(QPen(theme.colour(ground if judged else "hairline"), 1))
        painter.setBrush(theme.colour(ground if judged else "ground"))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), px(CHIP) / 2, px(CHIP) / 2)
        sign = self._placed(frame.toRect(), 9, px(SIGN))
        paint_verdict(painter, QRectF(sign), verdict, theme, mirrored=self._mirrored)
        words = self._placed(frame.toRect(), 9 + px(SIGN) + 6, rect.width() - px(SIGN) - 22)
        self._draw(painter, words, self._label, verdict_ink(verdict), self._names[verdict])

    def _paint_heading(self, painter: QPainter, rect: QRect, block: Block, *, opened: bool) -> None:
        low = rect.adjusted(0, self._theme.px(8), 0, 0)
        count = str(len(block.lines))
        start = MARGIN
        if self.ticked is not None:
            start, keys = self._reference_at, {line.key for line in block.lines}
            box = self._placed(low, MARGIN, self._theme.px(TICK))
            paint_tick(painter, box, self._theme, some=bool(keys & self.ticked), every=keys <= self.ticked)
        width = QFontMetrics(self._heading).horizontalAdvance(count) + 4
        right = low.width() - MARGIN - width
        ink = "partial" if block.remark else "second"
        self._draw(painter, self._placed(low, start, right - start - 8), self._heading, ink, block.title)
        self._draw(painter, self._placed(low, right, width), self._heading, ink, count, end=True)
        if not opened:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("second"))
            spot = QRectF(self._placed(low, 6, 8)).center()
            paint_arrow(painter, spot, opened=False, mirrored=self._mirrored)


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
