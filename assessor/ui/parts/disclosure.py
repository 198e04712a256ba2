"""A line with a small triangle: press it, and what belongs to it unfolds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from assessor.ui.theme import NOTE, Theme

ARROW = 16


def paint_arrow(painter: QPainter, centre: QPointF, *, opened: bool, mirrored: bool) -> None:
    """A small filled triangle, pointing down when opened, else in the direction of reading."""
    side = -1 if mirrored else 1
    corners = (
        [(-3.5, -2), (3.5, -2), (0, 3)] if opened else [(-2 * side, -3.5), (-2 * side, 3.5), (3 * side, 0)]
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))


class Disclosure(QAbstractButton):
    """Checked while unfolded."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setFont(theme.font(NOTE, tabular=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + ARROW + 4, self._theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour("ink" if self.hasFocus() or self.underMouse() else "second")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setBrush(self._theme.colour("accent_ground"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setBrush(colour)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - 4 if mirrored else 4
        paint_arrow(painter, QPointF(x, self.height() / 2), opened=self.isChecked(), mirrored=mirrored)
        painter.setPen(colour)
        room = QRect(0 if mirrored else ARROW, 0, self.width() - ARROW, self.height())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            room, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown
        )
