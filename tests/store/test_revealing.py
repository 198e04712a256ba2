"""Blind scoring: the reveal opens levels to the room, and first positions are kept for ever."""

from assessor.models.levels import Level
from assessor.store import revealing
from assessor.store.document import Document
from assessor.store.judging import judge
from assessor.store.workshops import change_workshop, current_workshop
from tests.store.factories import Ids


def said(document: Document, ids: Ids, level: Level, group: int = 0, why: str = "") -> None:
    with document.edit("Said") as session:
        judge(session, ids.recommendations[0], ids.groups[group], level=level, reasoning=why)


def first(document: Document, ids: Ids, group: int = 0):
    return document.read(revealing.first_positions).get((ids.recommendations[0], ids.groups[group]))


def show(document: Document, ids: Ids) -> int:
    with document.edit("Revealed") as session:
        return revealing.reveal(session, ids.recommendations[:1])


def hidden(document: Document, ids: Ids) -> bool:
    return document.read(lambda session: revealing.is_hidden(session, ids.recommendations[0]))


def test_levels_are_hidden_until_they_are_revealed(document: Document, ids: Ids):
    assert hidden(document, ids)
    assert (show(document, ids), show(document, ids)) == (1, 0)
    assert not hidden(document, ids)
    document.undo()
    assert hidden(document, ids)


def test_a_workshop_that_is_not_blind_hides_nothing(document: Document, ids: Ids):
    with document.edit("Open") as session:
        change_workshop(session, current_workshop(session), blind=False)
    assert not hidden(document, ids)


def test_the_position_at_the_reveal_stays_whatever_is_said_later(document: Document, ids: Ids):
    said(document, ids, Level.IMPLEMENTED, why="a law")
    said(document, ids, Level.PARTIAL, why="a law, not applied")
    show(document, ids)
    said(document, ids, Level.NOT_IMPLEMENTED)
    kept = first(document, ids)
    assert (kept.level, kept.reasoning) == (Level.PARTIAL, "a law, not applied")


def test_who_speaks_after_the_reveal_has_a_first_position_too(document: Document, ids: Ids):
    show(document, ids)
    assert first(document, ids, 1) is None
    said(document, ids, Level.IMPLEMENTED, 1)
    with document.edit("Left") as session:
        from assessor.store.judging import seal

        seal(session)
    said(document, ids, Level.PARTIAL, 1)
    assert first(document, ids, 1).level is Level.IMPLEMENTED
