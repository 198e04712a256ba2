"""Printing score sheets from a terminal."""

from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import Terminal


def text_of(path: Path) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def test_all_groups_in_one_file(terminal: Terminal, sample: Path, tmp_path: Path):
    output = tmp_path / "sheets.pdf"
    ran = terminal("sheets", sample, output)
    assert (ran.code, ran.error) == (0, "")
    assert "Leaves this laptop: " in ran.out
    assert "Group 1: Justice and detention" in text_of(output) and "Group 3: " in text_of(output)


def test_one_group_in_another_language(terminal: Terminal, sample: Path, tmp_path: Path):
    output = tmp_path / "sheets.pdf"
    assert (
        terminal("sheets", sample, output, "--group", "justice AND detention", "--language", "ru").code == 0
    )
    assert "Group 3: " not in text_of(output) and "Государству-участнику" in text_of(output)


@pytest.mark.parametrize("wrong", [("--group", "Nobody"), ("--language", "xx")])
def test_an_unknown_name_is_told(terminal: Terminal, sample: Path, tmp_path: Path, wrong: tuple[str, str]):
    ran = terminal("sheets", sample, tmp_path / "sheets.pdf", *wrong)
    assert ran.code == 1 and wrong[1] in ran.error and not (tmp_path / "sheets.pdf").exists()
