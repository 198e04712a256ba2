"""What each member of the coalition says of a workshop's annex now."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.models.outgoing_tables import STANDINGS, Confirmation
from assessor.store.organisations import organisations

NOT_YET, CONFIRMED, RESERVATION, DECLINED = STANDINGS


def standings(session: Session, workshop_id: str) -> Mapping[str, str]:
    """By organisation; who has said nothing has not confirmed yet. The newest word holds."""
    query = (
        select(Confirmation.organisation_id, Confirmation.standing)
        .where(Confirmation.workshop_id == workshop_id)
        .order_by(Confirmation.made_at, Confirmation.id)
    )
    said = {row[0]: row[1] for row in session.execute(query)}
    return {row.id: said.get(row.id, NOT_YET) for row in organisations(session)}
