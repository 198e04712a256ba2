"""The line that says what the groups' levels add up to; the suggested level stands out in its colour."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from assessor.i18n import Translator
from assessor.models.levels import Suggestion
from assessor.ui.parts.prose import Prose
from assessor.ui.plenary.wording import START, STOP, suggestion_line
from assessor.ui.theme import NOTE, STRONG, Theme


class Arithmetic(Prose):
    """Shown beside the decision, never applied."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(theme, NOTE, "second", parent=parent)
        self._look, self._tr = theme, tr

    def show_suggestion(self, found: Suggestion | None, judged: int) -> None:
        line = suggestion_line(self._tr, found, judged)
        start, stop = line.find(START), line.find(STOP) - 1
        self.show_text(line.replace(START, "").replace(STOP, ""))
        self.setVisible(bool(line))
        if found is not None and start >= 0:
            strong = QTextCharFormat()
            strong.setFont(self._look.font(NOTE, STRONG))
            strong.setForeground(self._look.level_colour(found.level))
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(strong)
