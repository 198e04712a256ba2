"""What the wall of the room sees of a recommendation: a row of its own, in which nothing private has a place.

Only the columns that are shown are read. No reasoning, source, dissent or name of a person can get from here to
the projector, since neither the row nor the queries know of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.references import reference
from assessor.models.room_tables import Reveal, ShowOfHands, Turn, Workshop
from assessor.models.tables import (
    Assessment,
    Assignment,
    Decision,
    Group,
    Judgement,
    Paragraph,
    Passage,
    PassageText,
    SourceText,
    ThemeText,
)
from assessor.store.outlines import LEAD_IN, RECOMMENDATION
from assessor.store.rows import Texts, in_language
from assessor.store.superseding import unsuperseded
from assessor.store.workshops import current_workshop

UNSEEN = frozenset(
    {"evidence", "paper_entry", "giving", "receipt", "review", "review_correction", "dots", "turn"}
)
"""What can change without a change on the wall."""


@dataclass(frozen=True, slots=True)
class ProjectedGroup:
    """A group on the wall. Several levels while two laptops of it differ; named only where the room wants it."""

    number: int
    levels: tuple[Level, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class ProjectedRow:
    """A recommendation before the room. While the levels are `hidden`, `groups` is empty.

    `hands` counts implemented, partial, not implemented, no information, abstained; empty without a show of hands.
    `seconds` is how long it was talked about before; `day` and `ends_at` say when the workshop is to end.
    """

    reference: str
    theme: str
    lead_in: str
    text: str
    other: str = ""
    asked: int = 0
    finished: int = 0
    hidden: bool = False
    groups: tuple[ProjectedGroup, ...] = ()
    hands: tuple[int, ...] = ()
    decision: Level = Level.NOT_ASSESSED
    settled: int = 0
    total: int = 0
    seconds: int = 0
    day: str = ""
    ends_at: str = ""

    @property
    def left(self) -> int:
        return self.total - self.settled


@dataclass(frozen=True, slots=True)
class _Public:
    """What the treaty body wrote: reference, theme, lead-in and text by language."""

    reference: str
    themes: Texts
    lead_ins: Texts
    texts: Texts


def projected(session: Session, recommendation_id: str, *, named: bool = False) -> ProjectedRow | None:
    """A recommendation as the current workshop's room sees it; None where there is no such recommendation."""
    public = _public(session, recommendation_id)
    if public is None:
        return None
    here = current_workshop(session)
    first, second = _languages(session)
    lead_in, text, other = _chosen(public, first, second)
    groups = _groups(session, here, recommendation_id, named=named)
    finished = sum(bool(one.levels) for one in groups)
    hidden = _is_hidden(session, here, recommendation_id)
    settled, decision = _decided(session, here, recommendation_id)
    day, ends_at = _day(session, here)
    return ProjectedRow(
        reference=public.reference,
        theme=in_language(public.themes, first, second),
        lead_in=lead_in,
        text=text,
        other=other,
        asked=len(groups),
        finished=finished,
        hidden=hidden,
        groups=() if hidden or not finished else groups,
        hands=_hands(session, here, recommendation_id),
        decision=decision,
        settled=settled,
        total=_total(session),
        seconds=_seconds(session, here, recommendation_id),
        day=day,
        ends_at=ends_at,
    )


def _public(session: Session, recommendation_id: str) -> _Public | None:
    of_passage = (Passage.id == recommendation_id, Passage.verdict == RECOMMENDATION)
    columns = (Paragraph.id, Paragraph.number, Paragraph.theme_id, Passage.limb)
    query = select(*columns).join(Paragraph, Paragraph.id == Passage.paragraph_id).where(*of_passage)
    found = session.execute(query).one_or_none()
    if found is None:
        return None
    paragraph_id, number, theme_id, limb = found
    titles = select(ThemeText.language, ThemeText.title).where(ThemeText.theme_id == theme_id)
    return _Public(
        reference(number, limb),
        {row[0]: row[1] for row in session.execute(titles)},
        _lead_ins(session, paragraph_id, recommendation_id),
        _texts(session, recommendation_id),
    )


def _chosen(public: _Public, first: str, second: str) -> tuple[str, str, str]:
    """Lead-in and text in the room's language or another that has it, and the text in the second language."""
    text = in_language(public.texts, first)
    shown_in = next((language for language, one in public.texts.items() if one == text), first)
    other = public.texts.get(second, "") if second != shown_in else ""
    return public.lead_ins.get(shown_in, ""), text, other


def _texts(session: Session, passage_id: str) -> dict[str, str]:
    query = select(PassageText.language, PassageText.text).where(PassageText.passage_id == passage_id)
    return {row[0]: row[1] for row in session.execute(query)}


def _lead_ins(session: Session, paragraph_id: str, passage_id: str) -> Texts:
    """The openings before and above a limb, as in the outline: for `(a) (ii)` the paragraph's and that of `(a)`."""
    query = select(Passage.id, Passage.limb, Passage.verdict).where(Passage.paragraph_id == paragraph_id)
    passages = session.execute(query.order_by(Passage.position, Passage.id)).all()
    place = next(n for n, row in enumerate(passages) if row[0] == passage_id)
    limb = passages[place][1]
    found = {
        above: _texts(session, one)
        for one, above, verdict in passages[:place]
        if verdict == LEAD_IN and f"{limb} ".startswith(f"{above} ".lstrip())
    }
    joined: defaultdict[str, list[str]] = defaultdict(list)
    for texts in found.values():
        for language, text in texts.items():
            joined[language].append(text)
    return {language: " ".join(parts) for language, parts in joined.items()}


def _languages(session: Session) -> tuple[str, str]:
    """The room's language and the other one, or what the source was read in."""
    columns = (Assessment.room_language, Assessment.second_language)
    room, second = session.execute(select(*columns).limit(1)).one()
    read = list(dict.fromkeys(session.scalars(select(SourceText.language))))
    first = room or next(iter(read), "")
    return first, second or next((language for language in read if language != first), "")


def _groups(
    session: Session, workshop_id: str, recommendation_id: str, *, named: bool
) -> tuple[ProjectedGroup, ...]:
    """The groups that were asked, or that answered unasked, under their numbers in the workshop."""
    query = select(Group.id).where(Group.workshop_id == workshop_id).order_by(Group.position, Group.id)
    numbers = {one: number for number, one in enumerate(session.scalars(query), 1)}
    names = _names(session, workshop_id) if named else {}
    said = _levels(session, recommendation_id)
    asked = _asked(session, workshop_id, recommendation_id)
    return tuple(
        ProjectedGroup(number, said.get(one, ()), names.get(one, ""))
        for one, number in numbers.items()
        if one in asked or one in said
    )


def _names(session: Session, workshop_id: str) -> Mapping[str, str]:
    query = select(Group.id, Group.name).where(Group.workshop_id == workshop_id)
    return {row[0]: row[1] for row in session.execute(query)}


def _asked(session: Session, workshop_id: str, recommendation_id: str) -> set[str]:
    """Groups with this recommendation among theirs; a group without any assignment has them all."""
    any_given = exists().where(Assignment.group_id == Group.id)
    given = any_given.where(Assignment.recommendation_id == recommendation_id)
    query = select(Group.id).where(Group.workshop_id == workshop_id, or_(~any_given, given))
    return set(session.scalars(query))


def _levels(session: Session, recommendation_id: str) -> dict[str, tuple[Level, ...]]:
    """The levels that each group gives now, by its id."""
    query = select(Judgement.group_id, Judgement.level).where(
        Judgement.recommendation_id == recommendation_id,
        Judgement.level != Level.NOT_ASSESSED.value,
        unsuperseded(Judgement),
    )
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group_id, level in session.execute(query):
        found[group_id].add(level)
    return {group: tuple(level for level in Level if level.value in said) for group, said in found.items()}


def _is_hidden(session: Session, workshop_id: str, recommendation_id: str) -> bool:
    opened = exists().where(Reveal.workshop_id == workshop_id, Reveal.recommendation_id == recommendation_id)
    blind = select(Workshop.blind).where(Workshop.id == workshop_id)
    return bool(session.scalar(blind)) and not session.scalar(select(opened))


def _decided(session: Session, workshop_id: str, recommendation_id: str) -> tuple[int, Level]:
    """How many are settled, and how this one; not assessed too while two decisions for it differ."""
    query = select(Decision.recommendation_id, Decision.level).where(
        Decision.workshop_id == workshop_id, unsuperseded(Decision)
    )
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one, level in session.execute(query):
        found[one].add(level)
    settled = sum(said != {Level.NOT_ASSESSED.value} for said in found.values())
    levels = [level for level in Level if level.value in found.get(recommendation_id, ())]
    return settled, levels[0] if len(levels) == 1 else Level.NOT_ASSESSED


def _total(session: Session) -> int:
    return session.scalar(select(func.count()).where(Passage.verdict == RECOMMENDATION)) or 0


def _hands(session: Session, workshop_id: str, recommendation_id: str) -> tuple[int, ...]:
    counts = (
        ShowOfHands.implemented,
        ShowOfHands.partial,
        ShowOfHands.not_implemented,
        ShowOfHands.no_information,
        ShowOfHands.abstained,
    )
    of_this = (ShowOfHands.workshop_id == workshop_id, ShowOfHands.recommendation_id == recommendation_id)
    latest = (ShowOfHands.made_at.desc(), ShowOfHands.id.desc())
    found = session.execute(select(*counts).where(*of_this).order_by(*latest).limit(1)).one_or_none()
    return tuple(found) if found is not None else ()


def _seconds(session: Session, workshop_id: str, recommendation_id: str) -> int:
    of_this = (Turn.workshop_id == workshop_id, Turn.recommendation_id == recommendation_id)
    return int(session.scalar(select(func.sum(Turn.seconds)).where(*of_this)) or 0)


def _day(session: Session, workshop_id: str) -> tuple[str, str]:
    """The day and hour at which the workshop is to end; no hour once it has ended."""
    columns = (Workshop.date, Workshop.ends_at, Workshop.ended_at)
    day, ends_at, ended_at = session.execute(select(*columns).where(Workshop.id == workshop_id)).one()
    return day, "" if ended_at else ends_at
