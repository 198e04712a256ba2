"""Twelve kinds of databases that are no sound assessment: refused in a sentence, and left byte for byte as they were."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from assessor.errors import FileRefused, UserError
from assessor.reports.earlier_assessment import figures_of
from assessor.store.document import Document
from tests.templates import sample_at

Spoil = Callable[[Path], None]


def _sql(*statements: str) -> Spoil:
    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path)) as raw:
            for statement in statements:
                raw.execute(statement)
            raw.commit()

    return spoil


def _bytes(change: Callable[[bytes], bytes]) -> Spoil:
    return lambda path: path.write_bytes(change(path.read_bytes())) and None


SPOILT: dict[str, Spoil] = {
    "trigger": _sql("CREATE TRIGGER t AFTER INSERT ON judgement BEGIN DELETE FROM decision; END"),
    "view": _sql(
        "CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT x FROM c"
    ),
    "table": _sql("CREATE TABLE more (x)"),
    "virtual": _sql("CREATE VIRTUAL TABLE f USING fts5(x)"),
    "generated": _sql("ALTER TABLE judgement ADD COLUMN g AS (zeroblob(1000000))"),
    "index": _sql("CREATE INDEX i ON judgement (abs(level))"),
    "schema": _sql(
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'judgement'",
    ),
    "other": _sql("PRAGMA application_id=7"),
    "newer": _sql("PRAGMA user_version=99"),
    "older": _sql("PRAGMA user_version=1"),
    "head": _bytes(lambda data: data[:16] + b"\xff" * 84 + data[100:]),
    "cut": _bytes(lambda data: data[: len(data) // 2]),
}


@pytest.mark.parametrize("kind", SPOILT)
def test_a_hostile_database_is_refused_and_left_as_it_was(kind: str, tmp_path: Path) -> None:
    path = sample_at(tmp_path / "spoilt.assess")
    SPOILT[kind](path)
    before = path.read_bytes()
    with pytest.raises(FileRefused) as refused:
        figures_of(path)
    assert "spoilt.assess" in str(refused.value) and path.read_bytes() == before
    with pytest.raises(UserError):
        Document.open(path).close()
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".assess"] == ["spoilt.assess"]
