from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE notes (text)")


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 999")
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:40960] = b"\xff" * (40960 - 4096)
    path.write_bytes(bytes(data))


def test_sound_file_is_called_sound(terminal: Terminal, sample: Path) -> None:
    done = terminal("check", sample)
    assert done.code == 0
    assert "61" in done.out


@pytest.mark.parametrize("command", ["show", "check"])
@pytest.mark.parametrize(
    "harm", [_newer, _damaged, lambda path: path.write_bytes(b""), lambda path: path.unlink()]
)
def test_bad_file_is_one_sentence_and_untouched(terminal: Terminal, sample: Path, command: str, harm) -> None:
    harm(sample)
    before = sample.read_bytes() if sample.exists() else None
    done = terminal(command, sample)
    assert (done.code, done.error.count("\n")) == (1, 1)
    assert (sample.read_bytes() if sample.exists() else None) == before


def test_foreign_database_is_refused_and_untouched(terminal: Terminal, source: Path, tmp_path: Path) -> None:
    _foreign(tmp_path / "notes.assess")
    before = (tmp_path / "notes.assess").read_bytes()
    done = terminal("import", source, "--into", tmp_path / "notes.assess")
    assert (done.code, done.error.count("\n")) == (1, 1)
    assert (tmp_path / "notes.assess").read_bytes() == before
