"""What coalitions are promised (docs/safety.md): each promise names the test that shows it, or says that it is open."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = {"safety.md": "open", "safety.ru.md": "открыто"}
ROW = re.compile(r"^\| (\d+|–) \| (.+) \| (.+) \| (.*)\|$", re.MULTILINE)


def promises(page: str) -> list[tuple[str, list[str]]]:
    """What was found, and the tests that are named."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    return [(found, re.findall("`([^`]+)`", tests)) for _, _, found, tests in ROW.findall(text)]


@pytest.mark.parametrize("page", PAGES)
def test_each_promise_names_a_test_that_exists_or_is_called_open(page: str) -> None:
    rows = promises(page)
    assert len(rows) >= 21
    for found, tests in rows:
        assert bool(tests) != (found == PAGES[page])
        assert [one for one in tests if "\ndef test_" not in (ROOT / one).read_text("utf-8")] == []


def test_both_languages_promise_the_same() -> None:
    """Rows, and the figures in them."""
    english, russian = ([tests for _, tests in promises(page)] for page in PAGES)
    assert english == russian
    figures = [
        re.findall(r"\d+", re.sub(r"(?<=\d)[ ,](?=\d{3})", "", (ROOT / "docs" / page).read_text("utf-8")))
        for page in PAGES
    ]
    assert figures[0] == figures[1]


def test_the_page_is_found_from_the_readme() -> None:
    assert "(docs/safety.md)" in (ROOT / "README.md").read_text("utf-8")
