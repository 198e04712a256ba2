"""Finds a recommendation or a group by what a person types; an unknown name is told which exist."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.errors import UnknownName
from assessor.i18n import N_
from assessor.models.references import normal, reference
from assessor.models.room_tables import Workshop
from assessor.models.tables import Group, Paragraph, Passage
from assessor.store.outlines import RECOMMENDATION
from assessor.store.workshops import current_workshop

LISTED = 100
NO_SUCH_RECOMMENDATION = N_("There is no recommendation {wanted}. There are: {known}.")
NO_REFERENCE = N_("No recommendation was named. There are: {known}.")
NO_RECOMMENDATIONS = N_(
    "There is no recommendation {wanted}: this assessment has none yet. Import a document first."
)
NO_SUCH_GROUP = N_("There is no group {wanted}. There are: {known}.")
NO_GROUPS = N_("There is no group {wanted}: this assessment has none yet. Add one first.")
NO_SUCH_WORKSHOP = N_("There is no workshop {wanted}. There are: {known}.")
ONLY_UNNAMED = N_("There is no workshop {wanted}: the only one here has no name.")


def recommendation(session: Session, wanted: str) -> str:
    """The id of the recommendation with this reference, in any spelling: `24a`, `24 (A)`, `٢٤ (أ)`."""
    query = (
        select(Passage.id, Paragraph.number, Passage.limb)
        .join(Paragraph, Paragraph.id == Passage.paragraph_id)
        .where(Passage.verdict == RECOMMENDATION)
        .order_by(Paragraph.position, Passage.position)
    )
    rows = [(row[0], reference(row[1], row[2])) for row in session.execute(query)]
    spelling = normal(wanted)
    for one, known in rows:
        if normal(known) == spelling:
            return one
    some = NO_SUCH_RECOMMENDATION if spelling else NO_REFERENCE
    raise _unknown(wanted, spelling, [known for _, known in rows], some, NO_RECOMMENDATIONS)


def cited(session: Session, recommendation_id: str) -> str:
    """How this recommendation is cited: `24 (a)`."""
    query = (
        select(Paragraph.number, Passage.limb)
        .join(Paragraph, Paragraph.id == Passage.paragraph_id)
        .where(Passage.id == recommendation_id)
    )
    number, limb = session.execute(query).one()
    return reference(number, limb)


def group(session: Session, wanted: str, workshop_id: str = "") -> str:
    """The id of the group with this name; capitals and spaces do not matter.

    In the workshop that is named, or else in any: the current one's group comes first.
    """
    current = workshop_id or current_workshop(session)
    query = select(Group.id, Group.name).order_by(Group.workshop_id != current, Group.position, Group.id)
    if workshop_id:
        query = query.where(Group.workshop_id == workshop_id)
    rows = [(row[0], row[1]) for row in session.execute(query)]
    return _named(rows, wanted, NO_SUCH_GROUP, NO_GROUPS)


def workshop(session: Session, wanted: str) -> str:
    """The id of the workshop with this title; of the current one when none is named."""
    if not wanted:
        return current_workshop(session)
    rows = session.execute(select(Workshop.id, Workshop.title).order_by(Workshop.position, Workshop.id))
    return _named([(one, title) for one, title in rows if title], wanted, NO_SUCH_WORKSHOP, ONLY_UNNAMED)


def _named(rows: Sequence[tuple[str, str]], wanted: str, some: str, none: str) -> str:
    spelling = _plain(wanted)
    for one, name in rows:
        if _plain(name) == spelling:
            return one
    raise _unknown(wanted, spelling, [name for _, name in rows], some, none)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _unknown(wanted: str, spelling: str, known: list[str], some: str, none: str) -> UnknownName:
    return (
        UnknownName(some, wanted=wanted, known=listed(spelling, known))
        if known
        else UnknownName(none, wanted=wanted)
    )


def listed(wanted: str, known: Iterable[str]) -> str:
    """The nearest names first, then the others in their order, and no more than a person reads."""
    names = list(known)
    likeness = {name: _likeness(wanted, _plain(name)) for name in names}
    near = sorted((name for name in names if likeness[name] >= 0.6), key=lambda name: -likeness[name])
    ordered = list(dict.fromkeys([*near, *names]))
    return ", ".join(ordered[:LISTED]) + (" …" if len(ordered) > LISTED else "")


def _likeness(wanted: str, name: str) -> float:
    return 1.0 if name.startswith(f"{wanted} ") else SequenceMatcher(None, wanted, name).ratio()
