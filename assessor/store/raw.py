"""What of a bare database connection is used here, as types; the driver itself has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

Value = str | int | float | bytes | None
Row = tuple[Value, ...]


class Cursor(Protocol):
    """The rows that a statement gave."""

    def fetchone(self) -> Row | None: ...
    def fetchall(self) -> list[Row]: ...
    def __iter__(self) -> Iterator[Row]: ...


class Raw(Protocol):
    """A connection below SQLAlchemy."""

    in_transaction: bool
    total_changes: int

    def execute(self, sql: str, parameters: Sequence[Value] = ..., /) -> Cursor: ...
    def executemany(self, sql: str, rows: Iterable[Sequence[Value]], /) -> Cursor: ...
    def backup(self, target: Raw, /) -> None: ...
    def set_authorizer(self, judge: Callable[..., int] | None, /) -> None: ...
    def set_progress_handler(self, look: Callable[[], bool] | None, steps: int, /) -> None: ...
    def close(self) -> None: ...


def first(raw: Raw, sql: str) -> Value:
    """The first value of the first row, or None."""
    row = raw.execute(sql).fetchone()
    return row[0] if row else None


def number(raw: Raw, sql: str) -> int:
    value = first(raw, sql)
    return value if isinstance(value, int) else 0
