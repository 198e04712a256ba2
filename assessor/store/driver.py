"""The only place that opens SQLite: one driver, one connection per file, every safety setting in view.

Nothing else may open a live file: on POSIX a stray `open(path).read()` drops SQLite's locks.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Mapping, MutableMapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import LRUCache

from assessor.store.keys import SALT, Key
from assessor.store.raw import Raw, first
from assessor.store.text import cleaned

driver: Any = import_module("sqlcipher3.dbapi2")
DriverError: type[Exception] = driver.DatabaseError
"""What the driver raises, unless SQLAlchemy wrapped it as a `DBAPIError`."""

SAFE = ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "temp_store=MEMORY", "foreign_keys=ON")
DURABLE = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "recursive_triggers=ON")
PATIENCE = 5.0


def connect(path: Path, mode: str = "rw", immutable: bool = False, key: Key | None = None) -> Raw:
    """A bare connection. `mode` is ro, rw or rwc; `immutable` promises that nobody writes.

    `psow=0`: what was kept never shares a sector with what is still being written, which a power cut can turn into
    garbage. A wrong `key`, or none for an enciphered file, shows at the first reading: as a file that is no database.
    """
    address = f"{path.absolute().as_uri()}?mode={mode}&psow=0{'&immutable=1' if immutable else ''}"
    raw = driver.connect(address, uri=True, isolation_level=None, timeout=PATIENCE)
    raw.execute("PRAGMA cipher_log_level=NONE")  # it would speak to the terminal
    if key is not None:
        raw.execute(f'PRAGMA key="{key.spelled}"')
    for setting in SAFE:
        raw.execute(f"PRAGMA {setting}")
    return raw


def first_bytes(path: Path) -> bytes:
    """The salt of an enciphered file, as the driver finds it; of any other file its first 16 bytes."""
    raw = connect(path, "ro", immutable=True, key=Key(bytes(32), b""))
    try:
        return bytes.fromhex(str(first(raw, "PRAGMA cipher_salt") or ""))[:SALT]
    finally:
        raw.close()


def connect_to_memory() -> Raw:
    return driver.connect(":memory:", isolation_level=None)


def make_durable(raw: Raw) -> None:
    """From now on a commit survives a power cut."""
    for setting in DURABLE:
        raw.execute(f"PRAGMA {setting}")
    if sys.platform == "darwin":
        raw.execute("PRAGMA fullfsync=ON")


def raw_of(session: Session) -> Raw:
    """The connection under a session, for many rows at once; what is written through it must be clean already."""
    session.flush()
    return cast("Raw", session.connection().connection.driver_connection)


OneRow = Mapping[str, object] | tuple[object, ...]
Parameters = OneRow | list[OneRow]


class Database:
    """One file's connection with SQLAlchemy on top; refuses every change outside `writing`."""

    def __init__(self, raw: Raw) -> None:
        self.raw = raw
        self._begin = "BEGIN"
        self._engine = _engine(lambda: raw)
        event.listen(self._engine, "begin", self._on_begin)
        raw.execute("PRAGMA query_only=ON")

    def _on_begin(self, connection: Connection) -> None:
        connection.exec_driver_sql(self._begin)

    @contextmanager
    def reading(self) -> Generator[Session]:
        with Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Generator[Session]:
        """One transaction: committed at the end, and on an exception nothing has happened."""
        with self.changeable(), Session(self._engine) as session, session.begin():
            session.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            yield session

    @contextmanager
    def changeable(self) -> Generator[Raw]:
        self._begin = "BEGIN IMMEDIATE"
        self.raw.execute("PRAGMA query_only=OFF")
        try:
            yield self.raw
        finally:
            if self.raw.in_transaction:  # a COMMIT that failed leaves it open
                self.raw.execute("ROLLBACK")
            self.raw.execute("PRAGMA query_only=ON")
            self._begin = "BEGIN"

    def close(self) -> None:
        self._engine.dispose()
        self.raw.close()


def _engine(creator: Callable[[], Raw]) -> Engine:
    """SQLAlchemy puts each query into SQL once for all files, not once for each file that is opened."""
    pool = StaticPool(cast("Callable[[], Any]", creator), reset_on_return=None)
    options = {"compiled_cache": _IN_SQL}
    engine = Engine(pool, _MODEL.dialect, _MODEL.url, hide_parameters=True, execution_options=options)
    event.listen(engine, "before_cursor_execute", _clean_parameters, retval=True)
    return engine


_MODEL = create_engine("sqlite+pysqlite://", module=driver, creator=connect_to_memory, poolclass=StaticPool)
_IN_SQL: MutableMapping[Any, Any] = LRUCache(1000)


def _clean_parameters(
    connection: Connection,
    cursor: object,
    statement: str,
    parameters: Parameters,
    context: object,
    many: bool,
) -> tuple[str, Parameters]:
    if isinstance(parameters, list):
        return statement, [_clean(row) for row in parameters]
    return statement, _clean(parameters)


def _clean(parameters: OneRow) -> OneRow:
    if isinstance(parameters, Mapping):
        return {name: cleaned(value) for name, value in parameters.items()}
    return tuple(cleaned(value) for value in parameters)
