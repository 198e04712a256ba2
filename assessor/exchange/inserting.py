"""Puts a package's rows into tables that have more columns than the package speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import Boolean, Integer

from assessor.exchange.package import Cell, Cells
from assessor.store.schema import Base

NOTHING: Mapping[str, Cell] = MappingProxyType({})


def insertion(
    table: str, columns: Sequence[str], rows: Iterable[Cells], same: Mapping[str, Cell] = NOTHING
) -> tuple[str, list[Cells]]:
    """A statement with its rows: what a package says nothing of is empty, `same` is the same in every row."""
    more = {name: value for name, value in _empty(table).items() if name not in columns} | dict(same)
    names = [*columns, *more]
    places = ", ".join("?" * len(names))
    statement = f'INSERT OR IGNORE INTO "{table}" ({", ".join(names)}) VALUES ({places})'  # noqa: S608 - our names
    rest = tuple(more.values())
    return statement, [(*row, *rest) for row in rows]


def _empty(table: str) -> dict[str, Cell]:
    columns = Base.metadata.tables[table].columns
    return {
        column.name: None if column.nullable else 0 if isinstance(column.type, Boolean | Integer) else ""
        for column in columns
    }
