"""An assessment file, open: the one object that reads and changes it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Hashable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy.orm import Session

from assessor.errors import UserError, WriteFailed
from assessor.store.admission import distrusted
from assessor.store.ballast import make_room
from assessor.store.collecting import uncollected
from assessor.store.creating import create_file
from assessor.store.damage import backups_named
from assessor.store.failures import told
from assessor.store.history import History, Step
from assessor.store.opened import Opened, begin_journal, check_place, close_file, is_in_place, mark_time
from assessor.store.opening import open_file
from assessor.store.protecting import Protectable
from assessor.store.second_place import bring_there

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit, undo or redo touched; each screen decides whether it has to read again."""

    tables: frozenset[str]
    label: str


class Document(Protectable):
    """The file. Screens `read` frozen rows from it and change it inside `edit`; nothing else writes.

    `group_id` names the only group that it is for; it is empty for an assessment.
    """

    group_id = ""
    group_name = ""
    kept_back: UserError | None = None

    def __init__(self, opened: Opened) -> None:
        self.path = opened.path
        self.read_only_reason = opened.read_only_reason
        self.unclean = opened.unclean
        self.incomplete = opened.incomplete
        self.kept_until = opened.changed_at
        self.saved_at: datetime | None = None
        self.in_place = True
        """Whether it stood where it was opened, when that was last looked at."""
        self._opened = opened
        self._database = opened.database
        self._history = None if self.read_only else History(opened.database.raw)
        self._session: Session | None = None
        self._subscribers: list[Callable[[Change], None]] = []
        self._closed = False
        self._changed = True
        self.backed_up_at = None

    @classmethod
    def create(cls, path: Path, title: str = "", backups: Path | None = None, passphrase: str = "") -> Self:
        """With a passphrase the file, its copies and its backups are enciphered."""
        return cls(create_file(path, title, backups, passphrase))

    @classmethod
    def open(cls, path: Path, backups: Path | None = None, patience: float = 0, passphrase: str = "") -> Self:
        """Open to write, or only to read where that is all there is; a backup is made first.

        `patience`: for so many seconds another window is waited for, if it keeps the file.
        An enciphered file without its `passphrase` or recovery code raises `PassphraseWanted`.
        """
        document = cls(open_file(path, backups, patience, passphrase))
        document._back_up_quietly()
        return document

    @property
    def read_only(self) -> bool:
        return bool(self.read_only_reason)

    @property
    def closed(self) -> bool:
        return self._closed

    @property
    def changing(self) -> bool:
        return self._session is not None

    def delivery(self) -> Callable[[], None] | None:
        """What brings a package up to date, in any thread; None where nothing is to be brought."""
        return None

    def read(self, query: Callable[[Session], T]) -> T:
        if self._session is not None:
            return query(self._session)
        with uncollected(), self.backups_named(), distrusted(self.path), self._database.reading() as session:
            return query(session)

    @contextmanager
    def edit(self, label: str, merge: Hashable | None = None, undoable: bool = True) -> Generator[Session]:
        """One committed, undoable transaction. Edits in a row with the same `merge` are one step of undo.

        Not `undoable` is what gives something out: neither it nor what was before can be taken back.
        """
        history = self._writable()
        with _transaction(self._opened, self.path) as session:
            with self._lent(session):
                yield session
            step = history.collect(label, merge)
            if not undoable:
                history.forget_all()
        if step is not None:
            history.keep(step)
        if not undoable:
            history.clear()
        if step is not None:
            self._announce(step)

    @contextmanager
    def remark(self) -> Generator[Session]:
        """A committed change that is no step of its own: marks beside what people did. Undo passes it over."""
        history = self._writable()
        with _transaction(self._opened, self.path) as session:
            with self._lent(session):
                yield session
            history.pass_over()
        self._changed = True

    @contextmanager
    def _lent(self, session: Session) -> Generator[None]:
        """Until the end of the block reading sees what the edit has written."""
        self._session = session
        try:
            yield
            session.flush()
        finally:
            self._session = None

    def undo(self) -> str | None:
        history = self._writable()
        return self._replay(history, history.done, history.undone)

    def redo(self) -> str | None:
        history = self._writable()
        return self._replay(history, history.undone, history.done)

    def _replay(self, history: History, source: list[Step], target: list[Step]) -> str | None:
        if not source:
            return None
        with _transaction(self._opened, self.path):
            step = history.replay(source[-1])
        history.moved(source, target, step)
        self._announce(step)
        return step.label

    @property
    def undo_label(self) -> str | None:
        done = self._history.done if self._history else []
        return done[-1].label if done else None

    @property
    def redo_label(self) -> str | None:
        undone = self._history.undone if self._history else []
        return undone[-1].label if undone else None

    def subscribe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call back after each change; the answer ends the subscription."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback) if callback in self._subscribers else None

    def checkpoint(self) -> None:
        """Bring everything to where others look for it: into the one file. Called when idle."""
        self.gather()

    def gather(self) -> None:
        """Bring everything into the main file, so that a copy of it alone is whole."""
        if not self.read_only and not self.changing:
            with told(self.path):
                self._database.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if not self.group_id:  # a package is itself replaced whenever it is published
                self.in_place = is_in_place(self._opened)
                check_place(self._opened)

    def be_ready(self) -> None:
        """After opening, and after `checkpoint`: spare the next change a second sync. Nothing said is touched."""
        if not self.read_only and not self.changing:
            with told(self.path), self._database.changeable() as raw:
                begin_journal(raw)

    def copied_to(self, path: Path) -> Document:
        """A whole, checked copy, open; a protected one opens with the key that is at hand."""
        self.save_copy(path)
        return Document(open_file(path, self._opened.backups.folder.parent, key=self._opened.key))

    def close(self, *, carrying: bool = True) -> None:
        """`carrying`: also bring the last backup to its second place, if one is chosen, and wait for it."""
        if self._closed:
            return
        self._closed = True
        self._subscribers.clear()
        self._back_up_quietly()
        close_file(self._opened)
        if carrying and not self.read_only:
            with suppress(WriteFailed):
                bring_there(self._opened.backups)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _writable(self) -> History:
        if self._history is None:
            raise WriteFailed(self.read_only_reason, name=self.path.name)
        if self._session is not None:
            raise RuntimeError("An edit is already going on; pass its session on instead.")
        with told(self.path), self._database.changeable():
            self._history.record()
        return self._history

    def _announce(self, step: Step) -> None:
        self._changed = True
        self.saved_at = datetime.now().astimezone()
        change = Change(step.tables, step.label)
        for callback in tuple(self._subscribers):
            callback(change)


@contextmanager
def _transaction(opened: Opened, path: Path) -> Generator[Session]:
    """Committed at its end; what the disk or damage says becomes a sentence, and nothing has happened."""
    make_room(path)
    named, raw = backups_named(path, None, opened.backups), opened.database.raw
    with named, distrusted(path), told(path), opened.database.writing() as session:
        before = raw.total_changes
        yield session
        session.flush()
        if raw.total_changes > before:
            mark_time(raw)
