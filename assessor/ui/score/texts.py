"""The recommendation at reading size, beside it the same in the room's other language, and what opens it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assessor.store.rows import RecommendationRow, in_language
from assessor.ui.parts.prose import Prose
from assessor.ui.theme import BODY, READING, Theme

LONG = 700
"""Characters from which a text is shown at the size of ordinary text, so that the rest of the screen stays in sight."""
SINGLE_WIDTH = 760
LEAST = 96
"""Of the height of a text: about three lines."""
LOW = 235
"""Less height than this for the texts: they are shown at the size of ordinary text too, and stay beside each other."""
BESIDE, BESIDE_LOW = 540, 380
"""From which width two texts stand beside each other."""


class _Column(QVBoxLayout):
    """One language: lead-in in second ink, then the text."""

    def __init__(self, theme: Theme, *, second: bool) -> None:
        super().__init__()
        self._theme = theme
        self.lead_in = Prose(theme, BODY, "second")
        self.text = Prose(theme, READING, "second" if second else "")
        self.setSpacing(4)
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(self.lead_in)
        self.addWidget(self.text)
        self.addStretch(1)

    def show_texts(self, lead_in: str, text: str) -> None:
        self.lead_in.setVisible(bool(lead_in))
        self.lead_in.show_text(lead_in)
        self.text.setVisible(bool(text))
        self._words = text
        self.fit(low=self._low)

    _words, _low = "", False

    def fit(self, *, low: bool) -> None:
        self._low = low
        self.text.show_text(self._words, BODY if low or len(self._words) > LONG else READING)


class Texts(QWidget):
    """One column, or two when the other language has a text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.first = _Column(theme, second=False)
        self.second = _Column(theme, second=True)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        row.addLayout(self.first, 1)
        row.addLayout(self.second, 1)
        self._row, self._both = row, False

    def show_row(self, row: RecommendationRow, first: str, second: str) -> None:
        """In the room's language, or in any that there is; the other only when there is a text in it."""
        text = in_language(row.texts, first)
        shown_in = next((language for language, one in row.texts.items() if one == text), first)
        self.first.show_texts(row.lead_ins.get(shown_in, ""), text)
        other = row.texts.get(second, "") if second != shown_in else ""
        self.second.show_texts(row.lead_ins.get(second, "") if other else "", other)
        self._both = bool(other)
        self._row.setStretch(1, 1 if other else 0)
        self._row.setSpacing(32 if other else 0)
        self.setMaximumWidth(16_777_215 if other else self._theme.px(SINGLE_WIDTH))
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where the lines would get too short."""
        super().resizeEvent(event)
        self._turn()
        self._share_out()

    def _turn(self) -> None:
        narrow = self.width() < self._theme.px(BESIDE_LOW if self._low() else BESIDE)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _low(self) -> bool:
        return self._height < self._theme.px(LOW)

    def limit(self, height: int) -> None:
        """Long texts scroll by themselves, so that the buttons below them stay in sight."""
        was_low, self._height = self._low(), height
        if self._low() is not was_low:
            for column in (self.first, self.second):
                column.fit(low=not was_low)
            self._turn()
        self._share_out()

    _height = 100_000

    def _share_out(self) -> None:
        """One below the other, both together have the room of one."""
        below = self._row.direction() is QBoxLayout.Direction.TopToBottom and self._both
        height = max(self._height // 2, self._theme.px(LEAST)) if below else self._height
        for column in (self.first, self.second):
            column.text.set_highest(height)
