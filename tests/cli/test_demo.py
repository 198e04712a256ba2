from __future__ import annotations

import json
from pathlib import Path

import pytest

from assessor.store.document import Document
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


@pytest.mark.parametrize("language", ["xx", "Klingon", ""])
def test_unknown_language_says_which_exist(
    terminal: Terminal, sample: Path, source: Path, tmp_path: Path, language: str
) -> None:
    for words in (("export", sample, tmp_path / "annex.json"), ("import", source, "--into", sample)):
        done = terminal(*words, "--language", language)
        assert done.code == 1
        assert all(code in done.error for code in ("en", "ru", "ar", "zh"))


def test_a_country_behind_the_language_does_not_matter(
    terminal: Terminal, sample: Path, tmp_path: Path
) -> None:
    assert terminal("export", sample, tmp_path / "annex.json", "--language", "AR-eg").code == 0
    assert json.loads((tmp_path / "annex.json").read_text("utf-8"))["language"] == "ar"


def test_demo_never_takes_an_open_file_away(terminal: Terminal, sample: Path) -> None:
    with Document.open(sample) as document:
        done = terminal("demo", sample.parent)
        assert (done.code, done.error.count("\n")) == (1, 1)
        assert not document.read_only
    assert terminal("check", sample).code == 0


def test_demo_where_no_folder_can_be_is_told(terminal: Terminal, sample: Path) -> None:
    done = terminal("demo", sample)
    assert (done.code, done.error) == (
        1,
        "sample.assess is a file, not a folder, and was left as it is. Choose another name.\n",
    )


def test_confidential_sources_are_in_no_annex(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    shown = terminal("show", sample, "--json").json["recommendations"]
    sources = [source for row in shown for said in row["judgements"] for source in said["evidence"]]
    public = {source["citation"] for source in sources if source["public"]}
    secret = {source["citation"] for source in sources if not source["public"]} - public
    terminal("export", sample, tmp_path / "annex.json")
    text = json.dumps(json.loads((tmp_path / "annex.json").read_text("utf-8")), ensure_ascii=False)
    assert secret
    assert not [citation for citation in secret if citation in text]
