"""A level's sign as a small widget of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assessor.models.levels import Level
from assessor.ui.signs import paint_sign
from assessor.ui.theme import Theme


class SignLabel(QWidget):
    """Says nothing to screen readers: the level's name always stands beside it."""

    def __init__(self, theme: Theme, size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._level = Level.NOT_ASSESSED
        self.setFixedSize(theme.px(size), theme.px(size))

    def show_level(self, level: Level) -> None:
        self._level = level
        self.update()

    def level(self) -> Level:
        return self._level

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sign(QPainter(self), QRectF(self.rect()), self._level, self._theme)
