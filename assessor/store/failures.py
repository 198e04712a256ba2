"""What the driver and the disk can say, as sentences for people."""

from __future__ import annotations

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from assessor.errors import WriteFailed
from assessor.i18n import N_
from assessor.store.ballast import give_up
from assessor.store.driver import DriverError

FULL = N_("The disk is full, so {name} was not changed. Free some space and try again.")
NOT_ALLOWED = N_("{name} cannot be written here, so nothing was changed. Choose another folder.")
BUSY = N_("{name} is being used by another program. Nothing was changed; try again in a moment.")
TOO_LONG = N_("The name {name} is too long for this disk, so nothing was written. Choose a shorter one.")
NO_FOLDER = N_("{name} cannot be written, because its folder does not exist. Choose another folder.")
NOT_A_FOLDER = N_("{name} is a file, not a folder, and was left as it is. Choose another name.")
UNREADY = N_("{name} could not be written, the disk answered with an error. What was there before is kept.")

_SENTENCES = {
    "SQLITE_FULL": FULL,
    "SQLITE_READONLY": NOT_ALLOWED,
    "SQLITE_CANTOPEN": NOT_ALLOWED,
    "SQLITE_PERM": NOT_ALLOWED,
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_IOERR": UNREADY,
}
_DAMAGE = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
_NAMELESS = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "database is locked": "SQLITE_BUSY",
    "unable to open database file": "SQLITE_CANTOPEN",
}
"""The driver's backup call gives no names, and what copies a file under another key only that there was an error."""

ERRNOS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EROFS: NOT_ALLOWED,
    errno.ENOENT: NO_FOLDER,
    errno.ENOTDIR: NO_FOLDER,
    errno.EEXIST: NOT_A_FOLDER,
    errno.ENAMETOOLONG: TOO_LONG,
}


class DamageError(ValueError):
    """A value read from a file that nobody can have written into it."""


def code(error: BaseException) -> str:
    """SQLite's name for what went wrong, without its details: `SQLITE_FULL`; empty for anything else."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    name = str(getattr(origin, "sqlite_errorname", ""))
    if name in ("", "SQLITE_ERROR"):
        name = _NAMELESS.get(str(origin), name)
    return "_".join(name.split("_")[:2])


def of_the_disk(error: BaseException) -> bool:
    """Whether the disk or the place is at fault, not what is in the file."""
    return code(error) in _SENTENCES


def of_damage(error: BaseException) -> bool:
    """Whether what is in the file cannot be what was once written."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    return (
        isinstance(error, DamageError)
        or code(error) in _DAMAGE
        or str(origin).startswith("Could not decode to UTF-8")
    )


def failed_write(path: Path, error: OSError) -> WriteFailed:
    return _told_of(path, ERRNOS.get(error.errno or 0, UNREADY))


def _told_of(path: Path, sentence: str) -> WriteFailed:
    """A full disk gives up its reserve, so that trying again helps."""
    if sentence == FULL:
        give_up(path)
    return WriteFailed(sentence, name=path.name)


def is_there(path: Path) -> bool:
    """Whether a place that is to be written to is taken. A disk that cannot say so raises `WriteFailed`."""
    try:
        return path.exists()
    except OSError as error:
        raise failed_write(path, error) from None


@contextmanager
def told(path: Path) -> Generator[None]:
    """Known failures of writing become `WriteFailed`; anything else is a bug and passes."""
    try:
        yield
    except (DBAPIError, DriverError) as error:
        sentence = _SENTENCES.get(code(error))
        if sentence is None:
            raise
        raise _told_of(path, sentence) from None
