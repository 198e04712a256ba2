from __future__ import annotations

import os
from pathlib import Path

import pytest

from assessor.errors import ImportRefused
from assessor.resources import resource
from assessor.store.backups import Backups
from assessor.ui.import_review.reading import Source
from tests.cli.conftest import Terminal


def test_import_makes_the_assessment(terminal: Terminal, imported: Path) -> None:
    shown = terminal("show", imported, "--json").json
    assert shown["document"]["symbol"] == "CCPR/C/KAZ/CO/2"
    assert shown["document"]["state"] == "Kazakhstan"
    assert shown["document"]["adopted"] == "2016-07-11"
    assert len(shown["recommendations"]) == 61


def test_follow_up_recommendations_are_marked(terminal: Terminal, imported: Path) -> None:
    shown = terminal("show", imported, "--json").json["recommendations"]
    assert {row["paragraph"] for row in shown if row["follow_up"]} == {"18", "24", "54"}


def test_second_language_joins_the_first(terminal: Terminal, imported: Path) -> None:
    done = terminal("import", resource("sample", "kazakhstan-ru.txt"), "--into", imported)
    shown = terminal("show", imported, "--json").json
    assert done.code == 0
    assert shown["document"]["languages"] == ["en", "ru"]
    assert all(set(row["text"]) == {"en", "ru"} for row in shown["recommendations"])


def test_importing_again_changes_nothing(terminal: Terminal, imported: Path, source: Path) -> None:
    before = terminal("show", imported, "--json").json
    applied = terminal("import", source, "--into", imported, "--json").json["applied"]
    assert (applied["new"], applied["updated"]) == (0, 0)
    assert terminal("show", imported, "--json").json == before


def test_dry_run_writes_nothing(terminal: Terminal, source: Path, tmp_path: Path) -> None:
    shown = terminal("import", source, "--into", tmp_path / "none.assess", "--dry-run", "--json").json
    assert shown["recommendations"] == 61
    assert not (tmp_path / "none.assess").exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.docx", b""),
        ("empty.txt", b""),
        ("cut.docx", b"PK\x03\x04\x14\x00"),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 60),
        ("letter.txt", b"Dear all, we meet on Monday to talk about the picnic. Bring cake."),
    ],
)
def test_refusal_is_one_line_and_leaves_no_file(
    terminal: Terminal, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    done = terminal("import", tmp_path / name, "--into", tmp_path / "new.assess")
    assert done.code == 1
    assert done.error.count("\n") == 1
    assert "Traceback" not in done.error
    assert not list(tmp_path.glob("new.assess*"))


def test_what_is_taken_in_stays_when_closing_is_stopped(
    terminal: Terminal, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    into = tmp_path / "new.assess"

    def stop(*_args: object) -> None:
        if into.exists():
            raise KeyboardInterrupt

    monkeypatch.setattr(Backups, "make", stop)
    assert terminal("import", source, "--into", into).code == 130
    monkeypatch.undo()
    assert terminal("check", into).out == "new.assess is sound: 61 recommendations.\n"


def test_refused_source_leaves_the_open_assessment_as_it_was(
    terminal: Terminal, imported: Path, tmp_path: Path
) -> None:
    before = terminal("show", imported, "--json").out
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nothing")
    assert terminal("import", tmp_path / "bad.pdf", "--into", imported).code == 1
    assert terminal("show", imported, "--json").out == before


def test_another_document_is_refused(
    terminal: Terminal, imported: Path, source: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(source.read_text("utf-8").replace("CCPR/C/KAZ/CO/2", "CCPR/C/UZB/CO/4"), "utf-8")
    done = terminal("import", other, "--into", imported)
    assert done.code == 1
    assert "CCPR/C/UZB/CO/4" in done.error


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "is a folder"),
        ("gone.docx", "gone.docx does not exist"),
        ("pipe.txt", "pipe.txt is a device or a pipe"),
        ("/dev/zero", "zero is a device or a pipe"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="there are no such files there")
def test_what_is_no_file_is_called_by_its_name(
    terminal: Terminal, tmp_path: Path, name: str, told: str
) -> None:
    """On the screen too, where reading a device would not end."""
    os.mkfifo(tmp_path / "pipe.txt")
    done = terminal("import", tmp_path / name, "--into", tmp_path / "a.assess")
    assert (done.code, done.error.count("\n"), told in done.error) == (1, 1, True)
    with pytest.raises(ImportRefused, match=told):
        Source("document", tmp_path / name).read()


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_an_annex_is_told_to_be_no_concluding_observations(
    terminal: Terminal, sample: Path, tmp_path: Path, suffix: str
) -> None:
    annex = tmp_path / f"annex{suffix}"
    terminal("export", sample, annex)
    done = terminal("import", annex, "--into", tmp_path / "annex.assess")
    assert done.code == 0
    assert "This does not look like concluding observations: " in done.out


def test_a_wrong_language_is_told_as_the_reason(terminal: Terminal, source: Path, tmp_path: Path) -> None:
    answer = terminal("import", source, "--language", "ar", "--into", tmp_path / "new.assess")
    assert answer.code == 1 and not (tmp_path / "new.assess").exists()
    assert "read in the language that was chosen" in answer.error
