"""Hands and dots."""

import pytest

from assessor.errors import UserError
from assessor.store import timing, voting
from assessor.store.document import Document
from assessor.store.rows import HandsRow
from assessor.store.workshops import change_workshop, current_workshop
from tests.store.factories import Ids


def test_the_latest_show_of_hands_is_shown(document: Document, ids: Ids):
    with document.edit("Hands") as session:
        voting.count_hands(session, ids.recommendations[0], HandsRow(12, 3))
    with document.edit("Hands") as session:
        voting.count_hands(session, ids.recommendations[0], HandsRow(10, 5))
    (only,) = document.read(voting.hands).items()
    assert (only[0], only[1].implemented, only[1].partial) == (ids.recommendations[0], 10, 5)


@pytest.fixture
def dots(document: Document, ids: Ids):
    with document.edit("Dots") as session:
        change_workshop(session, current_workshop(session), dots=3)

    def put(group: int, recommendation: int, count: int) -> None:
        with document.edit("Dots") as session:
            voting.put_dots(session, ids.groups[group], ids.recommendations[recommendation], count)

    return put


def test_dots_add_up_over_the_groups(document: Document, ids: Ids, dots):
    dots(0, 0, 2), dots(0, 1, 1), dots(1, 0, 3), dots(0, 1, 0)
    assert document.read(voting.priorities) == {ids.recommendations[0]: 5}


def test_no_group_has_more_dots_than_there_are(document: Document, ids: Ids, dots):
    dots(0, 0, 2)
    with pytest.raises(UserError, match="1 left"):
        dots(0, 1, 2)
    dots(0, 0, 3)


def test_time_is_added_up(document: Document, ids: Ids):
    with document.edit("Talk") as session:
        timing.note_turn(session, ids.recommendations[0], 60, began_at="2019-02-18T10:00")
        timing.note_turn(session, ids.recommendations[0], 30, began_at="2019-02-18T09:00", postponed=True)
    assert document.read(timing.seconds_spent) == {ids.recommendations[0]: 90}
    assert [turn.postponed for turn in document.read(timing.turns)] == [True, False]
