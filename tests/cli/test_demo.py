from __future__ import annotations

import html
import json
import zipfile
from pathlib import Path

import pypdfium2
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


@pytest.mark.slow
def test_demo_keeps_what_was_done_in_an_earlier_sample(terminal: Terminal, sample: Path) -> None:
    assert "kept" not in terminal("demo", sample.parent).out
    assert len(list(sample.parent.glob("*.assess"))) == 1
    terminal("judge", sample, "8", "partial", "--group", "Mine")
    for n, content in ((1, b"SQLite format 3"), (2, b"a letter")):
        assert f"kept: sample ({n}).assess" in terminal("demo", sample.parent).out
        assert sample.with_stem(f"sample ({n})").read_bytes().startswith(content)
        sample.write_bytes(b"a letter")
    assert "Mine" in terminal("show", sample.with_stem("sample (1)"), "--json").out


def test_demo_where_no_folder_can_be_is_told(terminal: Terminal, sample: Path) -> None:
    done = terminal("demo", sample)
    assert (done.code, done.error) == (
        1,
        "sample.assess is a file, not a folder, and was left as it is. Choose another name.\n",
    )


def _everything(annex: Path) -> str:
    """All text of a file: of each part of a Word or Excel file, of each page and property of a PDF."""
    if annex.suffix == ".pdf":
        with pypdfium2.PdfDocument(annex) as document:
            pages = [page.get_textpage().get_text_bounded() for page in document]
            return " ".join([*pages, *document.get_metadata_dict().values()])
    if not zipfile.is_zipfile(annex):
        return annex.read_text("utf-8")
    with zipfile.ZipFile(annex) as archive:
        return html.unescape(
            " ".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
        )


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_confidential_sources_and_groups_are_in_no_annex(
    terminal: Terminal, sample: Path, tmp_path: Path, suffix: str
) -> None:
    shown = terminal("show", sample, "--json").json["recommendations"]
    said = [one for row in shown for one in row["judgements"]]
    sources = [source for one in said for source in one["evidence"]]
    public = {_letters(source["citation"]) for source in sources if source["public"]}
    secret = {_letters(source["citation"]) for source in sources if not source["public"]} - public
    private = {_letters(one["reasoning"]) for one in said if one["reasoning"]}
    assert terminal("export", sample, tmp_path / f"annex{suffix}").code == 0
    text = _letters(_everything(tmp_path / f"annex{suffix}"))
    settled = {_letters(row["decision"]["reasoning"]) for row in shown if row["decision"]}
    assert [one for one in secret if one in text] == [] != list(secret)
    assert [one for one in private - settled if one in text] == [] != list(private)
    assert sum(one in text for one in public) > 50
