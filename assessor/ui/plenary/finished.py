"""The mark of a group while its level is hidden: filled when it has judged, empty when not yet. No sign of a level."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from assessor.ui.theme import Theme

SHARE = 0.26
"""The radius, of the side of a sign: small enough not to be taken for one."""


def paint_finished(painter: QPainter, rect: QRectF, theme: Theme, *, done: bool) -> None:
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme.colour("second" if done else "not_assessed")
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if done else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.center(), side * SHARE, side * SHARE)
    painter.restore()


class Finished(QWidget):
    """The mark as a small widget; the words stand beside it."""

    def __init__(self, theme: Theme, size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.done = False
        self.setFixedSize(theme.px(size), theme.px(size))

    def show_done(self, done: bool) -> None:
        self.done = done
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_finished(QPainter(self), QRectF(self.rect()), self._theme, done=self.done)
