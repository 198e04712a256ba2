"""A box for a small number, with the two arrows that belong to it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from assessor.ui.parts.disclosure import paint_arrow
from assessor.ui.theme import Theme

WIDTH, EDGE, OFF = 60, 14, 6
"""The box; from the arrows to the side, and to the middle of the height."""


class NumberBox(QSpinBox):
    """Draws its own arrows, since a stylesheet only knows pictures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(theme.px(WIDTH))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.translate(EDGE if mirrored else self.width() - EDGE, self.height() / 2)
        for turn, step in (
            (0, self.StepEnabledFlag.StepDownEnabled),
            (180, self.StepEnabledFlag.StepUpEnabled),
        ):
            painter.setBrush(self._theme.colour("second" if self.stepEnabled() & step else "hairline"))
            painter.rotate(turn)
            paint_arrow(painter, QPointF(0, OFF), opened=True, mirrored=mirrored)
