"""The workshops of an assessment: each has its own groups and decisions; one of them is on the screens."""

from __future__ import annotations

from typing import NoReturn

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from assessor.errors import UnknownName, UserError
from assessor.i18n import N_
from assessor.models.room_tables import Workshop
from assessor.models.tables import Assessment, Decision, Group, now
from assessor.store.failures import DamageError
from assessor.store.rows import WorkshopRow

GONE = N_("This workshop is no longer there.")
IN_USE = N_("{name} has groups or decisions, so it stays. They are part of the record.")
THE_ONLY_ONE = N_("{name} is the only workshop, so it stays.")
COLUMNS = (
    Workshop.id,
    Workshop.title,
    Workshop.place,
    Workshop.date,
    Workshop.audience,
    Workshop.blind,
    Workshop.quorum,
    Workshop.dots,
    Workshop.ends_at,
    Workshop.began_at,
    Workshop.ended_at,
)
CURRENT = (
    select(Workshop.id)
    .outerjoin(Assessment, Assessment.workshop_id == Workshop.id)
    .order_by(Assessment.id.is_(None), Workshop.position, Workshop.id)
    .limit(1)
)
"""Put together once, since nearly every other query asks this first."""


def workshops(session: Session) -> tuple[WorkshopRow, ...]:
    query = select(*COLUMNS).order_by(Workshop.position, Workshop.id)
    return tuple(WorkshopRow(*row) for row in session.execute(query))


def current_workshop(session: Session) -> str:
    """The id of the workshop that screens and commands mean when they name none."""
    if found := session.scalar(CURRENT):
        return found
    raise DamageError("There is no workshop in the file.")


def workshop(session: Session, workshop_id: str = "") -> WorkshopRow:
    """One workshop; without an id the current one."""
    wanted = workshop_id or current_workshop(session)
    return next((row for row in workshops(session) if row.id == wanted), None) or _gone()


def add_workshop(session: Session, title: str) -> str:
    """A new workshop, blind like every new one; it does not become the current one by itself."""
    last = session.scalar(select(func.max(Workshop.position)))
    row = Workshop(title=" ".join(title.split()), position=0 if last is None else last + 1)
    session.add(row)
    session.flush()
    return row.id


def choose_workshop(session: Session, workshop_id: str) -> None:
    session.scalars(select(Assessment).limit(1)).one().workshop_id = _row(session, workshop_id).id


def change_workshop(
    session: Session,
    workshop_id: str,
    *,
    title: str | None = None,
    place: str | None = None,
    date: str | None = None,
    audience: str | None = None,
    blind: bool | None = None,
    quorum: int | None = None,
    dots: int | None = None,
    ends_at: str | None = None,
) -> None:
    """Change what is given, and keep the rest."""
    given = {
        "title": title,
        "place": place,
        "date": date,
        "audience": audience,
        "blind": blind,
        "quorum": quorum,
        "dots": dots,
        "ends_at": ends_at,
    }
    row = _row(session, workshop_id)
    for name, value in given.items():
        if value is not None:
            setattr(row, name, value)


def begin_workshop(session: Session, workshop_id: str, moment: str = "") -> None:
    """Note when the room began (ISO 8601, now when not given); an end that was noted before is taken back."""
    row = _row(session, workshop_id)
    row.began_at, row.ended_at = moment or now(), ""


def end_workshop(session: Session, workshop_id: str, moment: str = "") -> None:
    _row(session, workshop_id).ended_at = moment or now()


def remove_workshop(session: Session, workshop_id: str) -> None:
    """Take a workshop away in which nothing was prepared or said yet."""
    row = _row(session, workshop_id)
    if len(workshops(session)) == 1:
        raise UserError(THE_ONLY_ONE, name=row.title)
    if any(session.scalar(select(exists().where(kind.workshop_id == row.id))) for kind in (Group, Decision)):
        raise UserError(IN_USE, name=row.title)
    session.delete(row)


def _row(session: Session, workshop_id: str) -> Workshop:
    return session.get(Workshop, workshop_id) or _gone()


def _gone() -> NoReturn:
    raise UnknownName(GONE)
