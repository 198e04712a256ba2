"""Brings what a working copy says into its package file, so that at each moment one of the two holds everything."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from threading import RLock

from assessor.errors import FileRefused, WriteFailed
from assessor.exchange import lines
from assessor.exchange.container import Envelope, pack
from assessor.exchange.files import digest, read_bytes, read_package
from assessor.exchange.package import Package
from assessor.exchange.working_copy import WorkingCopy
from assessor.i18n import N_
from assessor.store.admission import MISSING
from assessor.store.backups import set_aside
from assessor.store.lock import Lock
from assessor.store.whole_file import write_whole

KEPT_HERE = N_(
    "{name} cannot be written now. Everything is kept on this laptop: "
    "put the package back in its place, and it will be written there."
)


class Publication:
    """Where a working copy publishes: what it has published so far (`base`), the file, and the lock on it.

    It may write in a thread of its own. `turn`: what was read earlier never replaces what was read later.
    """

    def __init__(
        self, path: Path, envelope: Envelope, package: Package, copy: WorkingCopy, lock: Lock | None
    ) -> None:
        self.path = path
        self.envelope = envelope
        self.base = package
        self.copy = copy
        self.waiting = False
        self.written_at: datetime | None = None
        self.alone = RLock()
        self._turns = count(1)
        self._turn = 0
        self._lock = lock
        self._known = ""
        self._others: Package | None = None

    def begin(self, content: bytes, more: bool) -> None:
        """The working copy is of this file now, before anything is said in it. `more`: it says more than the file."""
        self._known, self.waiting = digest(content), more
        self._keep(self.base)
        self.copy.note(self.path, self.base.giving_id, self._known)

    def needs(self, package: Package) -> bool:
        return package is not self.base or self.waiting

    def next_turn(self) -> int:
        return next(self._turns)

    def publish(self, package: Package, turn: int) -> None:
        """First kept beside the working copy, then written: after a crash in between it is written again."""
        with self.alone:
            if turn > self._turn:
                self._turn = turn
                self._publish(package)

    def _publish(self, package: Package) -> None:
        self.copy.note(self.path, package.giving_id, self._known)
        self._keep(package)
        self.waiting = True  # before `base`, which the screen's thread compares
        self.base = package
        content = self._packed(self._with_others(package))
        try:
            write_whole(self.path, content)
        except WriteFailed:
            raise WriteFailed(KEPT_HERE, name=self.path.name) from None
        self._known, self.waiting = digest(content), False
        self.written_at = datetime.now().astimezone()

    def _keep(self, package: Package) -> None:
        write_whole(self.copy.published, self._packed(package))

    def content(self) -> bytes:
        return self._packed(self.base)

    def verify(self) -> None:
        """The package reads back as it was written."""
        if self.written_at and (self.waiting or digest(read_bytes(self.path)) != self._known):
            raise WriteFailed(KEPT_HERE, name=self.path.name)

    def end(self, keep: bool) -> None:
        if not keep:
            self.copy.remove()
        if self._lock is not None:
            self._lock.release()

    def _packed(self, package: Package) -> bytes:
        return pack(self.envelope, lines.encode(package), self.path.name)

    def _with_others(self, package: Package) -> Package:
        """What the file said when it was changed from elsewhere stays in it, at this writing and all later ones."""
        there = self._changed_there()
        if there is not None and there.giving_id != package.giving_id:
            raise WriteFailed(KEPT_HERE, name=self.path.name)
        if there is not None:
            self._others = self._others.joined(there) if self._others else there
        return self._others.joined(package) if self._others else package

    def _changed_there(self) -> Package | None:
        try:
            if digest(read_bytes(self.path)) == self._known:
                return None
        except FileRefused as refusal:
            if refusal.message == MISSING:  # it is written anew
                return None
            raise WriteFailed(KEPT_HERE, name=self.path.name) from None
        return self._there()

    def _there(self) -> Package | None:
        """What stands in the file; damage is set aside."""
        with suppress(FileRefused):
            return read_package(self.path, key=self.envelope.key).package
        set_aside(self.path)
        return None
