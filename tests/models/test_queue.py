"""What the plenary talks about first: an order that can be read off the groups' levels."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assessor.models.levels import Level
from assessor.models.queue import Cause, Item, Section, Voice, cause, queue, spread

YES, HALF, NO, UNSURE, SILENT = Level
LETTERS = {"y": YES, "h": HALF, "n": NO, "?": UNSURE, "-": SILENT}


def item(name: str, levels: str, *, flagged: str = "", evidence: int = 1, decided: bool = False) -> Item:
    voices = [Voice(str(n), LETTERS[one], str(n) in flagged, evidence) for n, one in enumerate(levels, 1)]
    return Item(name, tuple(voices), decided)


def order(*items: Item, **more) -> list[str]:
    return [place.id for place in queue(items, **more)]


def section(one: Item, **more) -> Section:
    return queue([one], **more)[0].section


def test_spread_counts_steps_between_levels_that_count() -> None:
    given_levels = [[YES, NO], [YES, HALF], [NO, NO], [YES, UNSURE], []]
    assert [spread(levels) for levels in given_levels] == [2, 1, 0, 0, 0]


def test_spread_then_flags_then_thin_evidence_then_the_source() -> None:
    rows = [
        item("thin", "nn", evidence=0),
        item("one", "hn"),
        item("two", "yn"),
        item("flagged", "hn", flagged="1"),
        item("thin and apart", "hn", evidence=0),
        item("one more", "hn"),
    ]
    assert order(*rows) == ["two", "flagged", "thin and apart", "one", "one more", "thin"]


def test_a_hidden_one_takes_its_place_only_when_all_have_spoken() -> None:
    """Before that its place would tell a group that still scores how far the others are apart."""
    near, spoken, scoring = item("near", "yyh"), item("spoken", "yyn"), item("scoring", "y-n")
    rows = [near, replace(spoken, hidden=True), replace(scoring, hidden=True)]
    assert order(*rows) == ["spoken", "near", "scoring"]
    assert order(near, spoken, scoring) == ["spoken", "scoring", "near"]


def test_priority_dots_part_equals() -> None:
    rows = [item("a", "hn"), replace(item("b", "hn"), dots=2), replace(item("c", "nn", evidence=0), dots=9)]
    assert order(*rows) == ["b", "a", "c"]


def test_causes() -> None:
    causes = {
        levels: cause(item("x", levels).voices)
        for levels in ("yn", "yyh", "yh", "y?", "??", "yy-", "yy", "--")
    }
    assert list(causes.values()) == [
        Cause.TWO_APART,
        Cause.ONE_DIFFERS,
        Cause.ONE_APART,
        Cause.SOME_UNSURE,
        Cause.NOBODY_KNOWS,
        Cause.INCOMPLETE,
        Cause.AGREED,
        Cause.UNJUDGED,
    ]


def test_sections() -> None:
    assert section(item("x", "nn")) is Section.UNANIMOUS
    assert section(item("x", "n")) is Section.UNANIMOUS
    assert section(item("x", "nn", flagged="2")) is Section.DISCUSS
    assert section(item("x", "--")) is Section.UNJUDGED
    assert section(item("x", "yn", decided=True)) is Section.SETTLED
    assert section(item("x", "--"), later=["x"]) is Section.DISCUSS


def test_two_versions_of_a_decision_are_to_be_discussed() -> None:
    assert section(Item("x", (Voice("1", NO, evidence=1),), decided=True, disputed=True)) is Section.DISCUSS


def test_put_off_goes_to_the_end_in_turn() -> None:
    rows = [item("a", "yn"), item("b", "yn"), item("c", "hn"), item("d", "nn")]
    assert order(*rows, later=["b", "a"]) == ["c", "b", "a", "d"]


def test_what_is_being_decided_keeps_its_place() -> None:
    rows = [item("a", "yn", decided=True), item("b", "hn")]
    assert order(*rows, held="a") == ["a", "b"]
    assert order(*rows) == ["b", "a"]


letters = st.text("yhn?-", max_size=4)
items = st.lists(st.tuples(letters, st.booleans(), st.integers(0, 1), st.booleans()), max_size=12).map(
    lambda rows: [
        item(str(n), levels, flagged="1" * flagged, evidence=evidence, decided=decided)
        for n, (levels, flagged, evidence, decided) in enumerate(rows)
    ]
)


@given(items)
def test_everything_has_one_place_and_wider_spread_comes_first(rows: list[Item]) -> None:
    places = queue(rows)
    by_id = {one.id: one for one in rows}
    assert sorted(place.id for place in places) == sorted(by_id)
    assert [place.section for place in places] == sorted(place.section for place in places)
    discussed = [by_id[place.id] for place in places if place.section is Section.DISCUSS]
    spreads = [spread(voice.level for voice in one.voices) for one in discussed]
    assert spreads == sorted(spreads, reverse=True)


@given(items)
def test_only_what_all_agree_on_with_evidence_is_accepted_together(rows: list[Item]) -> None:
    for place in queue(rows):
        if place.section is Section.UNANIMOUS:
            voices = next(one.voices for one in rows if one.id == place.id)
            assert len({voice.level for voice in voices}) == 1
            assert voices[0].level.counts
            assert any(voice.evidence for voice in voices)
            assert not any(voice.flagged for voice in voices)
