"""A scroll bar that lies over the edge of what it scrolls and takes no room: nothing shifts when it comes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

THICK = 10
"""As in the stylesheet."""


class FloatingBar(QScrollBar):
    """Follows the area's own bar, which stays hidden and goes on doing the work."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area, self._own = area, area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._own.rangeChanged.connect(self._take)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        area.installEventFilter(self)
        self._take()

    def _take(self) -> None:
        own = self._own
        self.setRange(own.minimum(), own.maximum())
        self.setPageStep(own.pageStep())
        self.setSingleStep(own.singleStep())
        self.setValue(own.value())
        self.setVisible(own.maximum() > own.minimum())
        self._place()

    def _place(self) -> None:
        shown = self._area.contentsRect()
        mirrored = self._area.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = shown.left() if mirrored else shown.right() + 1 - THICK
        self.setGeometry(left, shown.top(), THICK, shown.height())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._take()
        return super().eventFilter(watched, event)


def scroll_down_only(area: QAbstractScrollArea) -> None:
    """For lists and pages: what is too wide wraps or is cut, what is too long is scrolled."""
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    FloatingBar(area)
