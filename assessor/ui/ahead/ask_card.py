"""One recommendation with what is asked for it: written in place, advised on while it is written."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.reports.asks.listing import Ask
from assessor.reports.plain_text import joined
from assessor.reports.wording import level_name
from assessor.ui.parts.growing_field import GrowingField
from assessor.ui.parts.labels import chip, elided, label, link
from assessor.ui.parts.menu_words import menu_words
from assessor.ui.parts.sign_label import SignLabel
from assessor.ui.plenary.ask_hint import AskHint
from assessor.ui.theme import BODY, NOTE, SMALL, STRONG, Theme

LEAST, HIGHEST = 62, 260


class AskCard(QFrame):
    """Asks by signals: `typed(text, sitting)`, `left`, `finished` for the next one, and `opened` for the plenary."""

    typed = Signal(str, int)
    left = Signal()
    opened = Signal()
    finished = Signal()

    def __init__(self, ask: Ask, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr, self.ask = theme, tr, ask
        self.setProperty("look", "card")
        self.rank = label("", theme, NOTE, ink="second")
        self.sign = SignLabel(theme)
        self.name = link("", theme, BODY - 1, STRONG, "quiet")
        self.follow_up = chip(tr("Follow-up"), theme)
        self.dots = label("", theme, SMALL, ink="second")
        self.words = elided("", theme, NOTE, ink="second")
        self.field = GrowingField(
            theme,
            tr("Asked of the Working Group"),
            tr("Nothing is asked yet."),
            least=LEAST,
            highest=HIGHEST,
        )
        self.hint = AskHint(self.field, theme, tr)
        self.draft = link(tr("Draft …"), theme, SMALL)
        self.menu = QMenu(self.draft)
        self._lay_out()
        self._connect()
        self.show_ask(ask)

    def _lay_out(self) -> None:
        first, last = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        for part in (self.rank, self.sign, self.name, self.follow_up, self.dots):
            first.addWidget(part)
        first.addStretch(1)
        last.addWidget(self.hint, 1)
        last.addWidget(self.draft)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self.words)
        column.addWidget(self.field)
        column.addLayout(last)

    def _connect(self) -> None:
        self.name.clicked.connect(self.opened)
        self.name.setToolTip(self._tr("Open in the plenary; Esc leads back."))
        self.field.typed.connect(self._tell)
        self.field.left.connect(self.left)
        self.field.escaped.connect(self.name.setFocus)
        self.field.finished.connect(self.finished)
        self.draft.clicked.connect(self._offer)

    def show_ask(self, ask: Ask, kept: str | None = None) -> None:
        tr, self.ask = self._tr, ask
        self.rank.setText(str(ask.rank))
        self.sign.show_level(ask.decision.level)
        self.name.setText(joined(ask.row.reference, level_name(tr, ask.decision.level)))
        self.follow_up.setVisible(ask.row.follow_up)
        self.dots.setText(tr.plural("{n} dot", "{n} dots", ask.dots) if ask.dots else "")
        self.words.setText(ask.row.first_words(ask.language, length=400))
        self.field.setAccessibleName(tr("What is asked for {reference}", reference=ask.row.reference))
        self.hint.speak(ask.language)
        self.field.show_text(ask.decision.ask, kept)
        self.hint.read_again()
        self.draft.setVisible(bool(ask.drafts) and not self.field.isReadOnly())

    def set_read_only(self, read_only: bool) -> None:
        self.field.setReadOnly(read_only)
        self.draft.setVisible(bool(self.ask.drafts) and not read_only)

    def _tell(self, text: str) -> None:
        self.typed.emit(text, self.field.sitting)

    def _offer(self) -> None:
        """Each action as an ask of its own, all of them, or again what was recommended already."""
        self.menu.clear()
        for one in self.ask.drafts:
            self._add(menu_words(one), one)
        if len(self.ask.drafts) > 1:
            self._add(self._tr("All of these, each on its own line"), "\n".join(self.ask.drafts))
        if self.ask.reiterations:
            self.menu.addSeparator()
        for one in self.ask.reiterations:
            self._add(menu_words(one), one)
        self.menu.popup(self.draft.mapToGlobal(self.draft.rect().bottomLeft()))

    def _add(self, shown: str, text: str) -> None:
        self.menu.addAction(shown).triggered.connect(partial(self.put, text))

    def put(self, text: str, _checked: bool = False) -> None:
        """Into the empty field, or as a further line."""
        before = self.field.toPlainText().rstrip()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setPlainText(f"{before}\n{text}" if before else text)
        self.field.start()
