"""The recovery code, shown once after a passphrase was chosen: to be copied by hand, printed or saved as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.reports.recovery_sheet import CARE, WHAT
from assessor.ui.parts.fitted import FittedDialog
from assessor.ui.parts.labels import Ink, answer_to_enter, hairline, label, link, set_ink
from assessor.ui.shell.asking import first_folder
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

ONCE = N_("It is shown only now. If it gets lost, choose the passphrase anew: a new code comes with it.")
NOT_KEPT = N_("You have not saved it. Press Esc again to close it without, or copy the words by hand first.")
WRITTEN = N_(
    "Written: {name}. Print it and delete the file, or lock it away on a stick: beside the assessment it opens it "
    "for anybody."
)
WIDTH = 620
COLUMNS = 4


class CodeSheet(FittedDialog):
    """Its words go nowhere but onto this dialog and into the file that the person chooses."""

    def __init__(self, window: MainWindow, code: str) -> None:
        super().__init__(window)
        self._window, self.code = window, code
        theme, tr = window.theme, window.translator
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Recovery code"))
        self.setFixedWidth(theme.px(WIDTH))
        self.said = label("", theme, NOTE, ink="second")
        self.save = link(tr("Save as PDF, to print …"), theme, weight=MEDIUM, look="first")
        self.got_it = link(tr("I have it"), theme, look="plain")
        answer_to_enter(self.save, self.got_it)
        self.save.clicked.connect(self._choose)
        self.got_it.clicked.connect(self.accept)
        self._lay_out()
        self._kept = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, which was meant for something else perhaps, does not take away what is never shown again."""
        if event.key() == Qt.Key.Key_Escape and not self._kept:
            self._kept = True
            self._tell(self._window.translator(NOT_KEPT), "red")
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        theme, tr = self._window.theme, self._window.translator
        what = label(tr(WHAT), theme, BODY, ink="second")
        once, care = (label(tr(words), theme, NOTE, ink="second") for words in (ONCE, CARE))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(14)
        column.addWidget(label(tr("Recovery code"), theme, READING, MEDIUM))
        column.addWidget(what)
        column.addWidget(hairline())
        column.addLayout(self._words())
        column.addWidget(hairline())
        for words in (what, once, care, self.said):
            words.setWordWrap(True)
        column.addWidget(once)
        column.addWidget(care)
        column.addWidget(self.said)
        self.said.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.save)
        row.addWidget(self.got_it)
        row.addStretch(1)
        column.addLayout(row)

    def _words(self) -> QGridLayout:
        """Down the columns, each with its number."""
        theme, words = self._window.theme, self.code.split()
        down = -(-len(words) // COLUMNS)
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        for place, word in enumerate(words):
            row, at = place % down, 2 * (place // down)
            grid.addWidget(label(str(place + 1), theme, NOTE, ink="second"), row, at)
            grid.addWidget(label(word, theme, BODY, MEDIUM), row, at + 1)
            grid.setColumnStretch(at + 1, 1)
        return grid

    def _choose(self) -> None:
        tr = self._window.translator
        proposed = str(first_folder(self._window.settings) / f"{tr('Recovery code')}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Recovery code"), proposed, "PDF (*.pdf)")
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix.casefold() == ".pdf" else path.with_name(path.name + ".pdf"))

    def save_to(self, path: Path) -> None:
        from assessor.reports.recovery_sheet import recovery_sheet
        from assessor.store.whole_file import write_whole

        tr = self._window.translator
        try:
            write_whole(path, recovery_sheet(self.code, tr))
        except UserError as error:
            self._tell(tr.error(error), "red")
        else:
            self._kept = True
            self._tell(tr(WRITTEN, name=path.name), "amber")
            self.got_it.setDefault(True)
            self.got_it.setFocus()

    def _tell(self, words: str, ink: Ink) -> None:
        self.said.setText(words)
        set_ink(self.said, ink)
        self.said.show()
        self.fit()
