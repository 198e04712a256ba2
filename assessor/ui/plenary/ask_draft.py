"""A first wording of the ask, taken from the recommendation: offered while the field is empty."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from assessor.i18n import Translator
from assessor.reports.asks.drafting import drafts
from assessor.ui.parts.labels import link
from assessor.ui.parts.menu_words import menu_words
from assessor.ui.parts.text_field import TextField
from assessor.ui.theme import SMALL, Theme


class AskDraft(QObject):
    """One action is written at once; of several the person chooses. It is text like any: saved, and undone."""

    def __init__(self, field: TextField, theme: Theme, tr: Translator) -> None:
        super().__init__(field)
        self._field = field
        self._drafts: tuple[str, ...] = ()
        self.button = link(tr("Draft from the recommendation"), theme, SMALL)
        self.choice = QMenu(self.button)
        self.button.clicked.connect(self._draft)
        self.button.hide()
        field.textChanged.connect(self.read_again)

    def offer(self, text: str, language: str) -> None:
        self._drafts = drafts(text, language)

    def read_again(self) -> None:
        field = self._field
        empty = not field.toPlainText().strip()
        self.button.setVisible(empty and bool(self._drafts) and not field.isReadOnly())

    def _draft(self) -> None:
        if len(self._drafts) == 1:
            self._write(self._drafts[0])
            return
        self.choice.clear()
        for one in self._drafts:
            self.choice.addAction(menu_words(one)).triggered.connect(partial(self._write, one))
        self.choice.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _write(self, ask: str, _checked: bool = False) -> None:
        self._field.setFocus()
        self._field.insertPlainText(ask)
