"""What a locked window shows: a name, and the field for the passphrase."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.ui.parts.labels import label, link
from assessor.ui.protection.passphrase import SEEN, Attempt, PassphraseLine
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, NOTE, Theme

WIDTH = 420
LOST = N_("Locked. What the disk refused is lost. Give the passphrase, or the words of the recovery code.")
LOCKED = N_("Locked. Everything is saved. Give the passphrase, or the words of the recovery code.")


class LockPage(QWidget):
    """`why` is `LOCKED` or `LOST`. `left`: the person goes back to the beginning without opening it."""

    left = Signal()

    def __init__(self, theme: Theme, tr: Translator, name: str, attempt: Attempt, why: str) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._attempt = attempt
        self.passphrase = PassphraseLine(theme, tr)
        self.said = label("", theme, NOTE, ink="red")
        self.said.setWordWrap(True)
        self.said.hide()
        self.open_button = link(tr("Open"), theme, weight=MEDIUM, look="first")
        self.leave_button = link(tr("Leave it closed"), theme, look="plain")
        self.open_button.clicked.connect(self._try)
        self.leave_button.clicked.connect(self.left)
        self.passphrase.line.returnPressed.connect(self._try)
        self._lay_out(theme, name, tr(why))

    def _lay_out(self, theme: Theme, name: str, why: str) -> None:
        middle = QWidget()
        middle.setFixedWidth(theme.px(WIDTH))
        column = QVBoxLayout(middle)
        column.setSpacing(12)
        column.addStretch(2)
        title = label(name, theme, DISPLAY, MEDIUM)
        hint = label(why, theme, BODY, ink="second")
        for words in (title, hint):
            words.setWordWrap(True)
        for part in (title, hint, self.passphrase, self.said):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)

    def _try(self) -> None:
        if self.passphrase.text().strip() and self.open_button.isEnabled():
            self.open_button.setEnabled(False)
            QTimer.singleShot(SEEN, self, self._decide)

    def _decide(self) -> None:
        wrong = self._attempt(self.passphrase.text())
        if not wrong:  # this page is gone
            return
        self.open_button.setEnabled(True)
        self.said.setText(wrong)
        self.said.show()
        self.passphrase.line.selectAll()
        self.passphrase.line.setFocus()
