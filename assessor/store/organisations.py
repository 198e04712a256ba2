"""The members of the coalition: who they are, and whether they may be named in what goes out."""

from __future__ import annotations

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from assessor.errors import UnknownName, UserError
from assessor.i18n import N_
from assessor.models.outgoing_tables import Confirmation, Organisation, Version
from assessor.store.rows import OrganisationRow

NAMELESS = N_("An organisation needs a name. Whether it is printed is another question.")
KNOWN_ALREADY = N_("{name} is on the list already.")
IN_RECORD = N_(
    "{name} has spoken of a frozen version, so it stays on the list. Record that it declines, if it leaves."
)
GONE = N_("This organisation is no longer on the list.")


def organisations(session: Session) -> tuple[OrganisationRow, ...]:
    query = select(Organisation.id, Organisation.name, Organisation.named).order_by(
        Organisation.position, Organisation.id
    )
    return tuple(OrganisationRow(*row) for row in session.execute(query))


def add_organisation(session: Session, name: str, *, named: bool = True) -> str:
    last = session.scalar(select(func.max(Organisation.position)))
    row = Organisation(_free_name(session, name), 0 if last is None else last + 1, named)
    session.add(row)
    session.flush()
    return row.id


def change_organisation(
    session: Session, organisation_id: str, *, name: str | None = None, named: bool | None = None
) -> None:
    row = _row(session, organisation_id)
    if name is not None:
        row.name = _free_name(session, name, row.id)
    if named is not None:
        row.named = named


def remove_organisation(session: Session, organisation_id: str) -> None:
    """Off the list, with what it said of drafts; undo brings both back.

    Who has spoken of a frozen version stays: files that went out say so, and would be taken for forged.
    """
    row = _row(session, organisation_id)
    said = exists().where(Confirmation.organisation_id == row.id, Confirmation.wording == Version.wording)
    if session.scalar(select(said)):
        raise UserError(IN_RECORD, name=row.name)
    session.execute(delete(Confirmation).where(Confirmation.organisation_id == row.id))
    session.delete(row)


def find_organisation(session: Session, name: str) -> str:
    """The id of the organisation of this name, whatever its capitals."""
    wanted = _compared(name)
    found = next((row.id for row in organisations(session) if _compared(row.name) == wanted), "")
    if not found:
        names = ", ".join(row.name for row in organisations(session))
        message = N_("There is no organisation {name} on the list. It has: {names}.")
        raise UnknownName(message, name=name, names=names)
    return found


def _free_name(session: Session, name: str, but: str = "") -> str:
    name = " ".join(name.split())
    if not name:
        raise UserError(NAMELESS)
    if any(_compared(row.name) == _compared(name) for row in organisations(session) if row.id != but):
        raise UserError(KNOWN_ALREADY, name=name)
    return name


def _row(session: Session, organisation_id: str) -> Organisation:
    row = session.get(Organisation, organisation_id)
    if row is None:
        raise UserError(GONE)
    return row


def _compared(name: str) -> str:
    return " ".join(name.casefold().split())
