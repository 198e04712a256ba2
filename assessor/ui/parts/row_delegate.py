"""What every drawn list shares: parts of a row are counted from the side where reading starts; long words are cut."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from assessor.ui.theme import Theme

ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
AT_LEFT, AT_RIGHT = int(ALIGN | Qt.AlignmentFlag.AlignLeft), int(ALIGN | Qt.AlignmentFlag.AlignRight)
BAR = 3

View = TypeVar("View", bound=QAbstractItemView)


class RowDelegate(QStyledItemDelegate, Generic[View]):
    """To be derived from by whoever paints rows; it paints nothing of itself."""

    def __init__(self, theme: Theme, view: View) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    @property
    def _mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _placed(self, rect: QRect, start: int, width: int) -> QRect:
        """A part of the row, counted from the side where reading starts."""
        left = rect.right() + 1 - start - width if self._mirrored else rect.left() + start
        return QRect(left, rect.top(), width, rect.height())

    def _row(self, option: QStyleOptionViewItem) -> tuple[QRect, bool]:
        """The row's place, and whether it is chosen; PySide's types do not tell."""
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        return rect, bool(state & QStyle.StateFlag.State_Selected)

    def _paint_chosen(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect, self._theme.colour("accent_ground"))
        painter.fillRect(self._placed(rect, 0, BAR), self._theme.colour("accent"))

    def _draw(
        self, painter: QPainter, rect: QRect, font: QFont, ink: str, text: str, *, end: bool = False
    ) -> None:
        """One line of words in this ink of the theme; `end`: at the side where reading ends."""
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setPen(self._theme.colour(ink))
        shown = self._cut(text, rect.width(), font)
        painter.drawText(rect, AT_RIGHT if self._mirrored != end else AT_LEFT, shown)

    def _cut(self, text: str, width: int, font: QFont) -> str:
        return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
