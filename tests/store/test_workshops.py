"""Workshops stay apart: groups, names, judgements and decisions of one are not those of another."""

import pytest

from assessor.errors import UserError
from assessor.models.levels import Level
from assessor.store import deciding, judging, preparing, queries, workshops
from assessor.store.document import Document
from tests.store.factories import Ids


@pytest.fixture
def second(document: Document, ids: Ids) -> str:
    with document.edit("A second workshop") as session:
        return workshops.add_workshop(session, "  New   generation ")


def test_a_new_file_has_one_blind_workshop(document: Document):
    (only,) = document.read(workshops.workshops)
    assert (only.id, only.blind) == (document.read(workshops.current_workshop), True)


def test_what_is_said_in_one_is_not_seen_in_the_other(document: Document, ids: Ids, second: str):
    one = ids.recommendations[0]
    with document.edit("Said") as session:
        judging.judge(session, one, ids.groups[0], level=Level.PARTIAL)
        deciding.decide(session, one, level=Level.PARTIAL)
        group = preparing.add_group(session, "Group 1", workshop_id=second)
        judging.judge(session, one, group, level=Level.IMPLEMENTED)
        deciding.decide(session, one, level=Level.IMPLEMENTED, workshop_id=second)
    first, other = (
        document.read(lambda session, id=id: queries.plenary(session, id))[0] for id in ("", second)
    )
    assert (set(first.groups), first.decision.level) == ({ids.groups[0]}, Level.PARTIAL)
    assert (set(other.groups), other.decision.level) == ({group}, Level.IMPLEMENTED)


def test_the_chosen_one_is_meant_when_none_is_named(document: Document, ids: Ids, second: str):
    with document.edit("Chosen") as session:
        workshops.choose_workshop(session, second)
        preparing.add_group(session, "Group 1")
    assert [row.name for row in document.read(queries.groups)] == ["Group 1"]
    document.undo()
    assert len(document.read(queries.groups)) == 2


def test_only_an_empty_workshop_can_be_removed(document: Document, second: str):
    first = document.read(workshops.workshops)[0].id
    with pytest.raises(UserError, match="stays"), document.edit("Removed") as session:
        workshops.remove_workshop(session, first)
    with document.edit("Removed") as session:
        workshops.remove_workshop(session, second)
    with pytest.raises(UserError, match="only workshop"), document.edit("Removed") as session:
        workshops.remove_workshop(session, first)


def test_a_change_keeps_what_is_not_given(document: Document, second: str):
    with document.edit("Changed") as session:
        workshops.change_workshop(session, second, place="Almaty", dots=5)
        workshops.change_workshop(session, second, blind=False)
    row = document.read(lambda session: workshops.workshop(session, second))
    assert (row.title, row.place, row.dots, row.blind) == ("New generation", "Almaty", 5, False)


def test_beginning_again_takes_the_end_back(document: Document):
    here = document.read(workshops.current_workshop)
    with document.edit("The day") as session:
        workshops.begin_workshop(session, here, "2019-02-18T09:00")
        workshops.end_workshop(session, here)
        workshops.begin_workshop(session, here)
    row = document.read(workshops.workshop)
    assert row.began_at > "2020" and not row.ended_at
