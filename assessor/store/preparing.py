"""What is set up before a workshop: the assessment's title block, its groups, and what each group gets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from assessor.errors import UnknownName, UserError
from assessor.i18n import N_
from assessor.models.room_tables import Giving, Receipt
from assessor.models.tables import (
    Assessment,
    Assignment,
    Evidence,
    Group,
    Judgement,
    Paragraph,
    Passage,
    Theme,
)
from assessor.store.outlines import RECOMMENDATION
from assessor.store.workshops import current_workshop

UNNAMED = N_("A group needs a name.")
NAMED_ALIKE = N_("There is already a group called {name}. Choose another name.")
HAS_SPOKEN = N_("{name} has already judged something, so it stays. Its judgements are part of the record.")
WAS_GIVEN = N_("{name} was given a package, so it stays: what comes back belongs to it.")
GONE = N_("This group is no longer there.")


def describe(
    session: Session,
    *,
    title: str | None = None,
    coalition: str | None = None,
    method: str | None = None,
    room_language: str | None = None,
    second_language: str | None = None,
    demonstration: bool | None = None,
) -> None:
    """Change what is given of the title block and languages, and keep the rest."""
    given = {
        "title": title,
        "coalition": coalition,
        "method": method,
        "room_language": room_language,
        "second_language": second_language,
        "demonstration": demonstration,
    }
    _change(session.scalars(select(Assessment).limit(1)).one(), given)


def add_group(
    session: Session, name: str, *, people: int = 0, colour: str = "", workshop_id: str = ""
) -> str:
    place = workshop_id or current_workshop(session)
    last = session.scalar(select(func.max(Group.position)).where(Group.workshop_id == place))
    position = 0 if last is None else last + 1
    group = Group(place, _free_name(session, name, place), position, people, colour)
    session.add(group)
    return group.id


def change_group(
    session: Session,
    group_id: str,
    *,
    name: str | None = None,
    people: int | None = None,
    colour: str | None = None,
) -> None:
    group = _group(session, group_id)
    free = None if name is None else _free_name(session, name, group.workshop_id, group_id)
    _change(group, {"name": free, "people": people, "colour": colour})


def rename_group(session: Session, group_id: str, name: str) -> None:
    change_group(session, group_id, name=name)


def remove_group(session: Session, group_id: str) -> None:
    """Take a group away that has said nothing yet; what was said is never thrown away."""
    group = _group(session, group_id)
    spoken = [exists().where(kind.group_id == group_id) for kind in (Judgement, Evidence)]
    if any(session.scalar(select(one)) for one in spoken):
        raise UserError(HAS_SPOKEN, name=group.name)
    given = [exists().where(kind.group_id == group_id) for kind in (Giving, Receipt)]
    if any(session.scalar(select(one)) for one in given):
        raise UserError(WAS_GIVEN, name=group.name)
    session.execute(delete(Assignment).where(Assignment.group_id == group_id))
    session.delete(group)


def order_groups(session: Session, group_ids: Sequence[str]) -> None:
    """Put the groups in this order."""
    for position, group_id in enumerate(group_ids):
        _group(session, group_id).position = position


def assign(session: Session, group_id: str, recommendation_ids: Iterable[str]) -> None:
    """Give a group exactly these recommendations; none at all means that it has them all."""
    wanted = set(recommendation_ids)
    had = set(session.scalars(select(Assignment.recommendation_id).where(Assignment.group_id == group_id)))
    gone = Assignment.recommendation_id.in_(had - wanted)
    session.execute(delete(Assignment).where(Assignment.group_id == group_id, gone))
    session.add_all(Assignment(group_id, one) for one in sorted(wanted - had))


def assign_themes(session: Session, group_id: str, theme_ids: Iterable[str]) -> None:
    """Give a group exactly what stands under these themes and their sub-headings."""
    assign(session, group_id, recommendations_under(session, theme_ids))


def recommendations_under(session: Session, theme_ids: Iterable[str]) -> list[str]:
    parents = {row[0]: row[1] for row in session.execute(select(Theme.id, Theme.parent_id))}
    wanted = set(theme_ids)
    while below := {one for one, parent in parents.items() if parent in wanted and one not in wanted}:
        wanted |= below
    query = (
        select(Passage.id)
        .join(Paragraph, Paragraph.id == Passage.paragraph_id)
        .where(Passage.verdict == RECOMMENDATION, Paragraph.theme_id.in_(wanted))
    )
    return list(session.scalars(query))


def _change(row: Assessment | Group, given: Mapping[str, object]) -> None:
    for name, value in given.items():
        if value is not None:
            setattr(row, name, value)


def _group(session: Session, group_id: str) -> Group:
    group = session.get(Group, group_id)
    if group is None:
        raise UnknownName(GONE)
    return group


def _free_name(session: Session, name: str, workshop_id: str, own_id: str = "") -> str:
    name = " ".join(name.split())
    if not name:
        raise UserError(UNNAMED)
    others = session.scalars(select(Group.name).where(Group.workshop_id == workshop_id, Group.id != own_id))
    if name.casefold() in {other.casefold() for other in others}:
        raise UserError(NAMED_ALIKE, name=name)
    return name
