"""The logo on the command line: taken in, refused without a change, and taken away."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.cli.conftest import Terminal


def test_a_logo_is_put_on_the_first_page_and_taken_away(
    terminal: Terminal, imported: Path, tmp_path: Path
) -> None:
    picture, none = tmp_path / "logo.png", tmp_path / "logo.svg"
    Image.new("RGB", (30, 30), "red").save(picture)
    none.write_text("<svg/>")
    assert terminal("logo", imported).out == "There is no logo.\n"
    assert terminal("logo", imported, picture).out == "The logo stands on the first page.\n"
    refused = terminal("logo", imported, none)
    assert refused.code == 1 and "SVG" in refused.error and refused.error.count("\n") == 1
    assert terminal("logo", imported).out == "The logo stands on the first page.\n"
    assert terminal("logo", imported, "--remove").out == "There is no logo.\n"
