"""What is kept of an open file beside it: its backups, and copies where a person wants them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from assessor.store.backups import Backups
from assessor.store.copies import save_copy
from assessor.store.damage import backups_named
from assessor.store.driver import Database
from assessor.store.opened import Opened
from assessor.store.whereabouts import remember


class Kept(ABC):
    """A file of which copies can be made while it is open. `backed_up_at`: when its newest backup was made."""

    path: Path
    backed_up_at: datetime | None
    _opened: Opened
    _database: Database
    _changed: bool

    @property
    @abstractmethod
    def read_only(self) -> bool: ...

    @property
    @abstractmethod
    def changing(self) -> bool:
        """Whether an edit is going on: until its end nothing else is written, and nothing copied."""

    @property
    def backups(self) -> Backups:
        """Where the backups of this assessment are."""
        return self._opened.backups

    @property
    def published_at(self) -> datetime | None:
        """When a package was last written; an assessment has none."""
        return None

    @property
    def waiting(self) -> bool:
        """Whether a package could not be written yet."""
        return False

    @property
    def backed_up(self) -> bool:
        """Whether the newest backup has all that is said here."""
        return not self._changed

    def backups_named(self) -> AbstractContextManager[None]:
        """Where damage is found in here, the newest good backup is named."""
        return backups_named(self.path, None, self._opened.backups)

    def save_copy(self, path: Path) -> None:
        """Put a whole, checked copy somewhere else; this file stays the open one."""
        save_copy(self._database.raw, self.path, path, self._opened.key)

    def backup(self) -> datetime | None:
        """Make a backup if anything was changed since the last one; the answer is when the last one was made."""
        if self._changed and not self.read_only and not self.changing:
            self.backed_up_at = self._opened.backups.make(self._database.raw).made_at
            self._changed = False
            remember(self._opened.backups, self.path)
        return self.backed_up_at
