"""A box with one choice out of a few, with the arrow that belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from assessor.ui.parts.disclosure import paint_arrow
from assessor.ui.theme import Theme


class ChoiceBox(QComboBox):
    """Draws its own arrow, since a stylesheet only knows pictures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("second"))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 16 if mirrored else self.width() - 16
        paint_arrow(painter, QPointF(x, self.height() / 2), opened=True, mirrored=mirrored)
