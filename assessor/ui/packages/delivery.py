"""Whether what a group says has reached its package: told once when it cannot, tried again, told when it has."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assessor.errors import UserError
from assessor.i18n import N_, Translator
from assessor.ui.jobs import Jobs
from assessor.ui.messages import Notice, Notices

if TYPE_CHECKING:
    from assessor.store.document import Document

AGAIN = 3000
"""Milliseconds until the package is looked for again: a stick is put back while people look at the screen."""
WRITTEN = N_("The package is in its place again, and everything is in it.")
NOT_YET = N_(
    "Not everything is in the package yet. Put it back in its place, "
    "or close once more: what is missing stays on this laptop and is offered when Assessor starts."
)


class Delivery(QObject):
    """One calm notice for a stick that was pulled, however long it is away. A slow one is written to in a thread.

    `sent`: the package was brought up to date, or was refused.
    """

    sent = Signal()

    def __init__(self, notices: Notices, retry: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices, self._tr = notices, Translator()
        self._told: set[str] = set()
        self._jobs = Jobs(self)
        self._under_way = self._more = False
        self.again = QTimer(self, singleShot=True, interval=AGAIN)
        self.again.timeout.connect(retry)
        self._retry = retry

    def speak(self, translator: Translator) -> None:
        self._tr = translator

    def send(self, document: Document) -> None:
        """Bring the package up to date while people go on; what comes meanwhile is brought after it."""
        if self._under_way:
            self._more = True
            return
        try:
            document.gather()
            deliver = document.delivery()
        except UserError as error:
            self._refused(error)
            return
        if deliver is None:
            self._done()
            return
        self._under_way = True
        self._jobs.start(lambda _progress: deliver(), self._arrived, self._failed)

    def send_now(self, document: Document) -> None:
        """The same, waited for."""
        self.finish()
        try:
            document.checkpoint()
        except UserError as error:
            self._refused(error)
        else:
            self._done()

    def finish(self) -> None:
        """Wait for what is being written; the package may be written otherwise after it."""
        self._jobs.stop()
        self._under_way = self._more = False

    def _arrived(self, _nothing: None) -> None:
        self._under_way = False
        if self._more:
            self._more = False
            self._retry()
        else:
            self._done()

    def _failed(self, error: Exception) -> None:
        self._under_way = self._more = False
        if not isinstance(error, UserError):
            raise error
        self._refused(error)

    def _refused(self, error: UserError) -> None:
        if not self._told:
            self._tell(self._tr.error(error))
        self.again.start()
        self.sent.emit()

    def _done(self) -> None:
        self.again.stop()
        if self._told:
            self._forget()
            self._notices.tell(self._tr(WRITTEN))
        self.sent.emit()

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
