"""Pre-flight on the command line: each finding with its severity and its places, and an exit code for scripts."""

from __future__ import annotations

from pathlib import Path

from assessor.models.levels import Level
from assessor.reports.sealing.freezing import current_wording
from assessor.store import deciding, judging, queries
from assessor.store.confirming import confirm
from assessor.store.document import Document
from assessor.store.guarded_words import add_guarded
from assessor.store.organisations import add_organisation
from assessor.store.preparing import describe
from assessor.store.workshops import current_workshop
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
        "no-organisations": ("tells", []),
        "kept-out": ("tells", ["18"]),
    }
    assert done.json["main_text"]["limit"] == 2815


def test_sources_of_what_is_not_revealed_wait_and_nothing_is_told_of_them(
    terminal: Terminal, tmp_path: Path
) -> None:
    path = make_workshop(tmp_path / "a.assess", blind=True, decided={"26": Level.IMPLEMENTED})
    with Document.open(path) as document, document.edit("Made") as session:
        group = queries.groups(session)[0].id
        judging.add_evidence(session, "18", group, kind="law", citation="Law", link="see the law")
    found = {one["finding"] for one in terminal("preflight", path, "--json").json["findings"]}
    assert not found & {"no-public-evidence", "broken-link"}
    told = terminal("preflight", path).out
    assert "1 decision, 1 public source. 4 public sources wait for the reveal." in told
    assert terminal("reveal", path).code == 0
    assert "broken-link" in terminal("preflight", path, "--json").out


def test_what_must_be_mended_ends_with_1(terminal: Terminal, tmp_path: Path) -> None:
    path = flawed(tmp_path / "a.assess")
    assert terminal("decide", path, "18", "partial", "--reasoning", f"See: {SECRET.upper()}").code == 0
    done = terminal("preflight", path)
    assert (done.code, done.error) == (1, "")
    assert done.out.startswith("Mend first\n  1 confidential source is named in a text that goes out: 18\n")
    assert "Leaves this laptop: 6 recommendations, 2 decisions" in done.out


def test_a_reservation_goes_out_too(terminal: Terminal, tmp_path: Path) -> None:
    path = flawed(tmp_path / "a.assess")
    words = ("--answer", "reservation", "--reservation", f"As A. Witness says in: {SECRET}")
    assert terminal("member", path, "Open Court", *words).code == 0
    with Document.open(path) as document, document.edit("Guarded") as session:
        add_guarded(session, "A. Witness")
    done = terminal("preflight", path, "--json")
    blocking = {one["finding"] for one in done.json["findings"] if one["severity"] == "blocks"}
    assert (done.code, blocking) == (1, {"confidential-quoted", "never-to-go-out"})


def test_the_first_page_goes_out_too(terminal: Terminal, tmp_path: Path) -> None:
    path = flawed(tmp_path / "a.assess")
    with Document.open(path) as document, document.edit("Described") as session:
        describe(session, method=f"From: {SECRET}.")
    done = terminal("preflight", path)
    assert (done.code, "1 confidential source is named in a text that goes out\n" in done.out) == (1, True)


def test_words_that_never_go_out_stop_it_until_they_have_a_pseudonym(
    terminal: Terminal, tmp_path: Path
) -> None:
    path, annex = flawed(tmp_path / "a.assess"), tmp_path / "annex.json"
    terminal("decide", path, "18", "partial", "--reasoning", "As zhanibek  Omar told us")
    assert terminal("guard", path, "add", "Zhanibek Omar").out == "1 entry is on the list.\n"
    done = terminal("preflight", path)
    assert (done.code, done.out.splitlines()[1]) == (
        1,
        "  1 text holds words that never go out and have no pseudonym: 18",
    )
    assert terminal("guard", path, "add", "zhanibek omar", "--pseudonym", "a witness").code == 0
    assert terminal("guard", path).out == "Zhanibek Omar → a witness\n"
    assert (terminal("preflight", path).code, terminal("export", path, annex).code) == (0, 0)
    assert '"reasoning": "As a witness told us"' in annex.read_text("utf-8")
    assert terminal("guard", path, "remove", "Zhanibek Omar").out == "0 entries are on the list.\n"
    assert terminal("guard", path, "remove", "Zhanibek Omar").code == 1


def test_what_the_un_wrote_and_other_endings_are_looked_at(terminal: Terminal, tmp_path: Path) -> None:
    path = flawed(tmp_path / "a.assess")
    terminal("decide", path, "18", "partial", "--reasoning", "Со слов Жумалиновой")
    with Document.open(path) as document, document.edit("Guarded") as session:
        text = queries.outline(session).recommendations[0].texts["en"].split()[0]
        for words in ("Жумалинова", text):
            add_guarded(session, words, "—")
    found = {
        one["finding"]: one["severity"] for one in terminal("preflight", path, "--json").json["findings"]
    }
    assert (found["never-to-go-out-at-un"], found["never-to-go-out-inflected"]) == ("warns", "warns")
    assert "never-to-go-out" not in found


def test_what_the_pdf_has_no_shape_for_is_told(terminal: Terminal, tmp_path: Path) -> None:
    path = flawed(tmp_path / "a.assess")
    terminal("decide", path, "18", "partial", "--reasoning", "The court said no 😀, in the words of 法院")
    assert (
        "  1 text has emoji or letters that the PDF shows as �; Word shows them: 18\n"
        in terminal("preflight", path).out
    )
    terminal("decide", path, "18", "partial", "--reasoning", "The court said no, in the words of 法院")
    assert "boxes" not in terminal("preflight", path).out


def test_who_has_not_confirmed_and_what_is_too_long(terminal: Terminal, tmp_path: Path) -> None:
    path = flawed(tmp_path / "a.assess")
    with Document.open(path) as document, document.edit("Members") as session:
        ids = [add_organisation(session, name) for name in ("One", "Two", "Three", "Four")]
        here = current_workshop(session)
        said = ((0, "declined"), (0, "confirmed"), (1, "reservation"), (2, "declined"))
        for place, standing in said:
            words = "We saw worse." if standing == "reservation" else ""
            wording = current_wording(session, here)
            confirm(session, here, ids[place], standing, reservation=words, wording=wording)
    assert "at most 3." in terminal("words", path, "--limit", "3").out
    found = {one["finding"]: one["count"] for one in terminal("preflight", path, "--json").json["findings"]}
    assert (found["not-confirmed"], found["declined"]) == (1, 1)
    assert found["main-text-too-long"] > 0
    terminal("decide", path, "18", "implemented")  # what was confirmed says something else now
    found = {one["finding"]: one["count"] for one in terminal("preflight", path, "--json").json["findings"]}
    assert (found["not-confirmed"], found["declined"]) == (3, 1)
    assert "at most 5,630. The usual limit" in terminal("words", path, "--limit", "0").out


def test_an_empty_annex_is_not_handed_out(terminal: Terminal, tmp_path: Path) -> None:
    Document.create(tmp_path / "bare.assess").close()
    done = terminal("preflight", tmp_path / "bare.assess")
    assert (done.code, "the annex would be empty" in done.out) == (1, True)
    written = terminal("export", tmp_path / "bare.assess", tmp_path / "annex.pdf")
    assert "so the annex is empty." in written.out


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
