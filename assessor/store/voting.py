"""Votes in the room: hands counted beside a decision, and dots that say what comes first."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.models.room_tables import Dots, ShowOfHands
from assessor.models.tables import Group
from assessor.store.rows import HandsRow
from assessor.store.workshops import current_workshop, workshop

TOO_MANY = N_("Each group has {all} dots, and {name} has {left} left. Take some back first.")
_COUNTS = (
    ShowOfHands.implemented,
    ShowOfHands.partial,
    ShowOfHands.not_implemented,
    ShowOfHands.no_information,
    ShowOfHands.abstained,
)


def count_hands(session: Session, recommendation_id: str, hands: HandsRow, workshop_id: str = "") -> None:
    """Note a show of hands; an earlier count stays in the record, and the latest is shown."""
    here = workshop_id or current_workshop(session)
    row = ShowOfHands(
        here,
        recommendation_id,
        implemented=hands.implemented,
        partial=hands.partial,
        not_implemented=hands.not_implemented,
        no_information=hands.no_information,
        abstained=hands.abstained,
    )
    session.add(row)


def hands(session: Session, workshop_id: str = "") -> Mapping[str, HandsRow]:
    """The latest show of hands for each recommendation that had one."""
    here = workshop_id or current_workshop(session)
    query = select(ShowOfHands.recommendation_id, *_COUNTS, ShowOfHands.made_at)
    query = query.where(ShowOfHands.workshop_id == here).order_by(ShowOfHands.made_at, ShowOfHands.id)
    return {row[0]: HandsRow(*row[1:]) for row in session.execute(query)}


def put_dots(session: Session, group_id: str, recommendation_id: str, count: int) -> None:
    """Let a group's dots on a recommendation be this many; never more in all than each group has."""
    group = session.get_one(Group, group_id)
    have = workshop(session, group.workshop_id).dots
    elsewhere = sum(given for one, given in dots_of(session, group_id).items() if one != recommendation_id)
    if count > have - elsewhere:
        raise UserError(TOO_MANY, all=have, name=group.name, left=have - elsewhere)
    row = session.get(Dots, (group_id, recommendation_id))
    if row is not None and count <= 0:
        session.delete(row)
    elif row is not None:
        row.count = count
    elif count > 0:
        session.add(Dots(group_id, recommendation_id, count))


def dots_of(session: Session, group_id: str) -> Mapping[str, int]:
    query = select(Dots.recommendation_id, Dots.count).where(Dots.group_id == group_id)
    return {row[0]: row[1] for row in session.execute(query)}


def priorities(session: Session, workshop_id: str = "") -> Mapping[str, int]:
    """How many dots all groups together put on each recommendation that has any."""
    here = workshop_id or current_workshop(session)
    query = select(Dots.recommendation_id, func.sum(Dots.count)).join(Group, Group.id == Dots.group_id)
    query = query.where(Group.workshop_id == here).group_by(Dots.recommendation_id)
    return {row[0]: int(row[1]) for row in session.execute(query)}
