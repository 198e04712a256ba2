"""Whether what a group says has reached its package: told once when it cannot, tried again, told when it has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.ui.messages import Notice, Notices

AGAIN = 3000
"""Milliseconds until the package is looked for again: a stick is put back while people look at the screen."""
WRITTEN = N_("The package is in its place again, and everything is in it.")
NOT_YET = N_(
    "Not everything is in the package yet. Put it back in its place, "
    "or close once more: what is missing stays on this laptop and is offered when Assessor starts."
)


class Delivery(QObject):
    """One calm notice for a stick that was pulled, however long it is away."""

    def __init__(self, notices: Notices, retry: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices, self._tr = notices, Translator()
        self._told: set[str] = set()
        self.again = QTimer(self, singleShot=True, interval=AGAIN)
        self.again.timeout.connect(retry)

    def speak(self, translator: Translator) -> None:
        self._tr = translator

    def refused(self, error: UserError) -> None:
        if not self._told:
            self._tell(self._tr.error(error))
        self.again.start()

    def done(self) -> None:
        self.again.stop()
        if self._told:
            self._forget()
            self._notices.tell(self._tr(WRITTEN))

    def warned(self) -> bool:
        """Whether it was said before that closing leaves something behind; otherwise it is said now."""
        text = self._tr(NOT_YET)
        if text in self._told:
            return True
        self._tell(text)
        return False

    def end(self, kept_back: UserError | None) -> None:
        """The package is closed; `kept_back` is why not everything is in it."""
        self.again.stop()
        self._forget()
        if kept_back is not None:
            self._notices.fail(self._tr.error(kept_back))

    def _tell(self, text: str) -> None:
        self._told.add(text)
        self._notices.fail(text)

    def _forget(self) -> None:
        for text in self._told:
            self._notices.read(Notice(text, error=True))
        self._told.clear()
