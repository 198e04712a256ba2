"""A file that is open: what belongs to it, its mark of being open, and its closing."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assessor.errors import WriteFailed
from assessor.i18n import N_
from assessor.models.tables import now
from assessor.store.backups import Backups, folder_of
from assessor.store.driver import Database, DriverError
from assessor.store.keys import Key
from assessor.store.lock import Lock
from assessor.store.places import backup_folder
from assessor.store.raw import Raw, first

MOVED = N_(
    "{name} is no longer where it was opened: it was moved, deleted or replaced. "
    "Save a copy now, so that nothing is lost."
)

_MARK = "INSERT INTO file_mark VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file: connection, lock, why it may only be read, whether it was closed badly before.

    `changed_at`: when it was last changed before.
    `incomplete`: it was copied while open, without what waited beside it, so the last changes may be missing.
    """

    path: Path
    database: Database
    backups: Backups
    identity: tuple[int, int]
    lock: Lock | None = None
    read_only_reason: str = ""
    unclean: bool = False
    incomplete: bool = False
    key: Key | None = None
    changed_at: datetime | None = None


def is_in_place(opened: Opened) -> bool:
    return identity(opened.path) == opened.identity


def check_place(opened: Opened) -> None:
    """Tell it when the open file is no longer the one that stands in its place."""
    if not is_in_place(opened):
        raise WriteFailed(MOVED, name=opened.path.name)


def identity(path: Path) -> tuple[int, int]:
    """What the disk calls the file at this place, by which it is known again."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


def close_file(opened: Opened) -> None:
    """Everything into the main file, the mark cleared, the lock let go. Never raises for the disk's sake."""
    raw = opened.database.raw
    if opened.lock is not None:
        with suppress(DriverError), opened.database.changeable():
            try:
                mark(raw, dirty=False)
            except DriverError:
                gather(raw)  # on a full disk, what waits beside the file makes room when it is brought in
                mark(raw, dirty=False)
            gather(raw)
    opened.database.close()
    if opened.lock is not None:
        opened.lock.release()


def backups_of(raw: Raw, root: Path | None, key: Key | None) -> Backups:
    """Where the backups of this file are, enciphered as it is."""
    name = str(first(raw, "SELECT id FROM assessment"))
    return Backups(folder_of(root or backup_folder(), name), key)


def mark(raw: Raw, dirty: bool) -> None:
    raw.execute(_MARK, ("dirty", str(int(dirty))))


def mark_time(raw: Raw) -> None:
    """When the file was last changed, told after a crash; the caller holds the transaction of the change."""
    raw.execute(_MARK, ("changed_at", now()))


def changed_at(raw: Raw) -> datetime | None:
    with suppress(ValueError):
        return datetime.fromisoformat(
            str(first(raw, "SELECT value FROM file_mark WHERE name = 'changed_at'"))
        )
    return None


def is_dirty(raw: Raw) -> bool:
    return first(raw, "SELECT value FROM file_mark WHERE name = 'dirty'") == "1"


def gather(raw: Raw) -> None:
    """Bring what waits beside the file into it, the mark too: a copy of it alone can then be recognised."""
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def begin_journal(raw: Raw) -> None:
    """Write one page as it is: the journal begins with a sync of its own, which the next change need not wait for."""
    raw.execute("BEGIN IMMEDIATE")
    for value in ("", "1"):
        raw.execute("UPDATE file_mark SET value = ? WHERE name = 'dirty'", (value,))
    raw.execute("COMMIT")
