"""Pre-flight on the command line: each finding with its severity and its places, and an exit code for scripts."""

from __future__ import annotations

from pathlib import Path

from assessor.models.levels import Level
from assessor.store import deciding, judging, queries
from assessor.store.document import Document
from assessor.store.preparing import describe
from tests.cli.conftest import Terminal
from tests.ui.plenary.workshops import make_workshop

SECRET = "Notes of a conversation in the colony"


def flawed(path: Path) -> Path:
    make_workshop(path, decided={"26": Level.IMPLEMENTED})
    with Document.open(path) as document, document.edit("Made") as session:
        group = queries.groups(session)[0].id
        judging.add_evidence(session, "18", group, kind="case", citation=SECRET, public=False)
        judging.add_evidence(session, "18", group, kind="law", citation="Law", link="see the law")
        deciding.decide(session, "18", level=Level.PARTIAL, reasoning="As the notes say", ask="Consider it")
    return path


def test_each_finding_has_a_severity_and_its_places(terminal: Terminal, tmp_path: Path) -> None:
    done = terminal("preflight", flawed(tmp_path / "a.assess"), "--json")
    found = {one["finding"]: (one["severity"], one["references"]) for one in done.json["findings"]}
    assert done.code == 0
    assert found == {
        "undecided": ("warns", ["24 (a)", "24 (b)", "24 (c)", "50 (a)"]),
        "unscored": ("warns", ["50 (a)"]),
        "no-public-evidence": ("warns", ["50 (a)"]),
        "broken-link": ("warns", ["18"]),
        "weak-verb": ("warns", ["18"]),
        "no-time": ("warns", ["18"]),
        "kept-out": ("tells", ["18"]),
    }


def test_what_must_be_mended_ends_with_1(terminal: Terminal, tmp_path: Path) -> None:
    path = flawed(tmp_path / "a.assess")
    assert terminal("decide", path, "18", "partial", "--reasoning", f"See: {SECRET.upper()}").code == 0
    done = terminal("preflight", path)
    assert (done.code, done.error) == (1, "")
    assert done.out.startswith("Mend first\n  1 confidential source is named in a text that goes out: 18\n")
    assert "Leaves this laptop: 6 recommendations, 2 decisions" in done.out


def test_the_first_page_goes_out_too(terminal: Terminal, tmp_path: Path) -> None:
    path = flawed(tmp_path / "a.assess")
    with Document.open(path) as document, document.edit("Described") as session:
        describe(session, method=f"From: {SECRET}.")
    done = terminal("preflight", path)
    assert (done.code, "1 confidential source is named in a text that goes out\n" in done.out) == (1, True)


def test_an_empty_annex_is_not_handed_out(terminal: Terminal, tmp_path: Path) -> None:
    Document.create(tmp_path / "bare.assess").close()
    done = terminal("preflight", tmp_path / "bare.assess")
    assert (done.code, "the annex would be empty" in done.out) == (1, True)


def test_two_versions_are_chosen_from_first(terminal: Terminal, imported: Path, tmp_path: Path) -> None:
    package, group = tmp_path / "one.assess-group", ("--group", "Justice")
    terminal("judge", imported, "8", "partial", *group)
    terminal("give", imported, *group, "--output", package)
    terminal("judge", package, "8", "implemented", *group)
    terminal("judge", imported, "8", "not-implemented", *group)
    terminal("take", imported, package)
    done = terminal("preflight", imported)
    assert (done.code, "waits for a choice between two versions: 8" in done.out) == (1, True)


def test_texts_are_missing_in_a_language(terminal: Terminal, tmp_path: Path) -> None:
    done = terminal("preflight", flawed(tmp_path / "a.assess"), "--language", "ru", "--json")
    (missing,) = [one for one in done.json["findings"] if one["finding"] == "untranslated"]
    assert (missing["count"], missing["text"]) == (6, "6 texts missing in Russian")
