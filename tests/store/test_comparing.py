"""Two workshops side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.models.levels import Level
from assessor.store import deciding, judging, preparing, revealing, workshops
from assessor.store.comparing import Compared, Match, Side, compare
from assessor.store.document import Document
from tests.store.factories import fill


class Room:
    """Four recommendations, two workshops that are not blind, each with one group."""

    def __init__(self, document: Document) -> None:
        self.document = document
        with document.edit("Made") as session:
            made = fill(session, groups=1)
            self.asked, groups = made.recommendations, made.groups
            self.first = workshops.current_workshop(session)
            self.second = workshops.add_workshop(session, "Defenders")
            for one in (self.first, self.second):
                workshops.change_workshop(session, one, blind=False)
            workshops.choose_workshop(session, self.second)
            self.groups = groups[0], preparing.add_group(session, "Defenders 1")

    def says(self, place: int, level: Level, *, second: bool = False) -> None:
        with self.document.edit("Judge") as session:
            judging.judge(session, self.asked[place], self.groups[second], level=level)

    def decides(self, place: int, level: Level, *, second: bool = False) -> None:
        with self.document.edit("Decide") as session:
            workshops.choose_workshop(session, self.second if second else self.first)
            deciding.decide(session, self.asked[place], level=level)

    def compared(self) -> tuple[Compared, ...]:
        return self.document.read(lambda session: compare(session, self.first, self.second))


@pytest.fixture
def room(tmp_path: Path):
    with Document.create(tmp_path / "two.assess") as document:
        yield Room(document)


def test_what_one_decided_stands_beside_what_the_groups_of_the_other_suggest(room: Room) -> None:
    room.says(0, Level.IMPLEMENTED)
    room.decides(0, Level.PARTIAL)
    room.says(0, Level.NOT_IMPLEMENTED, second=True)
    one = room.compared()[0]
    assert one.first == Side(Level.PARTIAL, decided=True, groups=1)
    assert one.second == Side(Level.NOT_IMPLEMENTED, groups=1)


def test_every_recommendation_has_its_match(room: Room) -> None:
    for place, second in ((0, False), (0, True), (1, False), (2, False), (2, True)):
        room.decides(place, Level.PARTIAL, second=second)
    room.decides(2, Level.IMPLEMENTED, second=True)
    matches = [one.match for one in room.compared()]
    assert matches == [Match.SAME, Match.ONE_SIDED, Match.DIFFERENT, Match.NEITHER]


def test_what_is_not_revealed_stays_out_until_it_is(room: Room) -> None:
    room.says(0, Level.IMPLEMENTED)
    with room.document.edit("Blind") as session:
        workshops.change_workshop(session, room.first, blind=True)
    assert room.compared()[0].first == Side(groups=1, hidden=True)
    with room.document.edit("Reveal") as session:
        revealing.reveal(session, [room.asked[0]], room.first)
    assert room.compared()[0].first.level is Level.IMPLEMENTED


def test_groups_that_know_nothing_suggest_no_information(room: Room) -> None:
    room.says(0, Level.NO_INFORMATION)
    assert room.compared()[0].first == Side(Level.NO_INFORMATION, groups=1)
