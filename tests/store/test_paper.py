"""What came back on paper: typed, checked by a second person, settled."""

import pytest

from assessor.errors import UnknownName
from assessor.models.levels import Level
from assessor.models.tables import Judgement
from assessor.store import paper, queries
from assessor.store.document import Document
from assessor.store.judging import judge
from tests.store.factories import Ids, dump

FULL, PART, NONE = Level.IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED


def enter(document: Document, ids: Ids, level: Level, words: str = "", turn: int = 1, place: int = 0) -> None:
    with document.edit("Entered") as session:
        paper.enter(session, ids.groups[0], ids.recommendations[place], level, words, turn)


def settle(document: Document, ids: Ids, turn: int) -> None:
    with document.edit("Settled") as session:
        paper.settle(session, ids.groups[0], ids.recommendations[0], turn)


def said(document: Document, ids: Ids, place: int = 0):
    rows = document.read(lambda session: queries.judgements(session, ids.groups[0]))
    return (rows[ids.recommendations[place]].level, rows[ids.recommendations[place]].reasoning)


def differing(document: Document, ids: Ids) -> list[tuple[str, bool]]:
    found = document.read(lambda session: paper.differences(session, ids.groups[0]))
    return [(one.recommendation_id, one.hard) for one in found]


def test_the_first_typing_is_the_groups_judgement(document: Document, ids: Ids):
    enter(document, ids, PART, "Half done")
    assert said(document, ids) == (PART, "Half done")


def test_the_second_typing_changes_nothing_and_the_same_is_no_difference(document: Document, ids: Ids):
    enter(document, ids, PART, "Half done")
    enter(document, ids, PART, " half  DONE ", turn=2)
    assert said(document, ids) == (PART, "Half done")
    assert differing(document, ids) == []


@pytest.mark.parametrize(("level", "words", "hard"), [(NONE, "", True), (PART, "Quarter done", False)])
def test_a_difference_waits_until_it_is_settled(
    document: Document, ids: Ids, level: Level, words: str, hard: bool
):
    enter(document, ids, PART, "Half done")
    enter(document, ids, level, words, turn=2)
    assert differing(document, ids) == [(ids.recommendations[0], hard)]
    settle(document, ids, 2)
    assert said(document, ids) == (level, words or "Half done")
    assert differing(document, ids) == []


def test_what_was_settled_wrongly_is_open_again_when_it_is_typed_again(document: Document, ids: Ids):
    enter(document, ids, PART)
    enter(document, ids, NONE, turn=2)
    settle(document, ids, 1)
    enter(document, ids, FULL, turn=2)
    assert differing(document, ids) == [(ids.recommendations[0], True)]


def test_everything_that_was_said_before_stays_on_record(document: Document, ids: Ids):
    with document.edit("Typed on the laptop") as session:
        judge(session, ids.recommendations[0], ids.groups[0], level=FULL, reasoning="Typed")
    enter(document, ids, PART)
    enter(document, ids, NONE)
    levels = document.read(
        lambda session: [row.level for row in session.query(Judgement).order_by(Judgement.made_at)]
    )
    assert levels == [FULL.value, PART.value, NONE.value]
    assert said(document, ids) == (NONE, "Typed")


def test_entering_and_settling_are_undone_like_everything(document: Document, ids: Ids):
    enter(document, ids, PART, "Words")
    enter(document, ids, NONE, turn=2)
    before = dump(document)
    settle(document, ids, 2)
    document.undo()
    assert dump(document) == before


def test_nothing_can_be_settled_that_nobody_typed(document: Document, ids: Ids):
    with pytest.raises(UnknownName):
        settle(document, ids, 2)


def test_what_only_the_second_person_found_is_told_and_taken_over(document: Document, ids: Ids):
    enter(document, ids, NONE, turn=2)
    assert differing(document, ids) == [(ids.recommendations[0], True)]
    settle(document, ids, 2)
    assert said(document, ids) == (NONE, "") and differing(document, ids) == []
