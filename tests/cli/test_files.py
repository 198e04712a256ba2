from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from assessor.reports.writers import SUFFIXES
from assessor.store.document import Document
from tests.cli.conftest import Terminal


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE notes (text)")


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 999")
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _workshopless(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("DELETE FROM workshop")
        file.commit()
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _endless(path: Path) -> None:
    path.write_bytes(b"")
    os.truncate(path, 1 << 40)


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


def test_damage_that_shows_only_while_reading_is_told(terminal: Terminal, sample: Path) -> None:
    data = sample.read_bytes()
    sample.write_bytes(data.replace("Казахстан".encode(), b"\xff" * 18))
    done = terminal("show", sample)
    assert (done.code, done.error.count("\n")) == (1, 1)
    assert "sample.assess is damaged" in done.error
    assert "damaged" in terminal("check", sample).error


@pytest.mark.parametrize("words", [("show", "{file}"), ("import", "{file}", "--into", "{file}.assess")])
@pytest.mark.skipif(os.name == "nt", reason="such a file would be written out there")
def test_an_endless_file_is_not_read_to_its_end(
    terminal: Terminal, tmp_path: Path, words: tuple[str, ...]
) -> None:
    _endless(tmp_path / "endless.assess")
    done = terminal(*(word.format(file=tmp_path / "endless.assess") for word in words))
    assert (done.code, done.error.count("\n")) == (1, 1)
    assert "endless.assess" in done.error


def test_a_file_without_a_workshop_is_damaged(terminal: Terminal, sample: Path) -> None:
    _workshopless(sample)
    assert "sample.assess is damaged" in terminal("check", sample).error
    assert "sample.assess is damaged" in terminal("judge", sample, "8", "partial", "--group", "One").error


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("export", "{file}", "{file}"), "sample.pdf"),
        (("export", "{file}", "{link}.json"), "sample.assess"),
        (("minutes", "{file}", "{link}.docx"), "sample.assess"),
        (("sheets", "{file}", "{link}.pdf"), "sample.assess"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_nothing_is_written_in_the_place_of_the_open_file(
    terminal: Terminal, sample: Path, words: tuple[str, ...], name: str
) -> None:
    file = sample.rename(sample.with_name(name))
    link = sample.with_name("link")
    for suffix in (".json", ".docx", ".pdf"):
        link.with_suffix(suffix).symlink_to(file)
    done = terminal(*(word.format(file=file, link=link) for word in words))
    assert (done.code, done.error.count("\n")) == (1, 1)
    assert "is the open file itself" in done.error
    assert terminal("check", file).code == 0


@pytest.mark.parametrize(
    ("word", "turned"),
    [
        (b"not-implemented", b"nut-implemented"),
        (b"recommendation", b"recommendatiom"),
        (b"concern", b"concerm"),
        (b"statistic", b"statistig"),
        (b"24", "2²".encode()),
    ],
)
def test_a_word_that_nobody_can_have_written_is_damage(
    terminal: Terminal, sample: Path, word: bytes, turned: bytes
) -> None:
    """A recommendation with a turned bit would be missing, and nobody would know."""
    with closing(sqlite3.connect(sample)) as file, file:
        for table, column in (
            ("passage", "verdict"),
            ("judgement", "level"),
            ("evidence", "kind"),
            ("paragraph", "number"),
        ):
            file.execute(
                f"UPDATE {table} SET {column} = ? WHERE {column} = ?",
                (turned.decode(), word.decode()),
            )
    for command in ("check", "show"):
        assert "sample.assess is damaged" in terminal(command, sample).error


def test_an_assessment_without_a_document_says_what_to_do(terminal: Terminal, tmp_path: Path) -> None:
    Document.create(tmp_path / "bare.assess").close()
    assert "Import a document" in terminal("show", tmp_path / "bare.assess").out
    for suffix in SUFFIXES:
        assert terminal("export", tmp_path / "bare.assess", tmp_path / f"annex{suffix}").code == 0


def test_a_missing_folder_is_told_and_not_made(terminal: Terminal, source: Path, tmp_path: Path) -> None:
    done = terminal("import", source, "--into", tmp_path / "missing" / "new.assess")
    assert (done.code, done.error.count("\n")) == (1, 1)
    assert "folder does not exist" in done.error
    assert not (tmp_path / "missing").exists()


@pytest.mark.parametrize(
    "words", [("import", "{source}", "--into", "{long}"), ("export", "{file}", "{long}.pdf")]
)
def test_a_name_too_long_for_the_disk_is_told(
    terminal: Terminal, source: Path, sample: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    long = tmp_path / ("n" * 300)
    done = terminal(*(word.format(source=source, file=sample, long=long) for word in words))
    assert (done.code, done.error.count("\n")) == (1, 1)
    assert "too long" in done.error
