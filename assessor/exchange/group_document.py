"""A package, open on a group's laptop: a document like any other, which publishes what it says into its package."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from assessor.errors import FileRefused, UserError, WriteFailed
from assessor.exchange import lines
from assessor.exchange.container import Envelope, pack
from assessor.exchange.files import Letter, read_bytes, read_package
from assessor.exchange.package import Package
from assessor.exchange.publication import Publication
from assessor.exchange.publishing import published
from assessor.exchange.working_copy import WorkingCopy, left_behind, new_copy, sweep
from assessor.store.document import Document
from assessor.store.lock import Lock, take_lock
from assessor.store.opened import Opened
from assessor.store.opening import FIXED_PLACE, HELD, open_file
from assessor.store.whole_file import write_whole


class GroupDocument(Document):
    """Its database is private to this laptop; what leaves is the package, written at each pause and at the end.

    `group_id` is the only group it is for. `kept_back` is set after a closing that could not write the package: then
    the work waits on this laptop, and the next opening publishes it.
    """

    def __init__(self, opened: Opened, publication: Publication) -> None:
        super().__init__(opened)
        self.group_id = publication.base.group_id
        self.group_name = publication.base.group_name
        self.kept_back: UserError | None = None
        self._publication = publication

    @property
    def published_at(self) -> datetime | None:
        """When the package was last written in this session."""
        return self._publication.written_at

    @property
    def waiting(self) -> bool:
        """Whether the package could not be written yet, so that it is worth trying again."""
        return self._publication.waiting

    def publish(self) -> None:
        """Bring what is said here into the package. Where that fails everything stays here, and it is told."""
        with self._publication.alone:
            if deliver := self.delivery():
                deliver()

    def delivery(self) -> Callable[[], None] | None:
        publication = self._publication
        if self.read_only:
            return None
        package = self.read(lambda session: published(session, publication.base))
        if not publication.needs(package):
            return None
        return partial(publication.publish, package, publication.next_turn())

    def checkpoint(self) -> None:
        super().checkpoint()
        self.publish()

    def backup(self) -> datetime | None:
        """The package itself is the second copy."""
        self.publish()
        return self.published_at

    def save_copy(self, path: Path) -> None:
        """A copy of the package, not of the private database."""
        self.publish()
        write_whole(path, self._publication.content())

    def close(self, *, carrying: bool = True) -> None:
        """The private copy goes when the package holds everything; otherwise it stays, and `kept_back` says why."""
        if self._closed:
            return
        clean = False
        try:
            self.publish()
            self._publication.verify()
            clean = True
        except UserError as error:
            self.kept_back = error
        finally:
            super().close(carrying=carrying)
            self._publication.end(keep=not clean)

    def _back_up_quietly(self) -> None:
        """Its backup is the package."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        super().__exit__(kind, error, trace)
        if kind is None and self.kept_back is not None:
            raise self.kept_back


def open_package(path: Path, passphrase: str = "", patience: float = 0) -> GroupDocument:
    """Open to write, or only to read where that is all there is. What a crash left behind is published first."""
    path = path.resolve()
    letter = read_package(path, passphrase)
    sweep()
    try:
        lock = take_lock(path, patience)
    except OSError:
        return _open_to_read(path, letter, FIXED_PLACE)
    if lock is None:
        return _open_to_read(path, letter, HELD)
    try:
        return _open_to_write(path, letter.envelope, lock)
    except BaseException:
        lock.release()
        raise


def _open_to_write(path: Path, envelope: Envelope, lock: Lock) -> GroupDocument:
    content = read_bytes(path)
    package = joined = read_package(path, key=envelope.key).package
    left = {copy: _said_in(copy, envelope) for copy in left_behind(path, package.giving_id, content)}
    for said in left.values():
        joined = joined.joined(said) if said else joined
    copy = new_copy()
    copy.lay(joined, envelope.copy_key)
    publication = Publication(path, envelope, joined, copy, lock)
    publication.begin(content, more=joined.size > package.size)
    for one, said in left.items():
        if said:
            one.remove()
    document = GroupDocument(_opened(path, copy, envelope), publication)
    with suppress(UserError):  # it is kept, and tried again at the next pause
        document.publish()
    return document


def _open_to_read(path: Path, letter: Letter, reason: str) -> GroupDocument:
    copy = new_copy()
    copy.lay(letter.package, letter.envelope.copy_key)
    opened = replace(_opened(path, copy, letter.envelope), read_only_reason=reason)
    return GroupDocument(opened, Publication(path, letter.envelope, letter.package, copy, None))


def _opened(path: Path, copy: WorkingCopy, envelope: Envelope) -> Opened:
    """People know the package, not the database behind it."""
    return replace(open_file(copy.database, copy.backups, key=envelope.copy_key), path=path, unclean=False)


def _said_in(copy: WorkingCopy, envelope: Envelope) -> Package | None:
    """All that a copy that was left behind says, kept beside it at once; None when it cannot be read here."""
    try:
        base = read_package(copy.published, key=envelope.key).package
        with Document(open_file(copy.database, copy.backups, key=envelope.copy_key)) as document:
            if document.read_only:
                return None
            said = document.read(lambda session: published(session, base))
    except (FileRefused, WriteFailed):
        return None
    if said is not base:
        write_whole(copy.published, pack(envelope, lines.encode(said), copy.published.name))
    return said
