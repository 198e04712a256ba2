"""What a person may type or paste comes back as it was, all the way to the export."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from assessor.models.levels import Level
from assessor.store import finding, queries
from assessor.store.document import Document
from assessor.store.judging import judge
from tests.cli.conftest import Terminal

ODD = {
    "a NUL character": ("a\0b", "ab"),
    "a lone surrogate": ("a\udce9b", "a\ufffdb"),
    "right to left": ("\u202bא\u200f (1)\u202c", None),
    "controls": ("a\x07b\x1b[31mc\ttab\nline", None),
    "an emoji": ("👩‍⚖️ ok", None),
    "a megabyte": ("long words " * 95_000, None),
}


@pytest.mark.parametrize(("typed", "kept"), ODD.values(), ids=ODD.keys())
def test_odd_text_comes_back(
    imported: Path, terminal: Terminal, tmp_path: Path, typed: str, kept: str | None
) -> None:
    kept = kept or typed
    words = ("judge", imported, "8", "partial", "--group", "One", "--reasoning", typed)
    assert terminal(*words).code == 0
    (said,) = [
        one
        for row in terminal("show", imported, "--json").json["recommendations"]
        for one in row["judgements"]
    ]
    assert said["reasoning"] == kept
    for suffix in (".json", ".csv"):
        assert terminal("export", imported, tmp_path / f"annex{suffix}").code == 0
    assert json.loads((tmp_path / "annex.json").read_text("utf-8"))
    csv.field_size_limit(10_000_000)
    assert list(csv.reader((tmp_path / "annex.csv").read_text("utf-8-sig").splitlines()))


@pytest.mark.parametrize(("typed", "kept"), ODD.values(), ids=ODD.keys())
def test_odd_text_survives_undo_and_redo(imported: Path, typed: str, kept: str | None) -> None:
    with Document.open(imported) as document:
        with document.edit("Prepared") as session:
            one = finding.recommendation(session, "8")
            from assessor.store.preparing import add_group

            group = add_group(session, "One")
            judge(session, one, group, level=Level.PARTIAL, reasoning="before")
        with document.edit("Judged") as session:
            judge(session, one, group, reasoning=typed)
        document.undo()
        assert document.read(lambda session: queries.judgements(session, group))[one].reasoning == "before"
        document.redo()
        assert document.read(lambda session: queries.judgements(session, group))[one].reasoning == (
            kept or typed
        )
