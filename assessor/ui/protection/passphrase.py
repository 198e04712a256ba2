"""Asks for the passphrase of a file, until it opens or the person gives up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.ui.parts.fitted import FittedDialog
from assessor.ui.parts.labels import answer_to_enter, label, link
from assessor.ui.parts.tick import TickBox
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING, Theme

WIDTH = 460
SEEN = 40
"""Milliseconds in which a pressed button is painted, before the key takes its time."""
ASKED = N_("{name} is protected. Give its passphrase, or the words of its recovery code.")
NONE = N_("Type a passphrase first.")
UNLIKE = N_("The two are not the same. Type it once more.")
Attempt = Callable[[str], str]
"""Tries a passphrase; the answer is a sentence about what was wrong, empty when it opened."""


class PassphraseLine(QWidget):
    """A passphrase is hidden until somebody wants to see it."""

    def __init__(self, theme: Theme, tr: Translator, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setFont(theme.font(BODY))
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(name or tr("Passphrase"))
        self.line.setPlaceholderText(name or tr("Passphrase"))
        self.shown = TickBox(tr("Show the passphrase"), theme, NOTE)
        self.shown.toggled.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.shown)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)

    def text(self) -> str:
        return self.line.text()


class Repeated(PassphraseLine):
    """The same once more, asked for while what is typed in the first line cannot be seen."""

    def __init__(self, theme: Theme, tr: Translator, first: PassphraseLine) -> None:
        super().__init__(theme, tr, tr("The same once more"))
        self._first = first
        self.shown.hide()
        self.hide()
        first.line.textChanged.connect(self._look)
        first.shown.toggled.connect(self._look)

    def _look(self) -> None:
        self.setHidden(self._first.shown.isChecked() or not self._first.text().strip())

    def unlike(self) -> bool:
        """Whether it is asked for, and something else."""
        return not self.isHidden() and self.text().strip() != self._first.text().strip()


class PassphraseDialog(FittedDialog):
    """Says why one is asked (`ASKED` for a file), stays open while it is wrong, and says so. `act`: what follows."""

    def __init__(
        self, theme: Theme, tr: Translator, why: str, attempt: Attempt, parent: QWidget, act: str = ""
    ) -> None:
        super().__init__(parent)
        self._attempt = attempt
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Passphrase"))
        self.passphrase = PassphraseLine(theme, tr)
        self.said = label("", theme, NOTE, ink="red")
        self.open_button = link(act or tr("Open"), theme, weight=MEDIUM, look="first")
        self.cancel = link(tr("Cancel"), theme, look="plain")
        answer_to_enter(self.open_button, self.cancel)
        self.open_button.clicked.connect(self._try)
        self.cancel.clicked.connect(self.reject)
        self._lay_out(theme, tr("Passphrase"), why)
        self.passphrase.line.setFocus()

    def _lay_out(self, theme: Theme, title: str, why: str) -> None:
        hint = label(why, theme, BODY, ink="second")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        self.setFixedWidth(theme.px(WIDTH))
        for words in (hint, self.said):
            words.setWordWrap(True)
        self.said.hide()
        column.addWidget(label(title, theme, READING, MEDIUM))
        for part in (hint, self.passphrase, self.said):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.open_button)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)

    def _try(self) -> None:
        if not self.passphrase.text().strip():
            return
        self.open_button.setEnabled(False)
        QTimer.singleShot(SEEN, self, self._decide)

    def _decide(self) -> None:
        wrong = self._attempt(self.passphrase.text())
        self.open_button.setEnabled(True)
        if not wrong:
            self.accept()
            return
        self.said.setText(wrong)
        self.said.show()
        self.fit()
        self.passphrase.line.selectAll()
        self.passphrase.line.setFocus()
