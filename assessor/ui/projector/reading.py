"""The recommendation on the wall. What has no room in the smallest letters turns its pages by itself."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from assessor.ui.projector.setting import SetText, set_text
from assessor.ui.theme import Theme

READ_PER_SECOND = 18
"""Characters that a room reads together."""
SHORTEST = 6


class Reading(QWidget):
    """Lead-in, text, and the text in the other language where both have room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = Theme()
        self._texts = ("", "", "")
        self.shown = SetText((), ())
        self.part = 0
        self._turning = QTimer(self, singleShot=True)
        self._turning.timeout.connect(self.turn)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_texts(self, lead_in: str, text: str, other: str) -> None:
        if self._texts != (lead_in, text, other):
            self._texts = (lead_in, text, other)
            self.part = 0
        self.fit()

    def fit(self) -> None:
        self.shown = set_text(*self._texts, self.width(), self.height(), self._theme)
        self.part = min(self.part, max(0, len(self.shown.parts) - 1))
        self.setAccessibleName("\n".join(one.text for one in self.shown.words))
        self._wait()
        self.update()

    def turn(self) -> None:
        """The next part; after the last the first again."""
        self.part = (self.part + 1) % max(1, len(self.shown.parts))
        self._wait()
        self.update()

    def _wait(self) -> None:
        parts = self.shown.parts
        if len(parts) < 2:
            self._turning.stop()
            return
        read = sum(one.line.textLength() for one in parts[self.part])
        self._turning.start(1000 * max(SHORTEST, read // READ_PER_SECOND))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.shown.paint(QPainter(self), self.part, self._theme)
