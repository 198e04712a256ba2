"""Draws the rows of the list: headings with progress; recommendations with sign, reference and first words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from assessor.store.rows import JudgementRow
from assessor.ui.parts.disclosure import paint_arrow
from assessor.ui.score.list_model import ENTRY, JUDGEMENT, PROGRESS, THEME, Index
from assessor.ui.score.rows import Entry
from assessor.ui.signs import paint_sign
from assessor.ui.theme import BODY, MEDIUM, SMALL, STRONG, Theme

MARGIN = 20
SIGN = 18
REFERENCE_AT, WORDS_AT = 50, 112
ROW, HEADING, FIRST_HEADING = 35, 35, 38


class ScoreListDelegate(QStyledItemDelegate):
    """Fonts are made once: a page of rows is painted while scrolling."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._words = theme.font(BODY - 1)
        self._reference = theme.font(BODY - 1, MEDIUM, tabular=True)
        self._heading = theme.font(SMALL, STRONG, tabular=True)

    def widest_reference(self, references: list[str]) -> None:
        """Long references such as `24 (a) (ii)` move the words, so that all words begin at one line."""
        metrics = QFontMetrics(self._reference)
        widest = max((metrics.horizontalAdvance(text) for text in references), default=0)
        self._words_at = max(self._theme.px(WORDS_AT), self._theme.px(REFERENCE_AT) + widest + 12)

    _words_at = WORDS_AT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(HEADING if index.data(THEME) is not None else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            self._paint_selected(painter, rect)
        entry = index.data(ENTRY)
        if isinstance(entry, Entry):
            self._paint_entry(painter, rect, entry, index.data(JUDGEMENT))
        else:
            self._paint_heading(painter, rect, index)
        painter.restore()

    def _paint_selected(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect, self._theme.colour("accent_ground"))
        painter.fillRect(self._placed(rect, 0, 3), self._theme.colour("accent"))

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry, judgement: JudgementRow) -> None:
        px, theme = self._theme.px, self._theme
        paint_sign(painter, QRectF(self._placed(rect, MARGIN, px(SIGN))), judgement.level, theme)
        at = self._words_at
        self._draw(
            painter, self._placed(rect, px(REFERENCE_AT), at), self._reference, "ink", entry.row.reference
        )
        spare = 36 if judgement.flagged else MARGIN
        self._draw(
            painter, self._placed(rect, at, rect.width() - at - spare), self._words, "ink", entry.words
        )
        if judgement.flagged:
            self._paint_flag(painter, self._placed(rect, rect.width() - 28, 12))

    def _paint_heading(self, painter: QPainter, rect: QRect, index: Index) -> None:
        low = rect.adjusted(0, self._theme.px(6), 0, 0)
        width = QFontMetrics(self._heading).horizontalAdvance(str(index.data(PROGRESS))) + 4
        right = low.width() - MARGIN - width
        self._draw(
            painter, self._placed(low, MARGIN, right - MARGIN - 8), self._heading, "second", index.data()
        )
        self._draw(
            painter, self._placed(low, right, width), self._heading, "second", index.data(PROGRESS), end=True
        )
        if not self._view.isExpanded(index):  # pyright: ignore[reportArgumentType]
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

    def _draw(
        self, painter: QPainter, rect: QRect, font: QFont, ink: str, text: str, *, end: bool = False
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if self._mirrored != end else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            rect, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown
        )

    @property
    def _mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _placed(self, rect: QRect, start: int, width: int) -> QRect:
        """A part of a row, counted from the side where reading starts."""
        left = rect.right() + 1 - start - width if self._mirrored else rect.left() + start
        return QRect(left, rect.top(), width, rect.height())
