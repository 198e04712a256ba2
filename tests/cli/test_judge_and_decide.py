from __future__ import annotations

from pathlib import Path

import pytest

from assessor.models.levels import Level
from tests.cli.conftest import Terminal


def _row(terminal: Terminal, file: Path, reference: str) -> dict:
    shown = terminal("show", file, "--json").json["recommendations"]
    return next(row for row in shown if row["reference"] == reference)


@pytest.mark.parametrize("level", list(Level))
def test_judging_is_shown(terminal: Terminal, imported: Path, level: Level) -> None:
    words = ("--group", "Justice", "--reasoning", "=Because", "--evidence", "A law")
    assert terminal("judge", imported, "24 (a)", level, *words).code == 0
    (judgement,) = _row(terminal, imported, "24 (a)")["judgements"]
    assert (judgement["group"], judgement["level"], judgement["reasoning"]) == ("Justice", level, "=Because")
    assert [source["citation"] for source in judgement["evidence"]] == ["A law"]


@pytest.mark.parametrize("spelling", ["24a", "24 (A)", "24(a)", " 24  (a) "])
def test_reference_in_any_spelling(terminal: Terminal, imported: Path, spelling: str) -> None:
    assert terminal("judge", imported, spelling, "partial", "--group", "One").code == 0
    assert _row(terminal, imported, "24 (a)")["judgements"]


def test_judging_again_supersedes_and_keeps_the_rest(terminal: Terminal, imported: Path) -> None:
    terminal(
        "judge", imported, "8", "partial", "--group", "One", "--reasoning", "Half", "--evidence", "A law"
    )
    terminal("judge", imported, "8", "implemented", "--group", "ONE", "--evidence", "A law")
    (judgement,) = _row(terminal, imported, "8")["judgements"]
    assert (judgement["level"], judgement["reasoning"]) == ("implemented", "Half")
    assert len(judgement["evidence"]) == 1


def test_deciding_is_shown_with_dissent(terminal: Terminal, imported: Path) -> None:
    done = terminal("decide", imported, "8", "not-implemented", "--reasoning", "No", "--dissent", "Group One")
    decision = _row(terminal, imported, "8")["decision"]
    assert done.code == 0
    assert decision == {"level": "not-implemented", "reasoning": "No", "dissent": "Group One", "ask": ""}


@pytest.mark.parametrize(
    ("words", "names"),
    [(("99", "partial"), "6 (a)"), (("24 (z)", "partial"), "24 (a)"), (("8", "perhaps"), "not-implemented")],
)
def test_unknown_name_says_which_exist(
    terminal: Terminal, imported: Path, words: tuple[str, str], names: str
) -> None:
    for command in (("judge", imported, *words, "--group", "One"), ("decide", imported, *words)):
        done = terminal(*command)
        assert done.code == 1
        assert names in done.error
        assert done.error.count("\n") == 1


def test_wrong_usage_is_two(terminal: Terminal, imported: Path) -> None:
    assert terminal("judge", imported, "8").code == 2
    assert terminal("frobnicate").code == 2


def test_a_failed_command_changes_nothing(terminal: Terminal, imported: Path) -> None:
    before = terminal("show", imported, "--json").out
    terminal("judge", imported, "99", "partial", "--group", "New")
    assert terminal("show", imported, "--json").out == before


def test_a_group_without_a_name_is_refused_before_anything_is_said(
    terminal: Terminal, imported: Path
) -> None:
    done = terminal("judge", imported, "8", "partial", "--group", " ")
    assert (done.code, done.out, done.error.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("spelling", ["٢٤ (أ)", "24 (а)", "§ 24 a"])
def test_reference_in_other_scripts(terminal: Terminal, imported: Path, spelling: str) -> None:
    assert terminal("decide", imported, spelling, "partial").code == 0
    assert _row(terminal, imported, "24 (a)")["decision"]["level"] == "partial"


def test_what_no_file_can_hold_is_replaced(terminal: Terminal, imported: Path) -> None:
    words = ("--group", "A\udc80", "--reasoning", "half \ud800" + "w" * 5000, "--evidence", "\x07")
    assert terminal("judge", imported, "8", "partial", *words).code == 0
    (said,) = _row(terminal, imported, "8")["judgements"]
    assert (said["group"], said["reasoning"]) == ("A\ufffd", "half \ufffd" + "w" * 5000)


@pytest.mark.parametrize("words", [("judge", "--group", "One"), ("decide",)])
def test_the_answer_cites_the_recommendation_as_the_annex_does(
    terminal: Terminal, imported: Path, words: tuple[str, ...]
) -> None:
    command, *rest = words
    assert terminal(command, imported, "24A", "partial", *rest).out.splitlines()[-1].startswith("24 (a): ")


def test_an_empty_reference_is_told_and_which_exist(terminal: Terminal, imported: Path) -> None:
    answer = terminal("decide", imported, " ", "partial")
    assert answer.code == 1
    assert answer.error.startswith("No recommendation was named. There are: 6 (a), ")
