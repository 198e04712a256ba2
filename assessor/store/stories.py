"""How the room got here: everything that happened to a recommendation, or in a whole workshop, in its order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.room_tables import FirstPosition, Giving, Receipt, Reveal, ShowOfHands, Turn
from assessor.models.tables import Decision, Group, Judgement, Supersession
from assessor.store.revealing import Covered
from assessor.store.rows import EventKind, EventRow
from assessor.store.workshops import current_workshop, workshop

Said = TypeVar("Said", Judgement, Decision)
Hands = tuple[int, int, int, int, int]


def story(session: Session, recommendation_id: str, workshop_id: str = "") -> tuple[EventRow, ...]:
    """The whole way of one recommendation: first positions, revisions, the reveal, talk, votes, decisions."""
    here = workshop_id or current_workshop(session)
    return _ordered(row for row in _happened(session, here, recommendation_id))


def timeline(session: Session, workshop_id: str = "") -> tuple[EventRow, ...]:
    """Everything in a workshop, from its beginning to its end, with what went to and came from other laptops."""
    here = workshop_id or current_workshop(session)
    return _ordered([*_happened(session, here, ""), *_exchanged(session, here), *_opened(session, here)])


def in_the_open(session: Session, events: Iterable[EventRow], workshop_id: str = "") -> tuple[EventRow, ...]:
    """Without what the groups of the workshop say blind, as long as it is not revealed."""
    here, covered = workshop_id or current_workshop(session), Covered(session)
    return tuple(
        one
        for one in events
        if one.kind is not EventKind.JUDGED or not covered.covers(one.recommendation_id, here)
    )


def _ordered(events: Iterable[EventRow]) -> tuple[EventRow, ...]:
    return tuple(sorted(events, key=lambda event: (event.at, event.kind, event.recommendation_id)))


def _happened(session: Session, workshop_id: str, recommendation_id: str) -> list[EventRow]:
    return [
        *_judged(session, workshop_id, recommendation_id),
        *_revealed(session, workshop_id, recommendation_id),
        *_talked(session, workshop_id, recommendation_id),
        *_voted(session, workshop_id, recommendation_id),
        *_decided(session, workshop_id, recommendation_id),
    ]


def _judged(session: Session, workshop_id: str, recommendation_id: str) -> list[EventRow]:
    query = select(Judgement).join(Group, Group.id == Judgement.group_id)
    query = query.where(Group.workshop_id == workshop_id)
    if recommendation_id:
        query = query.where(Judgement.recommendation_id == recommendation_id)
    rows = session.scalars(query).all()
    first = set(session.scalars(select(FirstPosition.judgement_id)))
    return [
        EventRow(
            EventKind.JUDGED,
            at,
            row.recommendation_id,
            group_id=row.group_id,
            level=Level(row.level),
            before=before,
            words=row.reasoning,
            first=row.id in first,
        )
        for row, at, before in _in_turn(session, rows)
    ]


def _decided(session: Session, workshop_id: str, recommendation_id: str) -> list[EventRow]:
    query = select(Decision).where(Decision.workshop_id == workshop_id)
    if recommendation_id:
        query = query.where(Decision.recommendation_id == recommendation_id)
    return [
        EventRow(
            EventKind.DECIDED,
            at,
            row.recommendation_id,
            level=Level(row.level),
            before=before,
            words=row.reasoning,
            dissent=row.dissent,
            dissenters=row.dissenters,
        )
        for row, at, before in _in_turn(session, session.scalars(query).all())
    ]


def _in_turn(session: Session, rows: Sequence[Said]) -> list[tuple[Said, str, tuple[Level, ...]]]:
    """Each row with its time and the levels it took the place of; never before one that it supersedes."""
    known = {row.id: row for row in rows}
    elders = _elders(session, known)
    times: dict[str, str] = {}
    for row in rows:
        _date(row.id, known, elders, times)
    return [
        (row, times[row.id], tuple(sorted({Level(known[one].level) for one in elders[row.id]})))
        for row in rows
    ]


def _elders(session: Session, known: Mapping[str, Judgement | Decision]) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for newer, older in session.execute(select(Supersession.newer_id, Supersession.older_id)):
        if newer in known and older in known:
            found[newer].append(older)
    return found


def _date(
    one: str,
    known: Mapping[str, Judgement | Decision],
    elders: Mapping[str, list[str]],
    times: dict[str, str],
) -> None:
    """Set the time of a row: its own, or that of the latest it supersedes. A long chain needs no recursion."""
    waiting = [one]
    while waiting:
        last = waiting[-1]
        open_elders = [elder for elder in elders.get(last, ()) if elder not in times and elder not in waiting]
        if open_elders:
            waiting += open_elders
            continue
        waiting.pop()
        before = [times[elder] for elder in elders.get(last, ()) if elder in times]
        times[last] = max([known[last].made_at, *before])


def _revealed(session: Session, workshop_id: str, recommendation_id: str) -> list[EventRow]:
    query = select(Reveal.recommendation_id, Reveal.made_at).where(Reveal.workshop_id == workshop_id)
    if recommendation_id:
        query = query.where(Reveal.recommendation_id == recommendation_id)
    return [EventRow(EventKind.REVEALED, row[1], row[0]) for row in session.execute(query)]


def _talked(session: Session, workshop_id: str, recommendation_id: str) -> list[EventRow]:
    query = select(Turn).where(Turn.workshop_id == workshop_id)
    if recommendation_id:
        query = query.where(Turn.recommendation_id == recommendation_id)
    return [
        EventRow(
            EventKind.POSTPONED if row.postponed else EventKind.TALKED,
            row.began_at,
            row.recommendation_id,
            count=row.seconds,
        )
        for row in session.scalars(query)
    ]


def _voted(session: Session, workshop_id: str, recommendation_id: str) -> list[EventRow]:
    query = select(ShowOfHands).where(ShowOfHands.workshop_id == workshop_id)
    if recommendation_id:
        query = query.where(ShowOfHands.recommendation_id == recommendation_id)
    return [
        EventRow(EventKind.HANDS, row.made_at, row.recommendation_id, hands=_counts(row))
        for row in session.scalars(query)
    ]


def _counts(row: ShowOfHands) -> Hands:
    return (row.implemented, row.partial, row.not_implemented, row.no_information, row.abstained)


def _exchanged(session: Session, workshop_id: str) -> list[EventRow]:
    given = select(Giving.group_id, Giving.made_at).join(Group, Group.id == Giving.group_id)
    taken = select(Receipt.group_id, Receipt.made_at, Receipt.judgements)
    taken = taken.join(Group, Group.id == Receipt.group_id).where(Group.workshop_id == workshop_id)
    given = given.where(Group.workshop_id == workshop_id)
    return [
        *(EventRow(EventKind.GIVEN, row[1], group_id=row[0]) for row in session.execute(given)),
        *(EventRow(EventKind.TAKEN, row[1], group_id=row[0], count=row[2]) for row in session.execute(taken)),
    ]


def _opened(session: Session, workshop_id: str) -> list[EventRow]:
    row = workshop(session, workshop_id)
    times = ((EventKind.BEGAN, row.began_at), (EventKind.ENDED, row.ended_at))
    return [EventRow(kind, at) for kind, at in times if at]
