"""How an assessment file is made, opened and closed: lock, checks, marks."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.models.tables import Assessment
from assessor.store.admission import check_content, check_identity
from assessor.store.driver import Database, DriverError, connect, connect_to_write
from assessor.store.failures import told
from assessor.store.lock import Lock, take_lock
from assessor.store.raw import Raw, first
from assessor.store.schema import lay_out

EXISTS = N_("{name} already exists. Choose another name, or open it.")
NO_PLACE = N_("{name} cannot be made here. Choose a folder that you may write to.")
HELD = N_("{name} is open in another window, so here it can be read but not changed.")
FIXED_PLACE = N_("{name} is in a place that cannot be written to, so it can be read but not changed.")


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file: connection, lock, why it may only be read, whether it was closed badly before."""

    path: Path
    database: Database
    lock: Lock | None = None
    read_only_reason: str = ""
    unclean: bool = False


def create_file(path: Path, title: str) -> Opened:
    lock = _lock_new(path)
    try:
        with told(path):
            raw = connect_to_write(path, "rwc")
            _fill(raw)
            database = Database(raw)
            with database.writing() as session:
                session.add(Assessment(title=title or path.stem))
    except BaseException:
        lock.release()
        raise
    return Opened(path, database, lock)


def open_file(path: Path) -> Opened:
    check_identity(path)
    try:
        lock = take_lock(path)
    except OSError:
        return _open_to_read(path, FIXED_PLACE)
    if lock is None:
        return _open_to_read(path, HELD)
    try:
        return _open_to_write(path, lock)
    except BaseException:
        lock.release()
        raise


def close_file(opened: Opened) -> None:
    """Everything into the main file, the mark cleared, the lock let go; never raises for the disk's sake."""
    raw = opened.database.raw
    if opened.lock is not None:
        with suppress(DriverError), opened.database.changeable():
            _mark(raw, dirty=False)
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    opened.database.close()
    if opened.lock is not None:
        opened.lock.release()


def _lock_new(path: Path) -> Lock:
    if path.exists():
        raise FileRefused(EXISTS, name=path.name)
    try:
        lock = take_lock(path)
    except OSError:
        raise FileRefused(NO_PLACE, name=path.name) from None
    if lock is None:
        raise FileRefused(EXISTS, name=path.name)
    return lock


def _fill(raw: Raw) -> None:
    raw.execute("BEGIN IMMEDIATE")
    lay_out(raw)
    _mark(raw, dirty=True)
    raw.execute("COMMIT")


def _open_to_write(path: Path, lock: Lock) -> Opened:
    with told(path):
        raw = connect_to_write(path)
    try:
        check_content(path, raw)
        unclean = _is_dirty(raw)
        with told(path):
            _mark(raw, dirty=True)
    except BaseException:
        raw.close()
        raise
    return Opened(path, Database(raw), lock, unclean=unclean)


def _open_to_read(path: Path, reason: str) -> Opened:
    raw = connect(path, "ro")
    try:
        check_content(path, raw)
        unclean = _is_dirty(raw) and reason == FIXED_PLACE
    except BaseException:
        raw.close()
        raise
    return Opened(path, Database(raw), read_only_reason=reason, unclean=unclean)


def _mark(raw: Raw, dirty: bool) -> None:
    raw.execute("INSERT OR REPLACE INTO file_mark VALUES ('dirty', ?)", (str(int(dirty)),))


def _is_dirty(raw: Raw) -> bool:
    return first(raw, "SELECT value FROM file_mark WHERE name = 'dirty'") == "1"
