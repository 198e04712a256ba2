"""Brings backups to their second place while one works."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assessor.errors import UserError
from assessor.i18n import Translator
from assessor.ui.jobs import Jobs
from assessor.ui.messages import Notices

if TYPE_CHECKING:
    from assessor.store.document import Document


class SecondPlace(QObject):
    """Brings backups there off the screen's thread. That it is away, or fails, is told once, until it goes well."""

    def __init__(self, notices: Notices, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices, self._jobs = notices, jobs
        self._tr = Translator()
        self._told = ""

    def speak(self, translator: Translator) -> None:
        self._tr = translator

    def bring(self, document: Document | None) -> None:
        if document is None or document.read_only:
            return
        from assessor.store.second_place import bring_there, chosen_place

        backups = document.backups
        if chosen_place(backups) is not None:
            self._jobs.start(lambda _progress: bring_there(backups), self._done, self._failed)

    def _done(self, _at: datetime | None) -> None:
        self._told = ""

    def _failed(self, error: Exception) -> None:
        from assessor.store.second_place import PlaceAway

        if not isinstance(error, UserError) or error.message == self._told:
            return
        self._told = error.message
        tell = self._notices.tell if isinstance(error, PlaceAway) else self._notices.fail
        tell(self._tr.error(error))
