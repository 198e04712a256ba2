"""The open file is no longer where it was opened: it is told until a copy is saved, or the file is back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.ui.messages import Notices

LEAVING = N_(
    "{name} is no longer where it was opened. If you close it now, what is in it may be lost. Save a copy first; "
    "closing again leaves it."
)


def is_gone(error: UserError) -> bool:
    from assessor.store.opened import MOVED

    return error.message == MOVED


class Gone(QObject):
    """`copy_wanted`: the person takes what is offered."""

    copy_wanted = Signal()

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices, self._tr = notices, Translator()
        self._told: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._told)

    def speak(self, translator: Translator) -> None:
        self._tr = translator

    def tell(self, sentence: str, name: str) -> None:
        text = self._tr(sentence, name=name)
        self._told.add(text)
        self._notices.fail(text, self._tr("Save a copy …"), self.copy_wanted.emit)

    def end(self) -> None:
        for text in self._told:
            self._notices.mended(text)
        self._told.clear()

    def warned(self, name: str) -> bool:
        """Whether it was said before that closing leaves it; otherwise it is said now."""
        before = self._tr(LEAVING, name=name) in self._told
        if not before:
            self.tell(LEAVING, name)
        return before
