"""Choosing a passphrase: for a new assessment, for one that has none, or another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.store.recovery_code import offered_passphrase
from assessor.store.strength import Grade
from assessor.ui.parts.fitted import FittedDialog
from assessor.ui.parts.labels import answer_to_enter, label, link
from assessor.ui.protection.passphrase import NONE, UNLIKE, PassphraseLine
from assessor.ui.protection.strength import Strength
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING, Theme

WIDTH = 520
WHY = N_(
    "What is said in the room can put people in danger. With a passphrase the assessment, its copies and its backups "
    "can be read by nobody else. Nobody can open them without it, so learn it by heart or print the recovery code."
)
OPEN = N_("Without a passphrase whoever finds the file or the laptop can read everything.")
TOO_WEAK = N_("This passphrase is weak, so it was not taken. Let words be offered, or add some of your own.")


SURE = N_("This takes the passphrase away, from the backups too. Press again if you want that.")


class ChoosePassphrase(FittedDialog):
    """`chosen` carries the passphrase, empty where the person explicitly wants none."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget, *, protected: bool = False) -> None:
        super().__init__(parent)
        self._theme, self._tr, self._protected = theme, tr, protected
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("Change the passphrase") if protected else tr("Protect this assessment")
        self.setWindowTitle(title)
        self.first = PassphraseLine(theme, tr)
        self.again = PassphraseLine(theme, tr, tr("The same once more"))
        self.again.shown.hide()
        self.strength = Strength(theme, tr)
        self.offer = link(tr("Offer words"), theme, NOTE)
        self.said = label("", theme, NOTE, ink="red")
        self.protect = link(tr("Protect"), theme, weight=MEDIUM, look="first")
        self.without = link(tr("Without a passphrase"), theme, look="plain")
        self.cancel = link(tr("Cancel"), theme, look="plain")
        answer_to_enter(self.protect, self.without, self.cancel)
        self._lay_out(title)
        self._connect()
        self.first.line.setFocus()

    def _lay_out(self, title: str) -> None:
        theme, tr = self._theme, self._tr
        self.setFixedWidth(theme.px(WIDTH))
        why, open_hint = label(tr(WHY), theme, BODY, ink="second"), label(tr(OPEN), theme, NOTE, ink="amber")
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        parts = (why, self.first, self.strength, self.offer, self.again, self.said, open_hint)
        for part in (label(title, theme, READING, MEDIUM), *parts):
            column.addWidget(part)
        for words in (why, open_hint, self.said):
            words.setWordWrap(True)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in (self.protect, self.without, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.first.line.textChanged.connect(self.strength.show_of)
        for one in (self.first, self.again):
            one.line.textChanged.connect(self._typed)
        self.first.shown.toggled.connect(self.again.shown.setChecked)
        self.offer.clicked.connect(self._offer)
        self.protect.clicked.connect(self._take)
        self.without.clicked.connect(self._go_without)
        self.cancel.clicked.connect(self.reject)

    def _typed(self) -> None:
        """What was wrong is so no longer."""
        if not self.said.isHidden():
            self.said.hide()
            self.fit()

    def _offer(self) -> None:
        """What is offered is shown, so that it can be learnt, and has to be typed once by hand."""
        self.first.shown.setChecked(True)
        self.first.line.setText(offered_passphrase(self._tr.language))
        self.again.line.clear()
        self.again.line.setFocus()

    def _take(self) -> None:
        first, again = self.first.text().strip(), self.again.text().strip()
        if self.strength.grade <= Grade.WEAK:
            self._refuse(TOO_WEAK if first else NONE, self.first)
        elif first != again:
            self._refuse(UNLIKE, self.again)
        else:
            self._answer(first)

    def _go_without(self) -> None:
        """A passphrase that is there already does not go with one slip of the mouse."""
        if self._protected and (self.said.isHidden() or self.said.text() != self._tr(SURE)):
            self.said.setText(self._tr(SURE))
            self.said.show()
            self.fit()
        else:
            self._answer("")

    def _refuse(self, why: str, there: PassphraseLine) -> None:
        self.said.setText(self._tr(why))
        self.said.show()
        self.fit()
        there.line.setFocus()
        there.line.selectAll()

    def _answer(self, passphrase: str) -> None:
        self.accept()
        self.chosen.emit(passphrase)
