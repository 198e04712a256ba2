"""What an assessment file is made of, and how a new one is marked as ours."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from assessor.models.outgoing_tables import Base  # importing it from here brings the tables of all modules
from assessor.store.driver import connect_to_memory
from assessor.store.raw import Raw

APPLICATION_ID = 0x41535352
VERSION = 4
SUFFIX = ".assess"
PACKAGE_SUFFIX = ".assess-group"
"""A group's package: no database, and not opened here."""

MARKS = "file_mark"
"""A table outside undo: whether the file was closed properly, and who stood behind what was given out."""

_MARKS_TABLE = f"CREATE TABLE {MARKS} (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"

Shape = frozenset[tuple[str, str, str]]


@cache
def statements() -> tuple[str, ...]:
    """What makes an empty file of today's version."""
    dialect = sqlite.dialect()
    tables = Base.metadata.sorted_tables
    made = [str(CreateTable(table).compile(dialect=dialect)) for table in tables]
    indexes = [index for table in tables for index in table.indexes]
    made += sorted(str(CreateIndex(index).compile(dialect=dialect)) for index in indexes)
    return tuple(statement.strip() for statement in [*made, _MARKS_TABLE])


def lay_out(raw: Raw) -> None:
    """Make the tables in an empty file; the caller holds the transaction."""
    for statement in statements():
        raw.execute(statement)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.execute(f"PRAGMA user_version={VERSION}")


def shape(raw: Raw) -> Shape:
    """Everything in the file's schema, with spaces evened out; what SQLite keeps for itself left aside."""
    rows = raw.execute("SELECT type, name, sql FROM main.sqlite_schema").fetchall()
    return frozenset(
        (str(kind), str(name), _even(str(sql)))
        for kind, name, sql in rows
        if not (sql is None and str(name).startswith("sqlite_autoindex_"))
        and str(name) not in ("sqlite_stat1", "sqlite_stat4")
    )


def computes(raw: Raw) -> bool:
    """Whether there is more in the schema than plain tables and indexes of their columns.

    A mere check of such a file carries out what its maker wrote: the expression of a column, a virtual table's module.
    """
    count, longest = raw.execute("SELECT count(*), max(length(sql)) FROM main.sqlite_schema").fetchone() or (
        0,
        0,
    )
    if (
        not isinstance(count, int)
        or count > _MOST_OBJECTS
        or not isinstance(longest, int)
        or longest > _LONGEST_SQL
    ):
        return True
    rows = raw.execute("SELECT type, name, sql FROM main.sqlite_schema").fetchall()
    return not all(_is_plain(str(kind), str(name), sql) for kind, name, sql in rows)


def _is_plain(kind: str, name: str, sql: object) -> bool:
    if sql is None:
        return kind == "index" and name.startswith("sqlite_autoindex_")
    words = _even(str(sql))
    if kind == "index":
        return _INDEX.fullmatch(words) is not None
    return kind == "table" and words.startswith("CREATE TABLE ") and not _COMPUTED.search(words)


_MOST_OBJECTS, _LONGEST_SQL = 500, 10_000
_INDEX = re.compile(r'CREATE INDEX \w+ ON "?\w+"?\(\w+(?:,\w+)*\)')
_COMPUTED = re.compile(r"\b(?:CHECK|AS|DEFAULT|COLLATE|GENERATED)\b", re.IGNORECASE)


@cache
def expected_shape() -> Shape:
    raw = connect_to_memory()
    try:
        lay_out(raw)
        return shape(raw)
    finally:
        raw.close()


@lru_cache(256)
def _even(sql: str) -> str:
    spaced = re.sub(r"\s+", " ", sql)
    return re.sub(r"\s*([(),])\s*", r"\1", spaced).strip()
