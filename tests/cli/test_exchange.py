"""Group laptops from the terminal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assessor.models.tables import Passage
from assessor.store import finding
from assessor.store.document import Document
from assessor.store.preparing import add_group
from assessor.store.workshops import add_workshop, change_workshop, current_workshop
from tests.cli.conftest import Terminal

GROUP = ("--group", "Justice")


@pytest.fixture
def given(terminal: Terminal, imported: Path, tmp_path: Path) -> Path:
    assert terminal("judge", imported, "8", "partial", *GROUP, "--reasoning", "First").code == 0
    package = tmp_path / "out" / "justice.assess-group"
    package.parent.mkdir()
    assert terminal("give", imported, *GROUP, "--output", package).code == 0
    return package


def test_a_package_is_judged_shown_and_checked_like_an_assessment(terminal: Terminal, given: Path) -> None:
    assert terminal("judge", given, "8", "implemented", *GROUP, "--evidence", "A law").code == 0
    shown = terminal("show", given, "--json").json
    (said,) = next(row for row in shown["recommendations"] if row["reference"] == "8")["judgements"]
    assert (said["level"], said["reasoning"], len(said["evidence"])) == ("implemented", "First", 1)
    assert terminal("check", given).code == 0


def test_groups_of_one_name_in_two_workshops(terminal: Terminal, imported: Path, tmp_path: Path) -> None:
    with Document.open(imported) as document, document.edit("Prepared") as session:
        add_group(session, "Justice", workshop_id=add_workshop(session, "Youth"))
    young = (*GROUP, "--workshop", "youth")
    assert terminal("judge", imported, "8", "partial", *GROUP).code == 0
    assert terminal("judge", imported, "8", "implemented", *young).code == 0
    assert terminal("give", imported, *young, "--output", tmp_path / "y.assess-group").code == 0
    shown = terminal("show", tmp_path / "y.assess-group", "--json").json
    (said,) = next(row for row in shown["recommendations"] if row["reference"] == "8")["judgements"]
    assert said["level"] == "implemented"
    unknown = terminal("judge", imported, "8", "partial", *GROUP, "--workshop", "Elders")
    assert (unknown.code, unknown.error) == (1, "There is no workshop Elders. There are: Youth.\n")


def test_what_a_package_is_not_for_is_refused(terminal: Terminal, given: Path, source: Path) -> None:
    before = given.read_bytes()
    for words in (
        ("decide", given, "8", "partial"),
        ("export", given, given.with_name("a.docx")),
        ("import", source, "--into", given),
        ("import", source, "--into", given.with_name("new.assess-group")),
        ("give", given, *GROUP, "--output", given.with_name("b.assess-group")),
        ("take", given, given),
        ("judge", given, "8", "partial", "--group", "Others"),
    ):
        done = terminal(*words)
        assert (done.code, done.error.count("\n")) == (1, 1)
    assert given.read_bytes() == before
    assert [one.name for one in given.parent.iterdir()] == [given.name]


def test_taking_a_folder_and_ending_a_conflict(terminal: Terminal, imported: Path, given: Path) -> None:
    shutil.copyfile(given, given.with_name("two.assess-group"))
    terminal("judge", given, "8", "implemented", *GROUP)
    terminal("judge", given.with_name("two.assess-group"), "8", "not-implemented", *GROUP)
    with Document.open(imported) as document, document.edit("Named") as session:
        change_workshop(session, current_workshop(session), title="National")
    taken = terminal("take", imported, given.parent, "--json").json
    assert [(one["judgements"], one["conflicting"]) for one in taken["receipts"]] == [(1, 1), (1, 1)]
    (conflict,) = terminal("show", imported, "--json").json["conflicts"]
    assert (conflict["reference"], conflict["group"], conflict["kind"]) == ("8", "Justice", "level")
    assert conflict["workshop"] == "National"
    assert [one["level"] for one in conflict["versions"]] == ["implemented", "not-implemented"]
    assert terminal("resolve", imported, "8", *GROUP).code == 1
    assert terminal("resolve", imported, "8", *GROUP, "--take", "2").code == 0
    assert "= 0 new + 1 already here + 0 in conflict" in terminal("take", imported, given).out
    assert terminal("show", imported, "--json").json["conflicts"] == []


def test_a_conflict_about_what_is_no_recommendation_any_more_keeps_its_reference(
    terminal: Terminal, imported: Path, given: Path
) -> None:
    terminal("judge", given, "8", "implemented", *GROUP)
    terminal("judge", imported, "8", "not-implemented", *GROUP)
    with Document.open(imported) as document, document.edit("Not judged") as session:
        session.get_one(Passage, finding.recommendation(session, "8")).verdict = "concern"
    taken = terminal("take", imported, given, "--json").json
    assert [one["reference"] for one in taken["conflicts"]] == ["8"]
    assert taken["receipts"][0]["without_recommendation"] == ["8"]


def test_every_version_is_shown_until_a_third_is_written(
    terminal: Terminal, imported: Path, given: Path
) -> None:
    terminal("judge", given, "8", "implemented", *GROUP)
    terminal("judge", imported, "8", "not-implemented", *GROUP)
    terminal("take", imported, given)
    shown = terminal("show", imported, "--json").json["recommendations"]
    rows = next(row for row in shown if row["reference"] == "8")["judgements"]
    assert sorted(row["level"] for row in rows) == ["implemented", "not-implemented"]
    assert terminal("resolve", imported, "8", *GROUP, "--level", "partial", "--reasoning", "Both").code == 0
    shown = terminal("show", imported, "--json").json["recommendations"]
    (row,) = next(row for row in shown if row["reference"] == "8")["judgements"]
    assert (row["level"], row["reasoning"]) == ("partial", "Both")


def test_a_passphrase_comes_from_a_file(terminal: Terminal, imported: Path, given: Path) -> None:
    secret = given.with_name("secret.txt")
    secret.write_text("горная река\n", "utf-8")
    closed = given.with_name("closed.assess-group")
    assert (
        terminal("give", imported, *GROUP, "--output", closed, "--package-passphrase-file", secret).code == 0
    )
    assert "passphrase" in terminal("show", closed).error
    assert terminal("judge", closed, "8", "implemented", *GROUP, "--passphrase-file", secret).code == 0
    assert terminal("take", imported, closed, "--package-passphrase-file", secret).code == 0


def test_two_workshops_are_told_apart(terminal: Terminal, imported: Path, tmp_path: Path) -> None:
    with Document.open(imported) as document, document.edit("Prepared") as session:
        add_group(session, "Students", workshop_id=add_workshop(session, "Youth"))
    young = ("--workshop", "youth")
    terminal("judge", imported, "8", "partial", *GROUP, "--evidence", "Law of 2017")
    terminal("judge", imported, "8", "implemented", "--group", "Students", *young, "--evidence", "Letter")
    assert terminal("decide", imported, "8", "implemented", *young).code == 0
    for words, group, decided in (((), "Justice", None), (young, "Students", "implemented")):
        shown = terminal("show", imported, "--json", *words).json["recommendations"]
        row = next(row for row in shown if row["reference"] == "8")
        assert [one["group"] for one in row["judgements"]] == [group]
        assert (row["decision"] or {}).get("level") == decided
    for name, words in (("a.json", ()), ("y.json", young)):
        assert terminal("export", imported, tmp_path / name, *words, "--minutes").code == 0
    assert "Letter" in (tmp_path / "y.json").read_text() and "Letter" not in (tmp_path / "a.json").read_text()
    assert terminal("sheets", imported, tmp_path / "y.pdf", "--group", "Students", *young).code == 0
    assert (
        "no group Students" in terminal("sheets", imported, tmp_path / "z.pdf", "--group", "Students").error
    )
    assert "Law" not in terminal("history", imported, "8", *young).out


def test_nothing_said_blind_is_told_before_the_reveal(
    terminal: Terminal, imported: Path, tmp_path: Path
) -> None:
    terminal("judge", imported, "8", "partial", *GROUP, "--reasoning", "Words of a group")
    terminal("judge", imported, "8", "implemented", "--group", "Others")
    out = tmp_path / "annex.json"

    def told() -> list[bool]:
        terminal("export", imported, out, "--minutes")
        out_of = (
            out.read_text("utf-8"),
            *(terminal("history", imported, *words).out for words in ((), ("8",))),
        )
        return ['group": 1' in out_of[0], *("Words of a group" in text for text in out_of[1:])]

    assert told() == [False] * 3
    assert "1" in terminal("reveal", imported, "8").out
    assert told() == [True] * 3
    assert terminal("reveal", imported, "8").out == "Opened to the room: 0.\n"
