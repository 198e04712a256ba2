"""The clock of the plenary: how long each recommendation was on the screen, and what was put off."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessor.models.room_tables import Turn
from assessor.store.rows import TurnRow
from assessor.store.workshops import current_workshop


def note_turn(
    session: Session,
    recommendation_id: str,
    seconds: int,
    *,
    began_at: str,
    postponed: bool = False,
    workshop_id: str = "",
) -> str:
    """A recommendation was talked about from `began_at` (UTC, ISO 8601) on, or put off for later; its key."""
    here = workshop_id or current_workshop(session)
    row = Turn(here, recommendation_id, max(0, seconds), postponed, began_at)
    session.add(row)
    return row.id


def lengthen_turn(session: Session, turn_id: str, seconds: int, *, postponed: bool = False) -> None:
    """The same turn went on until now; it ended with being put off, or not."""
    row = session.get(Turn, turn_id)
    if row is not None:
        row.seconds, row.postponed = max(row.seconds, seconds), row.postponed or postponed


def put_off(session: Session, workshop_id: str = "") -> tuple[str, ...]:
    """What was put off for later, in the order in which it last was."""
    late = [turn.recommendation_id for turn in turns(session, workshop_id) if turn.postponed]
    return tuple(reversed(dict.fromkeys(reversed(late))))


def turns(session: Session, workshop_id: str = "") -> tuple[TurnRow, ...]:
    """Everything that was on the plenary's screen, in its order."""
    here = workshop_id or current_workshop(session)
    query = select(Turn.recommendation_id, Turn.began_at, Turn.seconds, Turn.postponed)
    query = query.where(Turn.workshop_id == here).order_by(Turn.began_at, Turn.id)
    return tuple(TurnRow(*row) for row in session.execute(query))


def seconds_spent(session: Session, workshop_id: str = "") -> Mapping[str, int]:
    """How long each recommendation was talked about in all."""
    here = workshop_id or current_workshop(session)
    query = select(Turn.recommendation_id, func.sum(Turn.seconds)).where(Turn.workshop_id == here)
    return {row[0]: int(row[1]) for row in session.execute(query.group_by(Turn.recommendation_id))}
