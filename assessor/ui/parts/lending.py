"""A part of the screen that passes the keys on to what one works with in it.

Not by Qt's focus proxy: Tab follows that when it comes past, and what lies behind the part could not be reached.
"""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class LendsFocus(QWidget):
    """`setFocus` on it gives the keys to the widget that was named last."""

    borrower: QWidget | None = None

    def lend_focus(self, borrower: QWidget) -> None:
        self.borrower = borrower

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.borrower is not None:
            self.borrower.setFocus(event.reason())
