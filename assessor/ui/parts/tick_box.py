"""A box to tick with its words, ticked as in the lists."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from assessor.ui.parts.tick import paint_tick
from assessor.ui.theme import Theme


class TickBox(QCheckBox):
    """The style knows no picture for the tick, so it is painted over the box."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        paint_tick(QPainter(self), box, self._theme, some=True, every=True)
