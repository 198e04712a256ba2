"""Where a stage is shown. One that needs more than a small window has is scrolled; nothing is squeezed or cut."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class StageRoom(QScrollArea):
    """Its bars come only when the window is smaller than the stage can be. `given`: how much height there is."""

    given = Signal(int)

    def __init__(self, stages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(stages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.given.emit(self.height())
