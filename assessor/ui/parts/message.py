"""What a screen says when there is nothing to show: a headline, a sentence, and one or two ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor.ui.parts.fitting_row import FittingRow
from assessor.ui.parts.labels import label, link
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, Theme


class Message(QWidget):
    """`ways` are the buttons, in their order; the first is the one to press."""

    def __init__(
        self, theme: Theme, title: str, text: str, ways: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        head = label(title, theme, DISPLAY, MEDIUM)
        said = label(text, theme, BODY, ink="second")
        for words in (head, said):
            words.setWordWrap(True)
        said.setMaximumWidth(theme.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(head)
        column.addWidget(said)
        column.addWidget(self._buttons(theme, ways))
        column.addStretch(3)

    def _buttons(self, theme: Theme, ways: Sequence[str]) -> FittingRow:
        first = [link(way, theme, look="first") for way in ways[:1]]
        self.ways = [*first, *(link(way, theme, look="plain") for way in ways[1:])]
        return FittingRow(self.ways, 12)
