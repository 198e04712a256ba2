"""The figures of earlier reviews of the same State, kept to show what has changed since."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.errors import UnknownName, UserError
from assessor.i18n import N_
from assessor.models.dates import day_of
from assessor.models.outgoing_tables import EarlierCycle

NAMELESS = N_("An earlier review needs the symbol of its document, such as CCPR/C/KAZ/CO/1.")
NO_DAY = N_("{text} is no day. Write it as 2011-07-28, or leave it out.")
NO_FIGURES = N_(
    "{symbol} has no recommendation with a level, so there is nothing to compare. Nothing was changed."
)
BELOW_NOUGHT = N_("How many recommendations had a level cannot be less than 0.")
NOT_THERE = N_("There is no earlier review {symbol} to compare with. There are: {known}.")
NONE_THERE = N_("There is no earlier review to compare with.")


@dataclass(frozen=True, slots=True)
class EarlierCycleRow:
    """One earlier review: how many of its recommendations had which level. `adopted` is an ISO day or empty."""

    symbol: str
    adopted: str = ""
    implemented: int = 0
    partial: int = 0
    not_implemented: int = 0
    no_information: int = 0

    @property
    def figures(self) -> tuple[int, int, int, int]:
        return self.implemented, self.partial, self.not_implemented, self.no_information


def earlier_cycles(session: Session) -> tuple[EarlierCycleRow, ...]:
    """Oldest first; those without a day as they came, before the others."""
    rows = session.scalars(select(EarlierCycle).order_by(EarlierCycle.adopted, EarlierCycle.position))
    return tuple(
        EarlierCycleRow(
            row.symbol, row.adopted, row.implemented, row.partial, row.not_implemented, row.no_information
        )
        for row in rows
    )


def add_earlier_cycle(session: Session, row: EarlierCycleRow) -> None:
    """Keep these figures; they take the place of those that the same document had."""
    symbol = " ".join(row.symbol.split())
    _check(row, symbol)
    known = list(session.scalars(select(EarlierCycle)))
    for one in known:
        if _compared(one.symbol) == _compared(symbol):
            session.delete(one)
    last = max((one.position for one in known), default=-1)
    session.add(EarlierCycle(symbol, row.adopted, *row.figures, position=last + 1))


def remove_earlier_cycle(session: Session, symbol: str) -> None:
    known = list(session.scalars(select(EarlierCycle)))
    if not known:
        raise UnknownName(NONE_THERE)
    found = [row for row in known if _compared(row.symbol) == _compared(symbol)]
    if not found:
        raise UnknownName(NOT_THERE, symbol=symbol, known=", ".join(row.symbol for row in known))
    for row in found:
        session.delete(row)


def _check(row: EarlierCycleRow, symbol: str) -> None:
    if not symbol:
        raise UserError(NAMELESS)
    if row.adopted and day_of(row.adopted) is None:
        raise UserError(NO_DAY, text=row.adopted)
    if min(row.figures) < 0:
        raise UserError(BELOW_NOUGHT)
    if not any(row.figures):
        raise UserError(NO_FIGURES, symbol=symbol)


def _compared(symbol: str) -> str:
    return "".join(symbol.split()).casefold()
