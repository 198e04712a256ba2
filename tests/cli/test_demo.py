from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

SUFFIXES = (".docx", ".pdf", ".xlsx", ".json", ".csv")


@pytest.mark.slow
def test_demo_leaves_the_sample_and_all_annexes(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal("demo", tmp_path / "new" / "demo").code == 0
    names = {path.name for path in (tmp_path / "new" / "demo").iterdir()}
    assert {f"annex{suffix}" for suffix in SUFFIXES} | {"sample.assess"} <= names
    assert terminal("check", tmp_path / "new" / "demo" / "sample.assess").code == 0


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_export_by_suffix(terminal: Terminal, sample: Path, tmp_path: Path, suffix: str) -> None:
    assert terminal("export", sample, tmp_path / f"annex{suffix}", "--language", "ru").code == 0
    assert (tmp_path / f"annex{suffix}").stat().st_size > 1000


def test_unknown_suffix_says_which_exist(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    done = terminal("export", sample, tmp_path / "annex.odt")
    assert done.code == 1
    assert all(suffix in done.error for suffix in SUFFIXES)


def test_confidential_sources_are_in_no_annex(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    shown = terminal("show", sample, "--json").json["recommendations"]
    sources = [source for row in shown for said in row["judgements"] for source in said["evidence"]]
    public = {source["citation"] for source in sources if source["public"]}
    secret = {source["citation"] for source in sources if not source["public"]} - public
    terminal("export", sample, tmp_path / "annex.json")
    text = json.dumps(json.loads((tmp_path / "annex.json").read_text("utf-8")), ensure_ascii=False)
    assert secret
    assert not [citation for citation in secret if citation in text]
