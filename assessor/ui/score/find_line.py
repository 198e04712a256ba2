"""The line in which one types to find, with its key in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from assessor.ui.parts.labels import key
from assessor.ui.parts.text_field import takes_plain_key
from assessor.ui.theme import BODY, Theme


class FindLine(QLineEdit):
    """Esc empties it and gives the keys back; Enter or an arrow goes to what was found."""

    left = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font(BODY - 1))
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setFixedHeight(theme.px(39))
        self._key = key("Ctrl F", theme)
        self._key.setParent(self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._show_key)

    def _show_key(self) -> None:
        self._key.setVisible(not self.text() and not self.hasFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._key.adjustSize()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 12 if mirrored else self.width() - self._key.width() - 12
        room = self._key.width() + 6
        self.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)
        self._key.move(x, (self.height() - self._key.height()) // 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_key()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_key()

    def event(self, event: QEvent) -> bool:
        """Plain keys are text here; nothing of the screen answers to them."""
        return takes_plain_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.left.emit()
        else:
            super().keyPressEvent(event)
