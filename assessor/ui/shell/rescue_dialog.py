"""What can be done with a damaged or missing file that has a good backup."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.ui.parts.fitted import FittedDialog
from assessor.ui.parts.labels import answer_to_enter, label, link, set_ink
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING, Theme

WIDTH = 520
EXPLAINED = N_(
    "{name} is damaged and was left as it is. Its newest good backup was made on {time}. "
    "Whatever you choose, the damaged file is kept."
)
MISSING = N_(
    "{name} is not in its place: it was moved or deleted, or its stick is not plugged in. If you can, put it back and "
    "open it again. Its newest good backup was made on {time}."
)
NOTES = (
    N_("Into a new file. What was done after that time is not in it."),
    N_("Into a new file too: the backup, and what can be read of later work. Look through it afterwards."),
    N_("Under the old name. The damaged file gets another one."),
)
BACK_IN_PLACE = N_("Under the old name, in the old place.")
Way = Callable[[Callable[[str], None]], bool]
"""Begins a way on; the answer is whether it was begun. It is told later what was wrong, or nothing."""


class RescueDialog(FittedDialog):
    """Stays open until one of the ways has led to an open file."""

    backup_wanted = Signal()
    saving_wanted = Signal()
    replacing_wanted = Signal()

    def __init__(
        self, theme: Theme, tr: Translator, name: str, time: str, parent: QWidget, *, missing: bool = False
    ) -> None:
        super().__init__(parent)
        self._tr = tr
        self._title = tr("A file that is not there") if missing else tr("A damaged file")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self._title)
        self.open_button = link(
            tr("Open the backup of {time} …", time=time), theme, weight=MEDIUM, look="first"
        )
        self.save_button = link(tr("Also save what can still be read …"), theme, look="plain")
        self.replace_button = link(tr("Put the backup in its place"), theme, look="plain")
        self.cancel = link(tr("Cancel"), theme, look="plain")
        self.said = label("", theme, NOTE)
        self.ways = (self.open_button, self.save_button, self.replace_button)
        answer_to_enter(self.open_button, self.save_button, self.replace_button, self.cancel)
        wanted = (self.backup_wanted, self.saving_wanted, self.replacing_wanted)
        for button, signal in zip(self.ways, wanted, strict=True):
            button.clicked.connect(signal)
        self.cancel.clicked.connect(self.reject)
        notes = (NOTES[0], "", BACK_IN_PLACE) if missing else NOTES
        self._lay_out(theme, tr(MISSING if missing else EXPLAINED, name=name, time=time), notes)
        self.open_button.setFocus()

    def _lay_out(self, theme: Theme, why: str, notes: tuple[str, ...]) -> None:
        hint = label(why, theme, BODY, ink="second")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        self.setFixedWidth(theme.px(WIDTH))
        for words in (hint, self.said):
            words.setWordWrap(True)
        self.said.hide()
        column.addWidget(label(self._title, theme, READING, MEDIUM))
        for part in (hint, self.said):
            column.addWidget(part)
        for button, told in zip(self.ways, notes, strict=True):
            if not told:
                button.setParent(self)
                button.hide()
                continue
            note = label(self._tr(told), theme, NOTE, ink="second")
            note.setWordWrap(True)
            button.setAccessibleDescription(note.text())
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            pair.addWidget(note)
            column.addLayout(pair)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeading)

    def follow(self, way: Way) -> None:
        if way(self._ended):
            self._allow(False)
            self._say(self._tr("The new file is being made …"))

    def _ended(self, wrong: str) -> None:
        self._allow(True)
        if wrong:
            self._say(wrong, failed=True)
        else:
            self.accept()

    def _allow(self, allowed: bool) -> None:
        for button in (*self.ways, self.cancel):
            button.setEnabled(allowed)

    def reject(self) -> None:
        """What is being made is waited for, so that its end is heard."""
        if self.cancel.isEnabled():
            super().reject()

    def _say(self, words: str, *, failed: bool = False) -> None:
        self.said.setText(words)
        set_ink(self.said, "red" if failed else "")
        self.said.show()
        self.fit()
