"""Makes the coalition's key: a file of its own, locked with a passphrase or explicitly without one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.reports.sealing.signing import SUFFIX, make_key
from assessor.ui.parts.fitted import FittedDialog
from assessor.ui.parts.labels import answer_to_enter, label, link
from assessor.ui.protection.passphrase import NONE, UNLIKE, PassphraseLine, Repeated
from assessor.ui.shell.asking import documents_folder
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING, Theme

WIDTH = 580
WHY = N_(
    "{name} will hold the key with which the coalition signs. Keep it on a stick, not beside the assessment. "
    "Whoever has the file and its passphrase can sign in your name; lost, it cannot be made again."
)
OPEN = N_("Without a passphrase whoever finds the file can sign as the coalition.")


def ask_key_path(parent: QWidget, tr: Translator) -> Path | None:
    """Nothing is asked of a file that is there: a key is never overwritten, and the sheet says so."""
    kinds, proposed = tr("The coalition's key") + f" (*{SUFFIX})", documents_folder() / f"coalition{SUFFIX}"
    options = QFileDialog.Option.DontConfirmOverwrite
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Make a key"), str(proposed), kinds, options=options)
    if not chosen:
        return None
    return Path(chosen) if chosen.endswith(SUFFIX) else Path(chosen + SUFFIX)


class KeySheet(FittedDialog):
    """Stays open while the file cannot be written; `made` is told the public key."""

    def __init__(
        self, theme: Theme, tr: Translator, path: Path, made: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tr, self._path, self._made = tr, path, made
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Make a key"))
        self.passphrase = PassphraseLine(theme, tr)
        self.again = Repeated(theme, tr, self.passphrase)
        self.said = label("", theme, NOTE, ink="red")
        self.make = link(tr("Make the key"), theme, weight=MEDIUM, look="first")
        self.without = link(tr("Without a passphrase"), theme, look="plain")
        self.cancel = link(tr("Cancel"), theme, look="plain")
        answer_to_enter(self.make, self.without, self.cancel)
        self.make.clicked.connect(self._take)
        self.without.clicked.connect(partial(self._write, ""))
        self.cancel.clicked.connect(self.reject)
        self.passphrase.line.textChanged.connect(self._typed)
        self.passphrase.shown.toggled.connect(self.fit)
        self._lay_out(theme, tr("Make a key"), tr(WHY, name=path.name))
        self.passphrase.line.setFocus()

    def _lay_out(self, theme: Theme, title: str, why: str) -> None:
        self.setFixedWidth(theme.px(WIDTH))
        self.said.hide()
        said, warned = label(why, theme, BODY, ink="second"), label(self._tr(OPEN), theme, NOTE, ink="amber")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        head = label(title, theme, READING, MEDIUM)
        for part in (head, said, self.passphrase, self.again, self.said, warned):
            column.addWidget(part)
        for words in (said, self.said, warned):
            words.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in (self.make, self.without, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _typed(self) -> None:
        self.said.hide()
        self.fit()

    def _take(self) -> None:
        """A key whose passphrase was mistyped would be lost, so what nobody could see is asked for twice."""
        given = self.passphrase.text().strip()
        if given and self.again.unlike() and not self.again.line.text():
            self.again.line.setFocus()
        elif not given or self.again.unlike():
            self._refuse(self._tr(UNLIKE if given else NONE))
            (self.again if given else self.passphrase).line.setFocus()
        else:
            self._write(given)

    def _write(self, passphrase: str) -> None:
        try:
            public = make_key(self._path, passphrase)
        except UserError as error:
            self._refuse(self._tr.error(error))
            return
        self.accept()
        self._made(public)

    def _refuse(self, why: str) -> None:
        self.said.setText(why)
        self.said.show()
        self.fit()
