"""Copies of an open file, made by the driver, checked before they are kept."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from assessor.errors import WriteFailed
from assessor.i18n import N_
from assessor.store.admission import has_journal
from assessor.store.driver import DriverError, connect
from assessor.store.failures import failed_write, told
from assessor.store.keys import Key
from assessor.store.lock import lock_to_write
from assessor.store.raw import Raw, Row, number
from assessor.store.whole_file import replacing

UNSOUND = N_("The copy {name} did not pass its check and was not kept. Earlier backups are untouched.")
ITSELF = N_("{name} is the open file itself. Choose another name.")
UNFINISHED = N_("{name} was not closed properly, so it is not replaced. Choose another name for the copy.")

_TABLES = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name"


def save_copy(raw: Raw, source: Path, target: Path, key: Key | None) -> None:
    """Put a copy at a place that a person chose, unless something there must not be lost."""
    check_other(source, target)
    with lock_to_write(target):
        check_no_journal(target)
        with replacing(target) as temporary:
            fill_copy(raw, temporary, target.name, key)


def check_no_journal(target: Path) -> None:
    """What waits beside a file that was there would be read into a new one."""
    if has_journal(target):
        raise WriteFailed(UNFINISHED, name=target.name)


def check_other(source: Path, target: Path, message: str = ITSELF) -> None:
    """Refuse to put anything in the place of a file that is open or needed, under whatever name it goes."""
    try:
        same = target.exists() and source.exists() and target.samefile(source)
    except OSError as error:
        raise failed_write(target, error) from None
    if same:
        raise WriteFailed(message, name=target.name)


@contextmanager
def checked_copy(raw: Raw, target: Path, key: Key | None) -> Generator[Path]:
    """A checked copy that takes its place at the end of the block."""
    with replacing(target) as temporary:
        fill_copy(raw, temporary, target.name, key)
        yield temporary


def fill_copy(raw: Raw, target: Path, name: str, key: Key | None) -> None:
    """Copy everything, mark it as closed, keep it in one single file, enciphered as the open one is, and check it.

    Nothing is waited for: whoever puts the file into its place brings it to the disk first, at once.
    """
    with told(target.with_name(name)), closing(connect(target, "rw", key=key)) as copy:
        copy.execute("PRAGMA synchronous=OFF")
        raw.backup(copy)
        _finish(copy, name)


def encipher_copy(source: Path, old: Key | None, target: Path, new: Key | None) -> None:
    """Copy a file that nobody has open, row by row, to be opened with another key, or without one."""
    address = f"{source.absolute().as_uri()}?mode=ro&immutable=1"
    with told(source), closing(connect(target, "rw", key=new)) as copy:
        copy.execute("PRAGMA synchronous=OFF")
        copy.execute("PRAGMA foreign_keys=OFF")  # rows come table by table
        copy.execute("ATTACH ? AS old KEY ?", (address, old.spelled if old else ""))
        copy.execute("SELECT sqlcipher_export('main', 'old')").fetchall()
        for name in ("application_id", "user_version"):
            copy.execute(f"PRAGMA {name}={number(copy, f'PRAGMA old.{name}')}")
        copy.execute("DETACH old")
        _finish(copy, source.name)


def _finish(copy: Raw, name: str) -> None:
    copy.execute("PRAGMA journal_mode=DELETE")
    copy.execute("UPDATE file_mark SET value = '0' WHERE name = 'dirty'")
    if copy.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
        raise WriteFailed(UNSOUND, name=name)


def same_content(one: Path, other: Path, key: Key | None) -> bool:
    """Whether two copies hold the same tables and rows. Their bytes may differ all the same."""
    try:
        with (
            closing(connect(one, "ro", immutable=True, key=key)) as ours,
            closing(connect(other, "ro", immutable=True, key=key)) as theirs,
        ):
            tables = _rows(ours, _TABLES)
            queries = [f'SELECT * FROM "{name}"' for name, _ in tables]  # noqa: S608 - names of our own tables
            return tables == _rows(theirs, _TABLES) and all(
                _rows(ours, one) == _rows(theirs, one) for one in queries
            )
    except DriverError:
        return False


def _rows(raw: Raw, query: str) -> list[Row]:
    return raw.execute(query).fetchall()
