"""The backups of an assessment with what happened between them, and the way back to any into a new file."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from assessor.errors import FileRefused
from assessor.store.admission import DAMAGED, check_identity, check_marks, check_soundness, check_there
from assessor.store.backups import Backup, Backups
from assessor.store.copies import check_no_journal, checked_copy
from assessor.store.creating import EXISTS
from assessor.store.document import Document
from assessor.store.driver import DriverError, connect
from assessor.store.keys import Key
from assessor.store.lock import lock_to_write
from assessor.store.raw import Raw, Row, first
from assessor.store.second_place import there
from assessor.store.unlocking import is_of_another_key

KINDS: Mapping[str, tuple[str, str]] = {
    "imports": ("source_text", "id, language, text"),
    "recommendations": ("passage", "id, verdict, limb"),
    "groups": ("group", "id, name, people"),
    "judgements": ("judgement", "id, level, reasoning, flagged"),
    "evidence": ("evidence", "id, kind, citation, date, link, public, withdrawn"),
    "decisions": ("decision", "id, level, reasoning, dissent, ask"),
    "reveals": ("reveal", "id"),
    "hands": ("show_of_hands", "id"),
    "packages": ("receipt", "id"),
}
"""What is counted, by columns that every version of the file has had since the table is there."""

Contents = Mapping[str, Mapping[object, int]]
"""For each kind the rows by id, each with a mark that changes when the row does."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How many rows of a kind came, went, or were changed where they stood."""

    kind: str
    added: int = 0
    gone: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup, 1 the newest. `since` is what happened from the next older one to this; `sound` if it can be read.

    `twice`: it is in the second place as well. `locked`: it is not sound here because another passphrase opens it,
    or none.
    """

    number: int
    path: Path
    made_at: datetime
    key: Key | None = None
    since: tuple[Difference, ...] = ()
    sound: bool = True
    twice: bool = False
    locked: bool = False


@dataclass(frozen=True, slots=True)
class BackupHistory:
    """All backups, newest first; `unsaved` is what the open file has and the newest of them has not."""

    rows: tuple[BackupRow, ...]
    unsaved: tuple[Difference, ...] = ()


def backup_history(document: Document) -> BackupHistory:
    """Reads each backup once, and writes to none."""
    found = history_of(document.backups.all(), document.read(contents_now))
    return compared_with_second(found, document.backups)


def compared_with_second(history: BackupHistory, backups: Backups) -> BackupHistory:
    """Of each it is told whether it is in the second place as well."""
    second = there(backups)
    names = {backup.path.name for backup in second.all()} if second else set[str]()
    rows = (replace(row, twice=row.path.name in names) for row in history.rows)
    return replace(history, rows=tuple(rows))


def history_of(
    backups: Sequence[Backup], now: Contents, heed: Callable[[int, int], object] = lambda _done, _total: None
) -> BackupHistory:
    """The same in a thread that must not touch the open file: `now` was read where it may be.

    `heed` is told how many are read, and may raise to stop.
    """
    before: Contents = {}
    rows: list[BackupRow] = []
    for number, backup in zip(range(len(backups), 0, -1), reversed(backups), strict=True):
        heed(len(rows), len(backups))
        try:
            held = _contents_of(backup)
        except FileRefused:
            rows.append(BackupRow(number, *_named(backup), sound=False, locked=is_of_another_key(backup)))
            continue
        rows.append(BackupRow(number, *_named(backup), differences(before, held)))
        before = held
    return BackupHistory(tuple(reversed(rows)), differences(before, now))


def _named(backup: Backup) -> tuple[Path, datetime, Key | None]:
    return backup.path, backup.made_at, backup.key


def differences(before: Contents, after: Contents) -> tuple[Difference, ...]:
    """Only the kinds in which something differs."""
    found = (_difference(kind, before.get(kind, {}), after.get(kind, {})) for kind in KINDS)
    return tuple(one for one in found if one.added or one.gone or one.changed)


def restore_into(backup: Backup | BackupRow, path: Path) -> None:
    """Put a backup into a new file; nothing that is there already is replaced, and the open file stays as it is."""
    with lock_to_write(path), _reading(backup) as raw:
        if path.exists():
            raise FileRefused(EXISTS, name=path.name)
        check_no_journal(path)
        with checked_copy(raw, path, backup.key):
            pass


@contextmanager
def _reading(backup: Backup | BackupRow) -> Generator[Raw]:
    """A backup as a file that nobody changes; refused when it is not sound, or of another program."""
    path = backup.path
    check_there(path)
    check_identity(path, backup.key)
    try:
        with closing(connect(path, "ro", immutable=True, key=backup.key)) as raw:
            check_marks(path, raw)
            check_soundness(path, raw)
            yield raw
    except (DriverError, UnicodeError):
        raise FileRefused(DAMAGED, name=path.name) from None


def _contents_of(backup: Backup) -> Contents:
    with _reading(backup) as raw:
        there = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '{}'"
        return {
            kind: _marked(raw.execute(f'SELECT {columns} FROM "{table}"'))  # noqa: S608 - our own words
            for kind, (table, columns) in KINDS.items()
            if first(raw, there.format(table))
        }


def contents_now(session: Session) -> Contents:
    """What the open file holds, to be compared with backups."""
    connection = session.connection()
    there = set(inspect(connection).get_table_names())
    return {
        kind: _marked(tuple(row) for row in connection.exec_driver_sql(f'SELECT {columns} FROM "{table}"'))  # noqa: S608
        for kind, (table, columns) in KINDS.items()
        if table in there
    }


def _marked(rows: Iterable[Row]) -> dict[object, int]:
    return {row[0]: hash(row[1:]) for row in rows}


def _difference(kind: str, before: Mapping[object, int], after: Mapping[object, int]) -> Difference:
    kept = before.keys() & after.keys()
    changed = sum(before[one] != after[one] for one in kept)
    return Difference(kind, len(after) - len(kept), len(before) - len(kept), changed)
