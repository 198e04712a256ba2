"""The way of a recommendation: nothing is left out, and what supersedes comes after what it supersedes."""

from sqlalchemy import update

from assessor.models.levels import Level
from assessor.models.tables import Judgement
from assessor.store import deciding, judging, revealing, stories, timing, voting, workshops
from assessor.store.document import Document
from assessor.store.rows import EventKind, HandsRow
from tests.store.factories import Ids

JUDGED, REVEALED, HANDS, DECIDED = EventKind.JUDGED, EventKind.REVEALED, EventKind.HANDS, EventKind.DECIDED


def a_day(document: Document, ids: Ids) -> None:
    one = ids.recommendations[0]
    with document.edit("The day") as session:
        workshops.begin_workshop(session, workshops.current_workshop(session), "2019-02-18T09:00")
        judging.judge(session, one, ids.groups[0], level=Level.IMPLEMENTED, reasoning="a law")
        judging.judge(session, one, ids.groups[1], level=Level.NOT_IMPLEMENTED)
    with document.edit("Plenary") as session:
        revealing.reveal(session, ids.recommendations)
        judging.judge(session, one, ids.groups[0], level=Level.PARTIAL)
        voting.count_hands(session, one, HandsRow(3, 9))
        timing.note_turn(session, one, 120, began_at="2019-02-18T10:00")
        deciding.decide(session, one, level=Level.PARTIAL, dissent="One group", dissenters="Group 2")


def test_the_whole_way_of_a_recommendation(document: Document, ids: Ids):
    a_day(document, ids)
    events = document.read(lambda session: stories.story(session, ids.recommendations[0]))
    told = [event.kind for event in events if event.kind is not EventKind.TALKED]
    assert told == [JUDGED, JUDGED, REVEALED, JUDGED, HANDS, DECIDED]
    judged = [event for event in events if event.kind is JUDGED]
    assert [event.first for event in judged] == [True, True, False]
    assert (judged[2].before, judged[2].level) == ((Level.IMPLEMENTED,), Level.PARTIAL)
    assert (events[-1].dissent, events[-1].dissenters) == ("One group", "Group 2")


def test_a_wrong_clock_does_not_turn_the_order_round(document: Document, ids: Ids):
    a_day(document, ids)
    with document.edit("A clock of 1999") as session:
        newer = Judgement.level == Level.PARTIAL.value
        session.execute(update(Judgement).where(newer).values(made_at="1999-01-01T00:00"))
    events = document.read(lambda session: stories.story(session, ids.recommendations[0]))
    ours = [event.level for event in events if event.group_id == ids.groups[0]]
    assert ours == [Level.IMPLEMENTED, Level.PARTIAL]


def test_the_timeline_begins_with_the_beginning(document: Document, ids: Ids):
    a_day(document, ids)
    events = document.read(stories.timeline)
    assert [event.kind for event in events[:2]] == [EventKind.BEGAN, EventKind.TALKED]
    assert sum(event.kind is REVEALED for event in events) == len(ids.recommendations)
