"""How an assessment file is made, opened and closed: lock, checks, marks."""

from __future__ import annotations

import errno
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import disk_usage

from assessor.errors import FileRefused, WriteFailed
from assessor.i18n import N_
from assessor.models.room_tables import Workshop
from assessor.models.tables import Assessment
from assessor.store.admission import (
    DAMAGED,
    UNREADABLE,
    check_identity,
    check_kind,
    check_marks,
    check_shape,
    check_soundness,
    has_journal,
)
from assessor.store.backups import Backups, folder_of
from assessor.store.damage import backups_named
from assessor.store.driver import Database, DriverError, connect, make_durable
from assessor.store.failures import BUSY, FULL, NO_FOLDER, TOO_LONG, failed_write, of_the_disk, told
from assessor.store.lock import Lock, take_lock
from assessor.store.migrations import STEPS, MigrationError, migrate
from assessor.store.places import backup_folder
from assessor.store.raw import Raw, first, number
from assessor.store.schema import VERSION, expected_shape, lay_out

EXISTS = N_("{name} already exists. Choose another name, or open it.")
NO_PLACE = N_("{name} cannot be made here. Choose a folder that you may write to.")
HELD = N_("{name} is open in another window, so here it can be read but not changed.")
UNFINISHED = N_(
    "{name} was not closed properly, and nothing can be written here. Copy its folder and open the copy."
)
OLDER = N_("{name} is of an older version and must be opened once where it can be changed.")
OLDER_FULL = N_(
    "The disk is full, so {name}, which an older version made, could not be opened and was left as it was. "
    "Free some space and open it again."
)
NOT_UPDATED = N_("{name} could not be brought up to this version and was left as it was. A backup was made.")
FULL_PLACE = N_("The disk is full, so {name} can be read but not changed. Free some space and open it again.")
FIXED_PLACE = N_("{name} is in a place that cannot be written to, so it can be read but not changed.")

MOVED = N_(
    "{name} is no longer where it was opened: it was moved, deleted or replaced. "
    "Save a copy now, so that nothing is lost."
)

_PLACES = {errno.ENOENT: NO_FOLDER, errno.ENOTDIR: NO_FOLDER, errno.ENAMETOOLONG: TOO_LONG}

_MARK = "INSERT INTO file_mark VALUES ('dirty', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
LITTLE = 1 << 20
"""Bytes on a disk that is as good as full."""
WHOLE_INDEX = 1 << 15
"""Bytes of the smallest -shm file that SQLite can share."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file: connection, lock, why it may only be read, whether it was closed badly before.

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


def create_file(path: Path, title: str, backups: Path | None) -> Opened:
    check_kind(path)
    path = _resolved(path)
    lock = _lock_new(path)
    try:
        with told(path):
            database = _make(path, title)
    except BaseException:
        path.unlink(missing_ok=True)  # it was not there before
        lock.release()
        raise
    return Opened(path, database, _backups(database.raw, backups), _identity(path), lock)


def open_file(path: Path, backups: Path | None, patience: float = 0) -> Opened:
    """`patience`: seconds to wait for another window to close before the file is opened only to be read."""
    path = _resolved(path)
    with backups_named(path, backups):
        check_identity(path)
        try:
            return _open_checked(path, backups, patience)
        except (DriverError, UnicodeError) as error:
            raise FileRefused(UNREADABLE if of_the_disk(error) else DAMAGED, name=path.name) from None


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # links in a circle, a NUL character
        raise FileRefused(UNREADABLE, name=path.name) from None


def _open_checked(path: Path, backups: Path | None, patience: float) -> Opened:
    try:
        lock = take_lock(path, patience)
    except OSError as error:
        return _open_to_read(path, _reason(path, failed_write(path, error)), backups)
    if lock is None:
        return _open_to_read(path, HELD, backups)
    try:
        with told(path):
            return _open_to_write(path, lock, backups)
    except WriteFailed as failure:
        _tidy(path)
        lock.release()
        return _open_to_read(path, _reason(path, failure), backups)
    except BaseException:
        lock.release()
        raise


def check_place(opened: Opened) -> None:
    """Tell it when the open file is no longer the one that stands in its place."""
    if _identity(opened.path) != opened.identity:
        raise WriteFailed(MOVED, name=opened.path.name)


def _identity(path: Path) -> tuple[int, int]:
    """What the disk calls the file at this place, by which it is known again."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


def close_file(opened: Opened) -> None:
    """Everything into the main file, the mark cleared, the lock let go; never raises for the disk's sake."""
    raw = opened.database.raw
    if opened.lock is not None:
        with suppress(DriverError), opened.database.changeable():
            _mark(raw, dirty=False)
            _gather(raw)
    opened.database.close()
    if opened.lock is not None:
        opened.lock.release()


def _lock_new(path: Path) -> Lock:
    try:
        if path.exists():
            raise FileRefused(EXISTS, name=path.name)
        lock = take_lock(path)
    except OSError as error:
        raise FileRefused(_PLACES.get(error.errno or 0, NO_PLACE), name=path.name) from None
    if lock is None:
        raise FileRefused(EXISTS, name=path.name)
    return lock


def _make(path: Path, title: str) -> Database:
    raw = connect(path, "rwc")
    try:
        raw.execute("BEGIN IMMEDIATE")
        lay_out(raw)
        _mark(raw, dirty=True)
        raw.execute("COMMIT")
        make_durable(raw)
        database = Database(raw)
        with database.writing() as session:
            assessment = Assessment(title=title)
            session.add_all([assessment, Workshop(id=assessment.id)])
        _gather(raw)
    except BaseException:
        raw.close()
        raise
    return database


def _open_to_write(path: Path, lock: Lock, backups: Path | None) -> Opened:
    journal = path.with_name(f"{path.name}-wal").exists()
    raw = connect(path)
    try:
        check_marks(path, raw)
        check_soundness(path, raw)
        _bring_up_to_date(path, raw, backups)
        check_shape(path, raw)
        unclean = _is_dirty(raw)
        make_durable(raw)
        _mark(raw, dirty=True)
        _gather(raw)
    except BaseException:
        raw.close()
        raise
    place, incomplete = _backups(raw, backups), unclean and not journal
    return Opened(path, Database(raw), place, _identity(path), lock, unclean=unclean, incomplete=incomplete)


def _reason(path: Path, failure: WriteFailed) -> str:
    if failure.message == BUSY:
        return HELD
    is_full = failure.message == FULL or disk_usage(path.parent).free < LITTLE
    return FULL_PLACE if is_full else FIXED_PLACE


def _tidy(path: Path) -> None:
    """On a full disk SQLite leaves the beginning of an index behind that is too small for anyone to use."""
    index = path.with_name(f"{path.name}-shm")
    with suppress(OSError):
        if index.stat().st_size < WHOLE_INDEX:
            index.unlink()


def _bring_up_to_date(path: Path, raw: Raw, backups: Path | None) -> None:
    version = number(raw, "PRAGMA user_version")
    if version == VERSION:
        return
    _backups(raw, backups).make(raw)
    try:
        migrate(raw, version, VERSION, STEPS, expected_shape())
    except (MigrationError, DriverError) as error:
        if of_the_disk(error):
            raise
        raise FileRefused(NOT_UPDATED, name=path.name) from None


def _open_to_read(path: Path, reason: str, backups: Path | None) -> Opened:
    raw = _connect_to_read(path, reason)
    try:
        check_marks(path, raw)
        check_soundness(path, raw)
        if number(raw, "PRAGMA user_version") != VERSION:
            raise FileRefused(OLDER_FULL if reason == FULL_PLACE else OLDER, name=path.name)
        check_shape(path, raw)
    except BaseException:
        raw.close()
        raise
    unclean = reason != HELD and _is_dirty(raw)
    place = _backups(raw, backups)
    return Opened(path, Database(raw), place, _identity(path), read_only_reason=reason, unclean=unclean)


def _connect_to_read(path: Path, reason: str) -> Raw:
    """Where nothing can be written SQLite cannot share a file, so it is read as one that nobody changes."""
    raw = connect(path, "rw" if reason == FULL_PLACE else "ro")
    if reason == FULL_PLACE:
        raw.execute("PRAGMA locking_mode=EXCLUSIVE")  # needs no room for the -shm file
    try:
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except DriverError:
        raw.close()
        if reason == HELD:
            raise FileRefused(UNREADABLE, name=path.name) from None
        if has_journal(path):
            raise FileRefused(UNFINISHED, name=path.name) from None
        return connect(path, "ro", immutable=True)
    return raw


def _backups(raw: Raw, folder: Path | None) -> Backups:
    name = str(first(raw, "SELECT id FROM assessment"))
    return Backups(folder_of(folder or backup_folder(), name))


def _mark(raw: Raw, dirty: bool) -> None:
    raw.execute(_MARK, (str(int(dirty)),))


def _gather(raw: Raw) -> None:
    """Bring what waits beside the file into it, the mark too: a copy of it alone can then be recognised."""
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _is_dirty(raw: Raw) -> bool:
    return first(raw, "SELECT value FROM file_mark WHERE name = 'dirty'") == "1"
