"""What is said of a damaged file: where its newest good backup lies, and what to do with it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from assessor.errors import FileRefused, WriteFailed
from assessor.i18n import N_
from assessor.models.tables import Base
from assessor.store import queries
from assessor.store.admission import (
    DAMAGED,
    check_marks,
    check_shape,
    check_soundness,
    distrusted,
    has_rollback,
)
from assessor.store.backups import Backup, Backups
from assessor.store.driver import Database, DriverError, connect
from assessor.store.failures import code
from assessor.store.keys import Key
from assessor.store.lock import lock_to_write
from assessor.store.places import backup_folder
from assessor.store.raw import Raw
from assessor.store.second_place import there

BACKED_UP = N_(
    "{name} is damaged and was left as it is. Its newest good backup was made on {moment}: "
    "copy {backup} to a name of your choice and open the copy."
)
NAMELESS = N_(
    "{name} is damaged and was left as it is. It no longer says which backups are its own. All are in {folder}: "
    "copy the newest that fits to a name of your choice and open the copy."
)
NO_BACKUP = N_(
    "{name} is damaged and was left as it is. No good backup of it is on this computer: use another copy."
)

KEY = 36
"""Characters of an assessment's key, after which the folder of its backups is named."""
SEARCHED = 1 << 28
"""Bytes in which it is looked for: far more than an assessment has."""


class Damaged(FileRefused):
    """Damage, of which was said where the backups are. `backup` is the newest good one, if its folder is known."""

    backup: Backup | None = None


def is_of_damage(refusal: FileRefused) -> bool:
    return isinstance(refusal, Damaged) or refusal.message == DAMAGED


@contextmanager
def backups_named(
    path: Path, root: Path | None, own: Backups | None = None, key: Key | None = None
) -> Generator[None]:
    """A refusal that says no more than that a file is damaged goes on to say where its backups are."""
    try:
        yield
    except FileRefused as refusal:
        if refusal.message != DAMAGED:
            raise
        raise _with_backup(path, root or backup_folder(), own, key) from None


def _with_backup(path: Path, root: Path, own: Backups | None, key: Key | None) -> Damaged:
    own = own or (of_key(root, key) if key else of_plain(path, root))
    if own is None and any(root.glob("*/")):
        return Damaged(NAMELESS, name=path.name, folder=root)
    good = newest_good(own) if own else None
    if good is None:
        return Damaged(NO_BACKUP, name=path.name)
    moment = good.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
    refusal = Damaged(BACKED_UP, name=path.name, moment=moment, backup=good.path)
    refusal.backup = good
    return refusal


def of_plain(path: Path, root: Path) -> Backups | None:
    """The backups whose key can still be found somewhere in the file, which nobody else may have open now."""
    with suppress(WriteFailed, OSError), lock_to_write(path):
        with path.open("rb") as file:
            content = file.read(SEARCHED)
        keys = [folder.name for folder in root.glob("*/") if len(folder.name) == KEY]
        return next((Backups(root / key) for key in keys if key.encode() in content), None)
    return None


def of_key(root: Path, key: Key) -> Backups | None:
    """The backups that are enciphered with this key."""
    found = (Backups(folder, key) for folder in root.glob("*/"))
    return next((one for one in found if any(opens(backup.path, key) for backup in one.all())), None)


def opens(path: Path, key: Key | None, *, alone: bool = True) -> bool:
    """Whether a file opens with this key; not `alone`, what waits in its journal counts too."""
    mode = "rw" if not alone and has_rollback(path) else "ro"  # who only reads may not put anything right
    try:
        with closing(connect(path, mode, immutable=alone, key=key)) as raw:
            raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except DriverError as error:
        return code(error) == "SQLITE_CORRUPT"
    return True


def newest_good(backups: Backups) -> Backup | None:
    """Of those here; where none of them is good, of those in the second place."""
    second = there(backups)
    found = (backup for one in (backups, second) if one for backup in one.all())
    return next((backup for backup in found if is_good(backup)), None)


def is_good(backup: Backup) -> bool:
    """Whether a file that nobody changes is an assessment of today, sound, and can be read to its end."""
    path = backup.path
    try:
        with closing(connect(path, "ro", immutable=True, key=backup.key)) as raw, distrusted(path):
            check_marks(path, raw)
            check_soundness(path, raw)
            check_shape(path, raw)
            return _reads(raw)
    except (FileRefused, DriverError, UnicodeError):
        return False


def _reads(raw: Raw) -> bool:
    with Database(raw).reading() as session:
        read_everything(session)
        return is_whole(session)


def is_whole(session: Session) -> bool:
    """Whether pages, indexes and links fit together."""
    whole = session.execute(text("PRAGMA integrity_check(1)")).scalar_one() == "ok"
    return whole and session.execute(text("PRAGMA foreign_key_check")).first() is None


def read_everything(session: Session) -> None:
    """Reads all there is, so that nothing unreadable is called sound; what no screen shows any more as well."""
    for table in Base.metadata.sorted_tables:
        session.execute(table.select()).all()
    for read in (queries.document, queries.plenary, queries.all_evidence, queries.outline, queries.unplaced):
        read(session)
