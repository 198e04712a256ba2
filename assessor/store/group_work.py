"""How far each group is: who has finished, never what anybody says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.tables import Assignment, Group, Judgement, Passage
from assessor.store.finding import RECOMMENDATION
from assessor.store.rows import Progress
from assessor.store.superseding import unsuperseded
from assessor.store.workshops import current_workshop


def work_done(session: Session, workshop_id: str = "") -> Mapping[str, Progress]:
    """By group: of how many of its recommendations it has said a level. Those it was not given do not count."""
    here = workshop_id or current_workshop(session)
    asked = frozenset(session.scalars(select(Passage.id).where(Passage.verdict == RECOMMENDATION)))
    given: defaultdict[str, set[str]] = defaultdict(set)
    for group_id, one in session.execute(select(Assignment.group_id, Assignment.recommendation_id)):
        given[group_id].add(one)
    said = _said(session)
    done = Counter(group_id for group_id, one in said if one in (given.get(group_id) or asked) & asked)
    groups = session.scalars(select(Group.id).where(Group.workshop_id == here).order_by(Group.position))
    return {one: Progress(done[one], len((given.get(one) or asked) & asked)) for one in groups}


def scored(session: Session, workshop_id: str = "") -> frozenset[str]:
    """The recommendations of which any group of the workshop has said a level."""
    here = workshop_id or current_workshop(session)
    ours = frozenset(session.scalars(select(Group.id).where(Group.workshop_id == here)))
    return frozenset(one for group_id, one in _said(session) if group_id in ours)


def _said(session: Session) -> Iterable[tuple[str, str]]:
    """Each group with each recommendation of which it says a level."""
    said = select(Judgement.group_id, Judgement.recommendation_id).distinct()
    rows = session.execute(said.where(Judgement.level != Level.NOT_ASSESSED.value, unsuperseded(Judgement)))
    return ((group_id, one) for group_id, one in rows)
