"""What can still be read of a damaged file: table by table, and where a page is bad, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Table

from assessor.models.tables import Base
from assessor.store.admission import impossible
from assessor.store.driver import DriverError, connect, connect_to_memory
from assessor.store.keys import Key
from assessor.store.raw import Raw, Row, number
from assessor.store.schema import VERSION, lay_out

PAGE = 4096
"""Bytes of the first page, in which a file says what it is made of."""
GIVEN_UP = 400
"""So many rows in a row that are not there, after the last that was read, are the end of a table."""
_FAULTS = (DriverError, UnicodeError)


@dataclass(slots=True)
class Salvaged:
    """The rows that were read, in a database of their own; by table how many could not be.

    Of the tables in `endless` it is not known how many there were.
    """

    rows: Raw
    unread: dict[str, int] = field(default_factory=dict[str, int])
    endless: set[str] = field(default_factory=set[str])

    @property
    def whole(self) -> bool:
        return not self.unread and not self.endless


def salvage(copy: Path, key: Key | None, pattern: Path | None) -> Salvaged:
    """Read a copy of the damaged file that is nobody's. `pattern` is a good file with the same beginning, a backup."""
    found = Salvaged(connect_to_memory())
    lay_out(found.rows)
    if not _is_known(copy, key) and pattern is not None:
        _give_beginning(copy, pattern)
    for table in Base.metadata.sorted_tables:
        _Reader(copy, key, table).read_into(found)
        _drop_impossible(found, table)
    return found


def _is_known(copy: Path, key: Key | None) -> bool:
    """Whether the file still says what it is made of."""
    try:
        with closing(connect(copy, key=key)) as raw:
            raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            return number(raw, "PRAGMA user_version") == VERSION
    except _FAULTS:
        return False


def _give_beginning(copy: Path, pattern: Path) -> None:
    """Backups are made page by page, so that their first page fits where the file's own is lost."""
    with pattern.open("rb") as good, copy.open("rb+") as file:
        file.write(good.read(PAGE))


class _Reader:
    """Reads one table. After each fault the file is opened anew, since the driver may trust nothing any more."""

    def __init__(self, copy: Path, key: Key | None, table: Table) -> None:
        self._copy, self._key, self._table = copy, key, table
        self._columns = [column.name for column in table.columns]
        self._unread = 0
        self._last = 0
        self._endless = False

    def read_into(self, found: Salvaged) -> None:
        names = ", ".join(f'"{name}"' for name in self._columns)
        places = ", ".join("?" * len(self._columns))
        put = f'INSERT OR IGNORE INTO "{self._table.name}" ({names}) VALUES ({places})'  # noqa: S608 - our own names
        for row in self._rows(f'SELECT rowid, {names} FROM "{self._table.name}"'):  # noqa: S608 - our own names
            self._last = max(self._last, _place(row))
            try:
                found.rows.execute(put, row[1:])
            except _FAULTS:
                self._unread += 1
        if self._unread:
            found.unread[self._table.name] = self._unread
        if self._endless:
            found.endless.add(self._table.name)

    def _rows(self, query: str) -> Iterator[Row]:
        """All at once; from the first fault on each by its place."""
        try:
            with closing(connect(self._copy, "ro", key=self._key)) as raw:
                yield from raw.execute(f"{query} NOT INDEXED ORDER BY rowid")
        except _FAULTS:
            yield from self._one_by_one(query)

    def _one_by_one(self, query: str) -> Iterator[Row]:
        end, missing = self._end(query), 0
        place = self._last
        raw = connect(self._copy, "ro", key=self._key)
        try:
            while place < end or (not end and missing < GIVEN_UP):
                place += 1
                row, raw = self._one(raw, f"{query} WHERE rowid = {place}")
                missing = 0 if row else missing + 1
                if row:
                    yield row
        finally:
            raw.close()
        if not end:
            self._unread = max(0, self._unread - missing)
        self._endless = not end

    def _one(self, raw: Raw, query: str) -> tuple[Row | None, Raw]:
        try:
            return raw.execute(query).fetchone(), raw
        except _FAULTS:
            self._unread += 1
            raw.close()
            return None, connect(self._copy, "ro", key=self._key)

    def _end(self, query: str) -> int:
        """The last row's place, if the end of the table can be read; else 0."""
        with suppress(*_FAULTS), closing(connect(self._copy, "ro", key=self._key)) as raw:
            row = raw.execute(f"{query} NOT INDEXED ORDER BY rowid DESC LIMIT 1").fetchone()
            return _place(row) if row else 0
        return 0


def _place(row: Row) -> int:
    return row[0] if isinstance(row[0], int) else 0


def _drop_impossible(found: Salvaged, table: Table) -> None:
    """What nobody can have written is as good as unread."""
    odd = f'"{table.name}" WHERE {impossible(table)}'
    count = number(found.rows, f"SELECT count(*) FROM {odd}")  # noqa: S608 - our own names
    if count:
        found.unread[table.name] = found.unread.get(table.name, 0) + count
        found.rows.execute(f"DELETE FROM {odd}")  # noqa: S608 - our own names
