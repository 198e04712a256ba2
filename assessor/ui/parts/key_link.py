"""A quiet action with its key: `[L] come back later`."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor.ui.parts.labels import key, link
from assessor.ui.parts.tips import tip
from assessor.ui.theme import NOTE, Theme


class KeyLink(QWidget):
    """Pressing the words does what the key does."""

    clicked = Signal()

    def __init__(self, shown_key: str, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = link(text, theme, NOTE, look="quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.clicked)
        self.setToolTip(tip(text))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(key(shown_key, theme), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the key: as on the words."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.button.click()
