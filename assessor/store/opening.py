"""How an assessment file is opened: lock, key, checks, marks."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path
from shutil import disk_usage

from assessor.errors import FileRefused, WriteFailed
from assessor.i18n import N_
from assessor.store.admission import (
    DAMAGED,
    UNREADABLE,
    check_identity,
    check_marks,
    check_shape,
    check_soundness,
    check_there,
    has_journal,
    resolved,
)
from assessor.store.backups import Backups
from assessor.store.ballast import make_room
from assessor.store.damage import backups_named
from assessor.store.driver import Database, DriverError, connect, make_durable
from assessor.store.failures import BUSY, FULL, failed_write, of_the_disk, told
from assessor.store.keys import Key
from assessor.store.litter import sweep_folder
from assessor.store.lock import Lock, take_lock
from assessor.store.migrations import STEPS, MigrationError, migrate
from assessor.store.opened import Opened, backups_of, changed_at, gather, identity, is_dirty, mark
from assessor.store.raw import Raw, number
from assessor.store.schema import VERSION, expected_shape
from assessor.store.unlocking import key_for
from assessor.store.whereabouts import offer_backup

HELD = N_("{name} is open in another window, so here it can be read but not changed.")
UNFINISHED = N_(
    "{name} was not closed properly, and nothing can be written here. Copy its folder and open the copy."
)
OTHER_NAME = N_(
    "{name} has a second name on this disk and was not closed properly under it, so here it can only be read. "
    "Open it once under that name."
)
OLDER = N_("{name} is of an older version and must be opened once where it can be changed.")
OLDER_FULL = N_(
    "The disk is full, so {name}, which an older version made, could not be opened and was left as it was. "
    "Free some space and open it again."
)
NOT_UPDATED = N_("{name} could not be brought up to this version and was left as it was. A backup was made.")
FULL_PLACE = N_("The disk is full, so {name} can be read but not changed. Free some space and open it again.")
FIXED_PLACE = N_("{name} is in a place that cannot be written to, so it can be read but not changed.")

LITTLE = 1 << 20
"""Bytes on a disk that is as good as full."""
WHOLE_INDEX = 1 << 15
"""Bytes of the smallest -shm file that SQLite can share."""


def open_file(
    path: Path,
    backups: Path | None,
    patience: float = 0,
    passphrase: str = "",
    key: Key | None = None,
) -> Opened:
    """`patience`: seconds to wait for another window to close before the file is opened only to be read.

    An enciphered file wants its passphrase or recovery code, or its `key`; else `PassphraseWanted` is raised.
    """
    path = resolved(path)
    offer_backup(path, passphrase, backups)
    with backups_named(path, backups):
        check_there(path)
        key = key or key_for(path, passphrase, backups)
    with backups_named(path, backups, key=key):
        check_identity(path, key)
        try:
            return _open_checked(path, backups, patience, key)
        except (DriverError, UnicodeError) as error:
            raise FileRefused(UNREADABLE if of_the_disk(error) else DAMAGED, name=path.name) from None


def _open_checked(path: Path, backups: Path | None, patience: float, key: Key | None) -> Opened:
    make_room(path)
    sweep_folder(path.parent)
    try:
        lock = take_lock(path, patience)
    except OSError as error:
        return _open_to_read(path, _reason(path, failed_write(path, error)), backups, key)
    if lock is None:
        return _open_to_read(path, HELD, backups, key)
    return open_locked(path, lock, backups, key)


def open_locked(path: Path, lock: Lock, backups: Path | None, key: Key | None) -> Opened:
    """Open a file whose lock is held: to write, or only to read where that is all there is. Then the lock is let go."""
    try:
        with told(path):
            return _open_to_write(path, lock, backups, key)
    except WriteFailed as failure:
        _tidy(path)
        lock.release()
        return _open_to_read(path, _reason(path, failure), backups, key)
    except BaseException:
        lock.release()
        raise


def _open_to_write(path: Path, lock: Lock, backups: Path | None, key: Key | None) -> Opened:
    journal = path.with_name(f"{path.name}-wal").exists()
    if journal:
        _check_with_journal(path, key)
    raw = connect(path, key=key)
    try:
        check_marks(path, raw)
        check_soundness(path, raw)
        _bring_up_to_date(path, raw, backups_of(raw, backups, key))
        check_shape(path, raw)
        unclean = is_dirty(raw)
        if unclean and not journal and path.stat().st_nlink > 1:  # what waits lies beside the other name
            raise WriteFailed(OTHER_NAME, name=path.name)
        make_durable(raw)
        mark(raw, dirty=True)
        gather(raw)
    except BaseException:
        raw.close()
        raise
    place, incomplete = backups_of(raw, backups, key), unclean and not journal
    known = identity(path)
    return Opened(path, Database(raw), place, known, lock, "", unclean, incomplete, key, changed_at(raw))


def _check_with_journal(path: Path, key: Key | None) -> None:
    """The driver brings a journal into the file even when it closes what was refused; who only reads does not."""
    with closing(connect(path, "ro", key=key)) as raw:
        check_marks(path, raw)
        check_soundness(path, raw)
        if number(raw, "PRAGMA user_version") == VERSION:
            check_shape(path, raw)


def _reason(path: Path, failure: WriteFailed) -> str:
    if failure.message in (BUSY, OTHER_NAME):
        return HELD if failure.message == BUSY else OTHER_NAME
    is_full = failure.message == FULL or disk_usage(path.parent).free < LITTLE
    return FULL_PLACE if is_full else FIXED_PLACE


def _tidy(path: Path) -> None:
    """On a full disk SQLite leaves the beginning of an index behind that is too small for anyone to use."""
    index = path.with_name(f"{path.name}-shm")
    with suppress(OSError):
        if index.stat().st_size < WHOLE_INDEX:
            index.unlink()


def _bring_up_to_date(path: Path, raw: Raw, backups: Backups) -> None:
    version = number(raw, "PRAGMA user_version")
    if version == VERSION:
        return
    backups.make(raw)
    try:
        migrate(raw, version, VERSION, STEPS, expected_shape())
    except (MigrationError, DriverError) as error:
        if of_the_disk(error):
            raise
        raise FileRefused(NOT_UPDATED, name=path.name) from None


def _open_to_read(path: Path, reason: str, backups: Path | None, key: Key | None) -> Opened:
    raw = _connect_to_read(path, reason, key)
    try:
        check_marks(path, raw)
        check_soundness(path, raw)
        if number(raw, "PRAGMA user_version") != VERSION:
            raise FileRefused(OLDER_FULL if reason == FULL_PLACE else OLDER, name=path.name)
        check_shape(path, raw)
    except BaseException:
        raw.close()
        raise
    unclean = reason != HELD and is_dirty(raw)
    place = backups_of(raw, backups, key)
    return Opened(path, Database(raw), place, identity(path), None, reason, unclean, key=key)


def _connect_to_read(path: Path, reason: str, key: Key | None) -> Raw:
    """Where nothing can be written SQLite cannot share a file, so it is read as one that nobody changes."""
    raw = connect(path, "rw" if reason == FULL_PLACE else "ro", key=key)
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
        return connect(path, "ro", immutable=True, key=key)
    return raw
