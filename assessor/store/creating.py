"""How a new assessment file is made."""

from __future__ import annotations

import errno
from pathlib import Path

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.models.room_tables import Workshop
from assessor.models.tables import Assessment
from assessor.store.admission import check_kind, resolved
from assessor.store.driver import Database, connect, make_durable
from assessor.store.failures import NO_FOLDER, TOO_LONG, told
from assessor.store.keys import Key, new_key, plain
from assessor.store.lock import Lock, take_lock
from assessor.store.opened import Opened, backups_of, gather, identity, mark
from assessor.store.schema import lay_out

EXISTS = N_("{name} already exists. Choose another name, or open it.")
NO_PLACE = N_("{name} cannot be made here. Choose a folder that you may write to.")
_PLACES = {errno.ENOENT: NO_FOLDER, errno.ENOTDIR: NO_FOLDER, errno.ENAMETOOLONG: TOO_LONG}


def create_file(path: Path, title: str, backups: Path | None, passphrase: str = "") -> Opened:
    """A new file, enciphered if there is a passphrase."""
    check_kind(path)
    path = resolved(path)
    lock = _lock_new(path)
    try:
        key = new_key(passphrase) if plain(passphrase) else None
        with told(path):
            database = _make(path, title, key)
    except BaseException:
        path.unlink(missing_ok=True)  # it was not there before
        lock.release()
        raise
    lock.hold(path)
    place = backups_of(database.raw, backups, key)
    return Opened(path, database, place, identity(path), lock, key=key)


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


def _make(path: Path, title: str, key: Key | None) -> Database:
    raw = connect(path, "rwc", key=key)
    try:
        raw.execute("BEGIN IMMEDIATE")
        lay_out(raw)
        mark(raw, dirty=True)
        raw.execute("COMMIT")
        make_durable(raw)
        database = Database(raw)
        with database.writing() as session:
            assessment = Assessment(title=title)
            session.add_all([assessment, Workshop(id=assessment.id)])
        gather(raw)
    except BaseException:
        raw.close()
        raise
    return database
