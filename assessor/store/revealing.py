"""Blind scoring: when the groups' levels were opened to the room, and what each group had said before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, exists, select, update
from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.room_tables import FirstPosition, Reveal
from assessor.models.tables import Group, Judgement, Supersession
from assessor.store.rows import PositionRow
from assessor.store.superseding import unsuperseded
from assessor.store.workshops import current_workshop, workshop, workshops

Key = tuple[str, str]
"""A recommendation and a group."""


def reveal(session: Session, recommendation_ids: Iterable[str], workshop_id: str = "") -> int:
    """Open these to the room; the answer is how many were not open yet.

    What every group says at this moment is sealed and kept as its first position.
    """
    here = workshop_id or current_workshop(session)
    already = revealed(session, here)
    fresh = {one: Reveal(here, one) for one in recommendation_ids if one not in already}
    session.add_all(fresh.values())
    session.flush()
    query = select(Judgement.id, Judgement.recommendation_id).join(Group, Group.id == Judgement.group_id)
    said = session.execute(query.where(Group.workshop_id == here, unsuperseded(Judgement))).all()
    first = [(row[0], fresh[row[1]].id) for row in said if row[1] in fresh]
    session.add_all(FirstPosition(*one) for one in first)
    session.flush()
    kept = select(FirstPosition.judgement_id)
    session.execute(update(Judgement).where(Judgement.id.in_(kept)).values(sealed=True))
    return len(fresh)


def revealed(session: Session, workshop_id: str = "") -> Mapping[str, str]:
    """When each recommendation was first opened, in UTC, by its id."""
    here = workshop_id or current_workshop(session)
    query = select(Reveal.recommendation_id, Reveal.made_at).where(Reveal.workshop_id == here)
    return {row[0]: row[1] for row in session.execute(query.order_by(Reveal.made_at.desc()))}


def is_hidden(session: Session, recommendation_id: str, workshop_id: str = "") -> bool:
    """Whether the groups' levels must not be shown to the room yet."""
    here = workshop(session, workshop_id)
    return here.blind and recommendation_id not in revealed(session, here.id)


class Covered:
    """Answers for many recommendations and workshops at once whether the groups' levels are still hidden."""

    def __init__(self, session: Session) -> None:
        self._opened = {row.id: revealed(session, row.id) for row in workshops(session) if row.blind}

    def covers(self, recommendation_id: str, workshop_id: str) -> bool:
        return workshop_id in self._opened and recommendation_id not in self._opened[workshop_id]


def first_positions(session: Session, workshop_id: str = "") -> Mapping[Key, PositionRow]:
    """What each group said first: at the reveal; where it had said nothing then, with its first word after it.

    The order of a group's words follows from what supersedes what, never from the clock of a laptop.
    """
    here = workshop_id or current_workshop(session)
    elders = exists().where(Supersession.newer_id == Judgement.id)
    at_reveal = exists().where(FirstPosition.judgement_id == Judgement.id)
    return {**_positions(session, here, ~elders), **_positions(session, here, at_reveal)}


def _positions(session: Session, workshop_id: str, which: ColumnElement[bool]) -> Mapping[Key, PositionRow]:
    columns = (Judgement.recommendation_id, Judgement.group_id, Judgement.level, Judgement.reasoning)
    query = select(*columns, Judgement.made_at).join(Group, Group.id == Judgement.group_id)
    query = query.where(Group.workshop_id == workshop_id, which).order_by(Judgement.made_at.desc())
    return {
        (one, group): PositionRow(Level(level), reasoning, made_at)
        for one, group, level, reasoning, made_at in session.execute(query)
    }
