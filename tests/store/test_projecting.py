"""What the wall of the room is told: public text, levels after the reveal, counts. And what it never asks."""

from __future__ import annotations

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.tables import Judgement
from assessor.store import deciding, judging, preparing, timing, voting
from assessor.store.document import Document
from assessor.store.projecting import ProjectedGroup, ProjectedRow, projected
from assessor.store.revealing import reveal
from assessor.store.rows import HandsRow
from assessor.store.workshops import change_workshop, current_workshop
from tests.store.factories import Ids

PRIVATE = (
    "reasoning", "dissent", "citation", "evidence", "colour", "coalition", "method", "title AS", "people",
    "source_text.text", '"group".name', "paper_entry",
)  # fmt: skip


def row(document: Document, one: str, **more: bool) -> ProjectedRow:
    found = document.read(lambda session: projected(session, one, **more))
    assert found is not None
    return found


@pytest.fixture
def judged(document: Document, ids: Ids) -> str:
    """The first recommendation, judged by one of two groups, in a blind workshop."""
    with document.edit("Judge") as session:
        change_workshop(session, current_workshop(session), blind=True)
        judging.judge(session, ids.recommendations[0], ids.groups[0], level=Level.PARTIAL, reasoning="Why")
    return ids.recommendations[0]


def test_the_public_text_stands_there(document: Document, ids: Ids) -> None:
    shown = row(document, ids.recommendations[1])
    told = (shown.reference, shown.theme, shown.lead_in, shown.text)
    assert told == ("6 (b)", "Torture", "The State party should:", "Do 0 (b)")
    assert (shown.settled, shown.total) == (0, 4)


def test_before_the_reveal_only_how_many_have_finished(document: Document, judged: str) -> None:
    shown = row(document, judged)
    assert (shown.hidden, shown.groups, shown.finished, shown.asked) == (True, (), 1, 2)


def test_the_reveal_opens_the_levels_and_undo_closes_them(document: Document, judged: str) -> None:
    with document.edit("Reveal") as session:
        reveal(session, [judged])
    groups = row(document, judged).groups
    assert groups == (ProjectedGroup(1, (Level.PARTIAL,)), ProjectedGroup(2))
    document.undo()
    assert row(document, judged).groups == ()


def test_names_only_where_the_room_wants_them(document: Document, judged: str) -> None:
    with document.edit("Reveal") as session:
        reveal(session, [judged])
    assert [one.name for one in row(document, judged, named=True).groups] == ["Group 1", "Group 2"]
    assert [one.name for one in row(document, judged).groups] == ["", ""]


def test_two_laptops_that_differ_stand_side_by_side(document: Document, judged: str, ids: Ids) -> None:
    with document.edit("Take") as session:
        session.add(Judgement(judged, ids.groups[0], Level.NOT_IMPLEMENTED.value))
        session.flush()
        reveal(session, [judged])
    assert row(document, judged).groups[0].levels == (Level.PARTIAL, Level.NOT_IMPLEMENTED)


def test_a_group_that_was_not_asked_is_not_waited_for(document: Document, judged: str, ids: Ids) -> None:
    with document.edit("Give") as session:
        preparing.assign(session, ids.groups[1], [ids.recommendations[2]])
    assert row(document, judged).asked == 1


def test_hands_decision_and_clock(document: Document, judged: str) -> None:
    with document.edit("Vote") as session:
        voting.count_hands(session, judged, HandsRow(9, 9, 9))
        voting.count_hands(session, judged, HandsRow(1, 2, 3, 4, 5))
        deciding.decide(session, judged, level=Level.IMPLEMENTED)
        timing.note_turn(session, judged, 61, began_at="2026-01-01T10:00:00")
        change_workshop(session, current_workshop(session), ends_at="17:00", date="2026-01-01")
    shown = row(document, judged)
    assert (shown.hands, shown.decision) == ((1, 2, 3, 4, 5), Level.IMPLEMENTED)
    assert (shown.settled, shown.left, shown.seconds) == (1, 3, 61)
    assert (shown.day, shown.ends_at) == ("2026-01-01", "17:00")


def test_what_is_gone_is_nothing(document: Document, ids: Ids) -> None:
    assert document.read(lambda session: projected(session, "gone")) is None


def test_no_private_column_is_asked_for(document: Document, judged: str) -> None:
    asked: list[str] = []

    def read(session: Session) -> None:
        bind = session.get_bind()
        event.listen(bind, "before_cursor_execute", note)
        projected(session, judged)
        event.remove(bind, "before_cursor_execute", note)

    def note(_connection, _cursor, statement: str, *_rest) -> None:
        asked.append(statement)

    document.read(read)
    assert len(asked) > 8
    assert [word for word in PRIVATE for statement in asked if word in statement] == []
