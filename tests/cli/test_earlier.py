"""Comparing with earlier reviews on the command line: from a file, by figures, and no longer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

BY_HAND = (
    "--symbol",
    "CCPR/C/KAZ/CO/1",
    "--adopted",
    "2011-07-28",
    "--implemented",
    4,
    "--not-implemented",
    9,
)


def test_an_earlier_review_is_taken_from_figures_a_file_or_its_annex(
    terminal: Terminal, sample: Path, tmp_path: Path
) -> None:
    own, annex = tmp_path / "own.assess", tmp_path / "annex.json"
    shutil.copy(sample, own)
    assert terminal("export", sample, annex).code == 0
    by_hand = terminal("earlier", own, *BY_HAND)
    assert by_hand.out == "CCPR/C/KAZ/CO/1 · 2011: 4 of 13 recommendations implemented, 0 partially, 9 not.\n"
    from_file = terminal("earlier", own, sample)
    assert from_file.out.count("\n") == 2 and terminal("earlier", own, annex).out == from_file.out
    assert terminal("earlier", own).out == from_file.out
    assert terminal("export", own, tmp_path / "now.json").code == 0
    earlier = json.loads((tmp_path / "now.json").read_text(encoding="utf-8"))["earlier"]
    counts = json.loads(annex.read_text(encoding="utf-8"))["counts"]
    assert [one["counts"] for one in earlier][-1] == counts | {"undecided": 0}
    assert terminal("earlier", own, "--remove", "ccpr/c/kaz/co/1").out.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no annex of an earlier review"),
        (b"\xff\x00", "no annex of an earlier review"),
        (b"[" * 100_000, "no annex of an earlier review"),
        (
            b'{"format": "assessor-annex", "counts": {}, "symbol": "X", "adopted": null}',
            "no annex of an earlier",
        ),
        (
            b'{"format": "assessor-annex", "counts": {"implemented": "1"}, "symbol": "X"}',
            "no annex of an earlier",
        ),
        (None, "could not be read"),
    ],
)
def test_what_is_no_annex_is_told_and_nothing_is_changed(
    terminal: Terminal, imported: Path, tmp_path: Path, content: bytes | None, said: str
) -> None:
    other = tmp_path / "other.json"
    if content is not None:
        other.write_bytes(content)
    ran = terminal("earlier", imported, other)
    assert ran.code == 1 and said in ran.error and "other.json" in ran.error
    assert terminal("earlier", imported).out == "There is no earlier review to compare with.\n"


def test_an_assessment_is_not_compared_with_itself(terminal: Terminal, imported: Path) -> None:
    ran = terminal("earlier", imported, imported)
    assert ran.code == 1 and "this assessment itself" in ran.error


def test_one_without_any_level_has_nothing_to_compare(
    terminal: Terminal, imported: Path, sample: Path
) -> None:
    ran = terminal("earlier", sample, imported)
    assert ran.code == 1 and "nothing to compare" in ran.error
