"""Twelve kinds of databases that are no sound assessment: refused in a sentence, and left byte for byte as they were."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
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
    "computing": _sql(
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'title VARCHAR NOT NULL', "
        "'title VARCHAR NOT NULL CHECK (length(hex(zeroblob(200000000))) > 0)') WHERE name = 'assessment'",
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


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the memory in Linux's way")
def test_what_a_hostile_database_would_compute_is_not_computed(tmp_path: Path) -> None:
    """Neither when it is opened, nor when what is in it is to be saved: in a process of its own, to see its memory."""
    path = sample_at(tmp_path / "spoilt.assess")
    SPOILT["computing"](path)
    words = [sys.executable, "-c", _WEIGHED, str(path), str(tmp_path / "new.assess")]
    grown = int(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    assert grown < MOST_GROWN


MOST_GROWN = 50
"""Megabytes; the expression makes a text of 400."""
_WEIGHED = """
import resource, sys
from contextlib import suppress
from pathlib import Path
from assessor.errors import FileRefused
from assessor.store.document import Document
from assessor.store.recovering import recover
path, output = map(Path, sys.argv[1:])
def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))
before = peak()
for act in (lambda: Document.open(path), lambda: recover(path, output)):
    with suppress(FileRefused):
        act()
        sys.exit(f"{path.name} was taken")
print(peak() - before)
"""


def test_a_file_whose_journal_is_hostile_is_left_as_it_was(tmp_path: Path) -> None:
    """The driver would bring the journal into the file as it closes what was refused."""
    path = sample_at(tmp_path / "spoilt.assess")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA wal_autocheckpoint=0")
        raw.execute("CREATE TRIGGER t AFTER INSERT ON judgement BEGIN DELETE FROM decision; END")
        for ending in ("", "-wal"):
            shutil.copy(f"{path}{ending}", f"{tmp_path / 'taken.assess'}{ending}")
    taken = tmp_path / "taken.assess"
    before = [taken.read_bytes(), Path(f"{taken}-wal").read_bytes()]
    with pytest.raises(FileRefused, match="did not make"):
        Document.open(taken)
    assert [taken.read_bytes(), Path(f"{taken}-wal").read_bytes()] == before
