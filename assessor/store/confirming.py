"""What the organisations say of an annex. Every word of it is kept; the newest of each is current."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.errors import UnknownName, UserError
from assessor.i18n import N_
from assessor.models.outgoing_tables import STANDINGS, Confirmation
from assessor.store.organisations import organisations

NOT_YET, CONFIRMED, RESERVATION, DECLINED = STANDINGS
WITHOUT_WORDS = N_("A reservation needs its words: they are printed beside the organisation.")


@dataclass(frozen=True, slots=True)
class StandingRow:
    """An organisation and what it said last of a workshop's annex. `wording` is the digest of what it read."""

    organisation_id: str
    name: str
    named: bool
    standing: str = NOT_YET
    reservation: str = ""
    wording: str = ""

    @property
    def has_confirmed(self) -> bool:
        """With or without a reservation, whatever the annex said then."""
        return self.standing in (CONFIRMED, RESERVATION)

    def stands_behind(self, wording: str) -> bool:
        """Whether it has confirmed just this."""
        return self.has_confirmed and self.wording == wording

    def is_void(self, wording: str) -> bool:
        """Whether it has confirmed, but something else."""
        return self.has_confirmed and self.wording != wording


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that an organisation said, at its time."""

    organisation_id: str
    standing: str
    reservation: str
    wording: str
    made_at: str


def confirm(
    session: Session,
    workshop_id: str,
    organisation_id: str,
    standing: str,
    *,
    reservation: str = "",
    wording: str = "",
) -> None:
    """`wording` is the digest of the annex that was read. A reservation is kept for that standing only."""
    if standing not in STANDINGS:
        message = N_("{name} is no answer of an organisation. There are: {names}.")
        raise UnknownName(message, name=standing, names=", ".join(STANDINGS))
    words = reservation.strip() if standing == RESERVATION else ""
    if standing == RESERVATION and not words:
        raise UserError(WITHOUT_WORDS)
    session.add(Confirmation(organisation_id, workshop_id, standing, words, wording))
    session.flush()


def all_said(session: Session, workshop_id: str) -> tuple[Said, ...]:
    """In the order in which it was said."""
    query = (
        select(
            Confirmation.organisation_id,
            Confirmation.standing,
            Confirmation.reservation,
            Confirmation.wording,
            Confirmation.made_at,
        )
        .where(Confirmation.workshop_id == workshop_id)
        .order_by(Confirmation.made_at, Confirmation.id)
    )
    return tuple(Said(*row) for row in session.execute(query))


def standings(session: Session, workshop_id: str) -> tuple[StandingRow, ...]:
    """Every organisation on the list, with what it said last."""
    return standings_after(session, all_said(session, workshop_id))


def standings_after(session: Session, said: Iterable[Said]) -> tuple[StandingRow, ...]:
    """As it was after these had been said."""
    last = {one.organisation_id: one for one in said}
    rows = [StandingRow(one.id, one.name, one.named) for one in organisations(session)]
    return tuple(_row(row, last.get(row.organisation_id)) for row in rows)


def _row(row: StandingRow, said: Said | None) -> StandingRow:
    if said is None:
        return row
    return StandingRow(
        row.organisation_id, row.name, row.named, said.standing, said.reservation, said.wording
    )
