"""All asks on the command line: listed, drafted, and on one page."""

from __future__ import annotations

from pathlib import Path

from assessor.models.levels import Level
from tests.cli.conftest import Terminal
from tests.ui.plenary.workshops import make_workshop


def test_asks_are_listed_drafted_and_written(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "one.assess"
    make_workshop(path, decided={"18": Level.PARTIAL, "26": Level.IMPLEMENTED})
    assert "Nothing is asked yet." in terminal("asks", path).out
    assert terminal("asks", path, "--draft").out.startswith("1 ask was drafted.")
    (only,) = terminal("asks", path, "--json").json["asks"]
    assert (only["reference"], only["level"], only["is_draft"]) == ("18", "partial", True)
    for suffix in (".docx", ".pdf"):
        assert terminal("asks", path, tmp_path / f"page{suffix}").code == 0
        assert (tmp_path / f"page{suffix}").stat().st_size > 1000
    assert terminal("asks", path, tmp_path / "page.xlsx").code == 1
