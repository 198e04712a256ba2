"""Puts together what a backup holds and what was read of a damaged file."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Table

from assessor.models.tables import Base, new_id, now
from assessor.store.backup_history import KINDS
from assessor.store.backups import Backup
from assessor.store.driver import connect
from assessor.store.opened import mark
from assessor.store.raw import Raw, Value, first
from assessor.store.salvaging import Salvaged
from assessor.store.schema import lay_out

STAND_INS: Mapping[str, Mapping[str, Value]] = {
    "assessment": {"title": "", "coalition": "", "method": "", "room_language": "", "second_language": ""}
    | {"workshop_id": "", "demonstration": 0},
    "workshop": {"title": "", "place": "", "date": "", "audience": "", "position": 0, "blind": 1, "quorum": 0}
    | {"dots": 0, "ends_at": "", "began_at": "", "ended_at": ""},
    "group": {"name": "?", "position": 0, "people": 0, "colour": ""},
}
"""Rows without which all others would hang in the air, as they are made where they are lost."""


_TABLES = tuple(table for table, _ in KINDS.values())


@dataclass(frozen=True, slots=True)
class Rescued:
    """Of one kind: how many are in the new file, how many of them no backup had, how many at most are lost.

    `unsure`: others may be lost, of which nothing is known.
    """

    kind: str
    saved: int
    beyond_backup: int
    lost: int
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was found. `backup_at`: when the backup was made that was joined; None where there was none."""

    kinds: tuple[Rescued, ...]
    backup_at: datetime | None
    whole: bool


def filled(raw: Raw, found: Salvaged | None, backup: Backup | None) -> Recovery:
    """Fill a new database; what still hangs in the air then is left out, and counted."""
    for setting in ("foreign_keys=OFF", "synchronous=OFF"):
        raw.execute(f"PRAGMA {setting}")
    if backup is not None:
        with closing(connect(backup.path, "ro", immutable=True, key=backup.key)) as good:
            good.backup(raw)
    raw.execute("BEGIN")
    if backup is None:
        lay_out(raw)
    before = {table: _ids(raw, table) for table in _TABLES}
    if found is not None:
        for table in Base.metadata.sorted_tables:
            _join(raw, found.rows, table)
    _stand_in(raw)
    dropped = _drop_loose(raw)
    mark(raw, dirty=False)
    raw.execute("COMMIT")
    raw.execute("PRAGMA journal_mode=DELETE")
    kinds = tuple(_rescued(raw, kind, before, found, dropped) for kind in KINDS)
    return Recovery(
        kinds, backup.made_at if backup else None, found is not None and found.whole and not dropped
    )


def _join(raw: Raw, rows: Raw, table: Table) -> None:
    """A union by key; of a row that both have, the file's is the newer one."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    places = ", ".join("?" * len(table.columns))
    put = f'INSERT OR REPLACE INTO "{table.name}" ({names}) VALUES ({places})'  # noqa: S608 - our own names
    raw.executemany(put, rows.execute(f'SELECT {names} FROM "{table.name}"'))  # noqa: S608 - our own names


def _stand_in(raw: Raw) -> None:
    """What all others hang on is made anew, empty, where it is lost."""
    for (group,) in _missing(raw, "group", "judgement.group_id", "evidence.group_id"):
        home = first(raw, "SELECT id FROM workshop ORDER BY position") or first(
            raw, "SELECT id FROM assessment"
        )
        _put(raw, "group", id=group, workshop_id=home or new_id())
    for (workshop,) in _missing(raw, "workshop", "group.workshop_id", "decision.workshop_id"):
        _put(raw, "workshop", id=workshop)
    if first(raw, "SELECT id FROM assessment") is None:
        workshop = first(raw, "SELECT id FROM workshop ORDER BY position")
        if workshop is not None:
            _put(raw, "assessment", id=workshop, created_at=now())


def _missing(raw: Raw, table: str, *links: str) -> list[tuple[Value, ...]]:
    """The keys that rows point to and that are not there."""
    parts = (link.split(".") for link in links)
    wanted = " UNION ".join(f'SELECT "{column}" FROM "{child}"' for child, column in parts)  # noqa: S608 - our own names
    return raw.execute(f'SELECT * FROM ({wanted}) EXCEPT SELECT id FROM "{table}"').fetchall()  # noqa: S608 - our own names


def _put(raw: Raw, table: str, **values: Value) -> None:
    row = {**STAND_INS[table], **values}
    names = ", ".join(f'"{name}"' for name in row)
    places = ", ".join("?" * len(row))
    raw.execute(f'INSERT INTO "{table}" ({names}) VALUES ({places})', tuple(row.values()))  # noqa: S608 - our own names


def _drop_loose(raw: Raw) -> dict[str, int]:
    """Leave out what points to rows that are lost, until nothing does; by table how many."""
    dropped: dict[str, int] = {}
    while loose := raw.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid in {(row[0], row[1]) for row in loose}:
            raw.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))  # noqa: S608 - our own names
            dropped[str(table)] = dropped.get(str(table), 0) + 1
    return dropped


def _ids(raw: Raw, table: str) -> set[Value]:
    return {row[0] for row in raw.execute(f'SELECT id FROM "{table}"')}  # noqa: S608 - our own names


def _rescued(
    raw: Raw, kind: str, before: Mapping[str, set[Value]], found: Salvaged | None, dropped: Mapping[str, int]
) -> Rescued:
    """Rows that could not be read may be those that only the backup still has."""
    table = KINDS[kind][0]
    saved = _ids(raw, table)
    read = _ids(found.rows, table) if found else set[Value]()
    unread = found.unread.get(table, 0) if found else 0
    lost = max(0, unread - len(before[table] - read)) + dropped.get(table, 0)
    unsure = found is None or table in found.endless
    return Rescued(kind, len(saved), len(saved - before[table]), lost, unsure)
