"""A quiet button with its key beside it: words for the mouse, the key for the hand that stays where it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor.ui.parts.labels import Look, key, link
from assessor.ui.theme import NOTE, Theme


class KeyedButton(QWidget):
    """Pressing the words does what the key does. It takes no keys from a text that is being written."""

    clicked = Signal()

    def __init__(
        self, text: str, keys: str, theme: Theme, look: Look = "quiet", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.button = link(text, theme, NOTE, look=look)
        self.button.setAccessibleName(text)
        self.button.clicked.connect(self.clicked)
        self._key = key(keys, theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.button)
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)

    def setText(self, text: str) -> None:
        self.button.setText(text)
        self.button.setAccessibleName(text)

    def text(self) -> str:
        return self.button.text()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the key: as on the words."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.button.click()
