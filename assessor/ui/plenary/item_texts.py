"""The recommendation at reading size over the whole width, and below it the room's other language."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor.store.rows import RecommendationRow, in_language
from assessor.ui.parts.prose import Prose
from assessor.ui.theme import BODY, READING, Theme

LONG = 420
"""Characters from which a text is shown at the size of ordinary text, so that the groups stay in sight."""
WIDEST = 820


class ItemTexts(QWidget):
    """Lead-in, text, and the text in the other language where there is one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lead_in = Prose(theme, BODY, "second")
        self.text = Prose(theme, READING)
        self.other = Prose(theme, BODY, "second")
        self.setMaximumWidth(theme.px(WIDEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.lead_in)
        column.addWidget(self.text)
        column.addWidget(self.other)

    def show_row(self, row: RecommendationRow, first: str, second: str) -> None:
        text = in_language(row.texts, first)
        shown_in = next((language for language, one in row.texts.items() if one == text), first)
        other = row.texts.get(second, "") if second != shown_in else ""
        self._show(self.lead_in, row.lead_ins.get(shown_in, ""))
        self._show(self.text, text, BODY if len(text) > LONG else READING)
        self._show(self.other, other)

    def _show(self, prose: Prose, text: str, size: int | None = None) -> None:
        prose.setVisible(bool(text))
        prose.show_text(text, size)
