"""What the groups said at first and at the end: the moves between, and how far they agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from assessor.models.agreement import Levels
from assessor.models.levels import Level
from assessor.reports.minutes.minutes import Moved, Position, Way
from assessor.reports.minutes.room import Room, counted, settled
from assessor.store.rows import (
    DecisionRow,
    EventKind,
    EventRow,
    HandsRow,
    JudgementRow,
    PlenaryRow,
    PositionRow,
)

Said = Mapping[tuple[str, str], PositionRow]
"""What each group said first, by recommendation and group."""


def ratings(room: Room, said: Said) -> list[Levels]:
    """Every recommendation's levels, None for a group that gave none."""
    return [[_level(said.get((one, group.id))) for group in room.groups] for one in room.items]


def at_the_end(rows: Iterable[PlenaryRow]) -> list[Levels]:
    return [[said.level for said in row.groups.values()] for row in rows]


def moves(
    room: Room, rows: Iterable[PlenaryRow], first: Said, opened: Iterable[str], events: Iterable[EventRow]
) -> tuple[Moved, ...]:
    """What the groups changed of what was opened to the room, in the order of the document."""
    revealed = frozenset(opened)
    times = {(one.recommendation_id, one.group_id): one.at for one in events if one.kind is EventKind.JUDGED}
    numbers = room.numbers
    return tuple(
        Moved(
            room.items[row.recommendation_id],
            numbers[group],
            before.level,
            after.level,
            room.time(times.get((row.recommendation_id, group), "")),
        )
        for row in rows
        if row.recommendation_id in revealed
        for group, before, after in _changed(row, first)
    )


def ways(
    room: Room, rows: Iterable[PlenaryRow], first: Said, hands: Mapping[str, HandsRow]
) -> tuple[Way, ...]:
    return tuple(_way(room, row, first, hands.get(row.recommendation_id)) for row in rows)


def _changed(row: PlenaryRow, first: Said) -> Iterator[tuple[str, PositionRow, JudgementRow]]:
    for group, after in row.groups.items():
        before = first.get((row.recommendation_id, group))
        if before and before.level is not after.level:
            yield group, before, after


def _way(room: Room, row: PlenaryRow, first: Said, hands: HandsRow | None) -> Way:
    decision = standing(row.decision)
    said = ((number, first.get((row.recommendation_id, group))) for group, number in room.numbers.items())
    now = ((number, row.groups.get(group)) for group, number in room.numbers.items())
    return Way(
        room.items[row.recommendation_id],
        tuple(_position(number, one) for number, one in said if one),
        tuple(_position(number, one) for number, one in now if one),
        settled(decision.level),
        decision.reasoning,
        room.dissent(decision.dissent, decision.dissenters),
        counted(hands),
    )


def standing(decision: DecisionRow | None) -> DecisionRow:
    """What counts of a decision: nothing while two stand against each other."""
    return DecisionRow() if decision is None or decision.conflicting else decision


def _position(number: int, said: PositionRow | JudgementRow) -> Position:
    return Position(number, said.level, said.reasoning)


def _level(said: PositionRow | None) -> Level | None:
    return said.level if said else None
