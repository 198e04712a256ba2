"""Files go into an assessment with a source, and out of it as clean copies named by its number."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Terminal
from tests.importers.enclosures.test_cleaning import SECRET, everything_in, pdf, picture
from tests.ui.plenary.workshops import make_workshop


def enclosing(terminal: Terminal, path: Path, folder: Path, name: str, content: bytes, source: str) -> str:
    (folder / name).write_bytes(content)
    done = terminal("enclose", path, "18", source, folder / name)
    assert (done.code, done.error) == (0, "")
    return done.out


def test_only_clean_copies_of_public_sources_go_out(terminal: Terminal, tmp_path: Path) -> None:
    path, out = tmp_path / "one.assess", tmp_path / "out"
    make_workshop(path)
    group = ("--group", "Group 1")
    terminal("judge", path, "18", "partial", *group, "--evidence", "Public ruling")
    terminal("judge", path, "18", "partial", *group, "--evidence", "Hidden notes", "--confidential")
    said = enclosing(terminal, path, tmp_path, f"{SECRET}.pdf", pdf(), "ruling")
    assert "comments (1)" in said
    enclosing(terminal, path, tmp_path, f"{SECRET}.jpg", picture("JPEG"), "ruling")
    enclosing(terminal, path, tmp_path, "secret.jpg", picture("PNG"), "hidden")
    assert "No clean copy" in enclosing(terminal, path, tmp_path, "film.mp4", b"film", "ruling")
    done = terminal("attachments", path, out)
    assert done.out == "2 enclosed files were written. 1 has no clean copy and stays.\n"
    names = sorted(one.name for one in out.iterdir())
    number = names[1].split(".")[0]
    assert names == [f"{number} (2).jpg", f"{number}.pdf"]
    assert all(SECRET.encode() not in everything_in(one.read_bytes()) for one in out.iterdir())
    assert "2 enclosed files can go with it" in terminal("preflight", path).out
    listed = terminal("attachments", path).out.splitlines()
    assert len(listed) == 4 and "film.mp4  (Public ruling)" in listed[3]
    done = terminal("attachments", path, "--take-out", "4", tmp_path / "again.mp4")
    assert (tmp_path / "again.mp4").read_bytes() == b"film" and "original" in done.out
    for words in (("5", tmp_path / "no.mp4"), ("4",), ("4", path)):
        assert terminal("attachments", path, "--take-out", *words).code == 1
    assert not (tmp_path / "no.mp4").exists()


def test_a_source_that_is_not_there_is_told(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "one.assess"
    make_workshop(path)
    (tmp_path / "a.txt").write_text("x")
    done = terminal("enclose", path, "18", "nowhere", tmp_path / "a.txt")
    assert (done.code, "has no source nowhere" in done.error) == (1, True)
    (tmp_path / "large.txt").write_bytes(b"x" * ((20 << 20) + 1))
    assert "larger than 20 MB" in terminal("enclose", path, "18", "x", tmp_path / "large.txt").error
