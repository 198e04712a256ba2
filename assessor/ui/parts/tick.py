"""A box that is ticked, half ticked or empty: in lists that paint themselves, and as a control."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from assessor.ui.theme import Theme


def paint_tick(painter: QPainter, rect: QRect, theme: Theme, *, some: bool, every: bool) -> None:
    """Draw the box into the middle of `rect`, as wide as that is."""
    side = rect.width()
    box = QRectF(rect.left(), rect.center().y() - side / 2 + 0.5, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent" if some else "not_assessed"), 1))
    painter.setBrush(theme.colour("accent" if some else "surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if not some:
        return
    painter.setPen(QPen(theme.colour("surface"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = ((0.25, 0.52), (0.43, 0.7), (0.76, 0.32)) if every else ((0.28, 0.5), (0.72, 0.5))
    at = [QPointF(box.left() + x * side, box.top() + y * side) for x, y in corners]
    painter.drawPolyline(QPolygonF(at))


class TickBox(QCheckBox):
    """A check box with the tick that lists have too."""

    def __init__(self, text: str, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(theme.font(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            paint_tick(QPainter(self), box, self._theme, some=True, every=True)
