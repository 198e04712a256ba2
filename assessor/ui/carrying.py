"""Brings what was saved to where it has to be besides: the second place for backups, and where a copy came from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assessor.errors import UserError
from assessor.i18n import Translator
from assessor.ui.jobs import Jobs
from assessor.ui.messages import Notices

if TYPE_CHECKING:
    from assessor.store.backups import Backups
    from assessor.store.document import Document

Load = Callable[[], list[UserError]]


class Carrier(QObject):
    """Carries backups, which are closed files, off the screen's thread, so that it may outlive their assessment.

    That a place is away, or fails, is told once, until it goes well. `rested`: nothing is left to carry.
    """

    rested = Signal()

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._jobs = Jobs(self)
        self._tr = Translator()
        self._waiting: dict[Path, Load] = {}
        self._under_way = False
        self._told: dict[Path, set[str]] = {}
        self.place = ""
        """Where the last load goes, for people."""
        self._troubles: dict[Path, str] = {}

    def speak(self, translator: Translator) -> None:
        self._tr = translator

    @property
    def trouble(self) -> str:
        """Why something could not be brought where it belongs, of all files; told until it goes well."""
        return "\n".join(filter(None, self._troubles.values()))

    @property
    def busy(self) -> bool:
        return self._under_way or bool(self._waiting)

    def carry(self, document: Document | None) -> None:
        """What its newest backup holds; the document may be closed by then."""
        if document is None or document.read_only or document.group_id:
            return
        from assessor.store.at_home import came_from
        from assessor.store.second_place import chosen_place

        second, home = chosen_place(document.backups), came_from(document.path)
        if second is None and home is None:
            return
        self.place = (home.parent if home else second or document.path).name
        self._waiting[document.path] = _load(document.path, document.backups, current=document.backed_up)
        self._next()

    def stop(self) -> None:
        """Nothing is left to carry: let the thread draw its last breath."""
        self._jobs.stop()

    def _next(self) -> None:
        if self._under_way:
            return
        if not self._waiting:
            self.rested.emit()
            return
        path = next(iter(self._waiting))
        load = self._waiting.pop(path)
        self._under_way = True
        self._jobs.start(lambda _progress: load(), partial(self._arrived, path), self._failed)

    def _arrived(self, path: Path, errors: list[UserError]) -> None:
        from assessor.store.second_place import PlaceAway

        told = self._told.get(path, set())
        new = [error for error in errors if error.message not in told]
        self._told[path] = {error.message for error in errors}
        faults = [error for error in errors if not isinstance(error, PlaceAway)]
        self._troubles[path] = "\n".join(map(self._tr.error, faults))
        for error in new:
            tell = self._notices.tell if isinstance(error, PlaceAway) else self._notices.fail
            tell(self._tr.error(error))
        self._under_way = False
        self._next()

    def _failed(self, error: Exception) -> None:
        self._under_way = False
        self._next()
        raise error


def _load(copy: Path, backups: Backups, *, current: bool) -> Load:
    from assessor.store.at_home import bring_back
    from assessor.store.second_place import bring_there

    def carried() -> list[UserError]:
        errors: list[UserError] = []
        for bring in (lambda: bring_there(backups), lambda: bring_back(copy, backups, current=current)):
            try:
                bring()
            except UserError as error:
                errors.append(error)
        return errors

    return carried
