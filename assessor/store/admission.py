"""Whether a file may be opened: foreign files are distrusted before anything in them is used."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from time import monotonic

from sqlalchemy import LargeBinary, Table
from sqlalchemy.exc import DBAPIError

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.models.outgoing_tables import STANDINGS
from assessor.models.tables import EVIDENCE_KINDS, VERDICTS, Base
from assessor.store.driver import DriverError, connect, driver
from assessor.store.failures import DamageError, code, of_damage, of_the_disk
from assessor.store.keys import Key
from assessor.store.raw import Raw, number
from assessor.store.schema import (
    APPLICATION_ID,
    PACKAGE_SUFFIX,
    SUFFIX,
    VERSION,
    computes,
    expected_shape,
    shape,
)

MISSING = N_("{name} does not exist here. It may have been moved or renamed.")
FOLDER = N_("{name} is a folder, not an assessment. Choose the file itself.")
EMPTY = N_("{name} is empty, so there is nothing to open. Look for a backup or another copy.")
OTHER_KIND = N_("{name} is not an assessment file. To read a UN document, import it into an assessment.")
PACKAGE = N_(
    "{name} is a package for one group. Do this in the assessment, after the package was taken back."
)
FOREIGN = N_("{name} is a database of another program, not an assessment. It was left untouched.")
NEWER = N_("{name} was made by a newer Assessor and was left untouched. Update Assessor to open it.")
DAMAGED = N_("{name} is damaged and was left as it is. Open the latest backup or another copy.")
TAMPERED = N_("{name} contains parts that Assessor did not make, so it was not opened. Use a copy you trust.")
UNREADABLE = N_("{name} cannot be read. Check that you may open it and that its disk is connected.")

_HEAD = 4096
_OTHER_HEADS = (b"ASSESSGP", b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xff\xfe", b"\xfe\xff")
_NO_TEXT = frozenset(range(32)) - frozenset(b"\t\n\f\r")
_LEVELS = tuple(level.value for level in Level)
_ODD = {
    "paragraph": "number GLOB '*[^0-9]*'",
    "passage": f"verdict NOT IN {VERDICTS!r}",
    "judgement": f"level NOT IN {_LEVELS!r}",
    "decision": f"level NOT IN {_LEVELS!r}",
    "paper_entry": f"level NOT IN {_LEVELS!r}",
    "evidence": f"kind NOT IN {EVIDENCE_KINDS!r}",
    "confirmation": f"standing NOT IN {STANDINGS!r}",
}
"""By table: what no row of it can say."""
_READING = frozenset({"SELECT", "READ", "FUNCTION", "PRAGMA", "TRANSACTION", "RECURSIVE"})
_MOST_SECONDS, _OFTEN = 25.0, 20_000
"""In a file that is still distrusted; and how many steps of SQLite lie between two looks at the clock."""
_LOST = {"SQLITE_IOERR", "SQLITE_CANTOPEN"}


def resolved(path: Path) -> Path:
    """Where links lead."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # links in a circle, a NUL character
        raise FileRefused(UNREADABLE, name=path.name) from None


def check_there(path: Path) -> None:
    """Refuse a place where no assessment can be."""
    check_kind(path)
    _check_place(path)


def check_identity(path: Path, key: Key | None) -> None:
    """Refuse what is not an assessment of a version we know. Writes nothing to it, and no journal."""
    try:
        with closing(connect(path, "ro", immutable=True, key=key)) as raw:
            check_marks(path, raw)
    except DriverError as error:
        if not (has_journal(path) and _is_ours_with_journal(path, key)):
            raise FileRefused(_unopened(path, error), name=path.name) from None


def _is_ours_with_journal(path: Path, key: Key | None) -> bool:
    """A first page that a power cut tore may stand whole in the journal."""
    try:
        with closing(connect(path, "ro", key=key)) as raw:
            check_marks(path, raw)
    except DriverError as error:
        return code(error) != "SQLITE_NOTADB"
    return True


def check_kind(path: Path) -> None:
    """Refuse to take a group's package for an assessment."""
    if path.suffix.lower() == PACKAGE_SUFFIX:
        raise FileRefused(PACKAGE, name=path.name)


def check_marks(path: Path, raw: Raw) -> None:
    """Refuse what another program or a newer version made."""
    application, version = number(raw, "PRAGMA application_id"), number(raw, "PRAGMA user_version")
    if application != APPLICATION_ID:
        raise FileRefused(FOREIGN, name=path.name)
    if version > VERSION:
        raise FileRefused(NEWER, name=path.name)


def check_soundness(path: Path, raw: Raw) -> None:
    """Refuse a damaged file, and before it is checked one that would have the checker work for its maker."""
    try:
        with cautiously(raw):
            if computes(raw):
                raise FileRefused(TAMPERED, name=path.name)
            sound = raw.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
    except (DriverError, UnicodeError) as error:
        if of_the_disk(error):
            raise
        sound = False
    if not sound:
        raise FileRefused(DAMAGED, name=path.name)


def check_shape(path: Path, raw: Raw) -> None:
    """Refuse a file with anything in its schema that is not ours."""
    with cautiously(raw):
        if shape(raw) != expected_shape():
            raise FileRefused(TAMPERED, name=path.name)
        check_values(path, raw)


@contextmanager
def cautiously(raw: Raw) -> Generator[None]:
    """Until the end of the block nothing but reading is allowed, and nothing that takes without end."""
    allowed = {getattr(driver, f"SQLITE_{name}") for name in _READING}
    end = monotonic() + _MOST_SECONDS

    def judge(action: int, *_what: object) -> int:
        return driver.SQLITE_OK if action in allowed else driver.SQLITE_DENY

    raw.set_authorizer(judge)
    raw.set_progress_handler(lambda: monotonic() > end, _OFTEN)
    try:
        yield
    finally:
        raw.set_authorizer(None)
        raw.set_progress_handler(None, 0)


def check_values(path: Path, raw: Raw) -> None:
    """Refuse a file with values that nobody can have written: one turned bit is enough for that."""
    if any(raw.execute(query).fetchone() is not None for query in _questions()):
        raise FileRefused(DAMAGED, name=path.name)


@cache
def _questions() -> tuple[str, ...]:
    """Of each table: whether there are bytes where there should be none, or what no row of it can say."""

    def asked(table: Table) -> str:
        return f'SELECT 1 FROM "{table.name}" WHERE {impossible(table)} LIMIT 1'  # noqa: S608 - our own tables' names

    return tuple(asked(table) for table in Base.metadata.sorted_tables)


def impossible(table: Table) -> str:
    """What no row of a table can be, as a condition of SQL."""
    odd = [
        f"(typeof(\"{column.name}\") = 'blob') <> {isinstance(column.type, LargeBinary):d}"
        for column in table.columns
    ]
    odd += [_ODD[table.name]] if table.name in _ODD else []
    return " OR ".join(odd)


@contextmanager
def distrusted(path: Path) -> Generator[None]:
    """What only shows while a file is read, damage or a lost disk, is told; a bug passes."""
    try:
        yield
    except (DBAPIError, DriverError, DamageError) as error:
        lost = code(error) in _LOST
        if not lost and not of_damage(error):
            raise
        raise FileRefused(UNREADABLE if lost else DAMAGED, name=path.name) from None


def has_journal(path: Path) -> bool:
    """Whether something still waits beside the file: to come into it, or to put right what was half written."""
    waiting = path.with_name(f"{path.name}-wal")
    return (waiting.exists() and waiting.stat().st_size > 0) or has_rollback(path)


def has_rollback(path: Path) -> bool:
    """Whether a journal says what the file was before a change that a power cut ended.

    Files that come from a copy or a backup have such a one until their first opening. One that begins with a zero
    was never needed.
    """
    try:
        with path.with_name(f"{path.name}-journal").open("rb") as journal:
            return journal.read(1) not in (b"", b"\0")
    except OSError:
        return False


def _check_place(path: Path) -> None:
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise FileRefused(MISSING, name=path.name) from None
    except OSError:
        raise FileRefused(UNREADABLE, name=path.name) from None
    if path.is_dir():
        raise FileRefused(FOLDER, name=path.name)
    if not path.is_file():  # a pipe would be waited for
        raise FileRefused(OTHER_KIND, name=path.name)
    if size == 0:
        raise FileRefused(EMPTY, name=path.name)


def _unopened(path: Path, error: Exception) -> str:
    if code(error) == "SQLITE_NOTADB":
        return DAMAGED if path.suffix == SUFFIX and not is_of_another_kind(path) else OTHER_KIND
    return UNREADABLE if of_the_disk(error) else DAMAGED


def is_of_another_kind(path: Path) -> bool:
    """Whether a file begins as a text, a PDF or an archive does, so that it never was a database."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        raise FileRefused(UNREADABLE, name=path.name) from None
    return head.startswith(_OTHER_HEADS) or not _NO_TEXT.intersection(head)
