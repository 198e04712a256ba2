"""Beside the field of the ask, as one types: how strong its verb is, one action, by when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from assessor.i18n import Translator
from assessor.reports.asks.hints import category, hints
from assessor.reports.asks.wording import hint_line
from assessor.ui.parts.labels import Elided, set_ink
from assessor.ui.theme import SMALL, Theme


class AskHint(Elided):
    """It advises, and never holds anything up. Verbs are those of the room's language."""

    def __init__(self, field: QTextEdit, theme: Theme, tr: Translator) -> None:
        super().__init__()
        self._field, self._tr, self._language = field, tr, ""
        self.setFont(theme.font(SMALL))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        field.textChanged.connect(self.read_again)

    def speak(self, language: str) -> None:
        self._language = language

    def read_again(self) -> None:
        ask = self._field.toPlainText()
        found = hints(ask, self._language)
        self.setText(hint_line(self._tr, category(ask, self._language), found))
        set_ink(self, "amber" if found else "second")
