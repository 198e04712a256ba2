"""What screens, reports and the command line ask an assessment: a few queries each, never one per row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.tables import (
    Assessment,
    Assignment,
    Decision,
    Evidence,
    Group,
    Judgement,
    Paragraph,
    Passage,
    SourceDocument,
    SourceText,
)
from assessor.store.failures import DamageError
from assessor.store.outlines import RECOMMENDATION, outline, themes, unplaced
from assessor.store.rows import (
    DecisionRow,
    DocumentRow,
    EvidenceRow,
    GroupRow,
    JudgementRow,
    PlenaryRow,
    Progress,
    ProgressRows,
)
from assessor.store.superseding import differing, unsuperseded
from assessor.store.workshops import current_workshop

__all__ = [
    "all_evidence",
    "assigned",
    "conflicts",
    "decisions",
    "document",
    "evidence",
    "groups",
    "judgements",
    "outline",
    "plenary",
    "plenary_row",
    "progress",
    "themes",
    "unplaced",
    "workshop_evidence",
]

Said = TypeVar("Said", JudgementRow, DecisionRow)

LEVELS = {level.value: level for level in Level}
_EVIDENCE = (
    Evidence.id,
    Evidence.recommendation_id,
    Evidence.group_id,
    Evidence.kind,
    Evidence.citation,
    Evidence.date,
    Evidence.link,
    Evidence.public,
)
_RECOMMENDATIONS = (
    select(Passage.id, Paragraph.theme_id)
    .join(Paragraph, Paragraph.id == Passage.paragraph_id)
    .where(Passage.verdict == RECOMMENDATION)
    .order_by(Paragraph.position, Paragraph.id, Passage.position, Passage.id)
)
_ASSIGNED = select(func.count()).where(Assignment.group_id == Group.id).scalar_subquery()
_GROUPS = select(Group.id, Group.name, Group.position, Group.people, Group.colour, _ASSIGNED).order_by(
    Group.position, Group.id
)
_MADE = (Decision.made_at, Decision.id)
_DECIDED = (Decision.recommendation_id, Decision.level, Decision.reasoning, Decision.dissent, Decision.ask)
_DECISIONS = select(*_DECIDED, Decision.dissenters).where(unsuperseded(Decision)).order_by(*_MADE)
_ASSESSMENT, _SOURCE = select(Assessment).limit(1), select(SourceDocument).limit(1)
_NAMES = select(SourceText.language, SourceText.state_name)


def document(session: Session) -> DocumentRow:
    """The header of everything: what is judged, and by whom."""
    assessment = session.scalars(_ASSESSMENT).first()
    if assessment is None:
        raise DamageError("There is no assessment in the file.")
    source = session.scalars(_SOURCE).one_or_none()
    read = session.execute(_NAMES).all()
    return DocumentRow(
        assessment_id=assessment.id,
        title=assessment.title,
        coalition=assessment.coalition,
        method=assessment.method,
        room_language=assessment.room_language,
        second_language=assessment.second_language,
        demonstration=assessment.demonstration,
        symbol=source.symbol if source else "",
        body=source.body if source else "",
        state=source.state if source else "",
        adopted=source.adopted if source else "",
        languages=tuple(dict.fromkeys(row[0] for row in read)),
        state_names={row[0]: row[1] for row in read},
    )


def groups(session: Session, workshop_id: str = "") -> tuple[GroupRow, ...]:
    """The groups of a workshop, of the current one when none is named."""
    query = _GROUPS.where(Group.workshop_id == (workshop_id or current_workshop(session)))
    return tuple(GroupRow(*row) for row in session.execute(query))


def assigned(session: Session, group_id: str) -> frozenset[str] | None:
    """The recommendations of a group, or None when it has them all."""
    query = select(Assignment.recommendation_id).where(Assignment.group_id == group_id)
    return frozenset(session.scalars(query)) or None


def judgements(session: Session, group_id: str) -> Mapping[str, JudgementRow]:
    """What one group says now, by recommendation id; nothing for what it has not touched."""
    return _said(session, group_id)[group_id]


def evidence(
    session: Session, recommendation_id: str, group_id: str | None = None
) -> tuple[EvidenceRow, ...]:
    """The sources given for a recommendation, of one group or of all, oldest first."""
    query = _evidence_query().where(Evidence.recommendation_id == recommendation_id)
    if group_id is not None:
        query = query.where(Evidence.group_id == group_id)
    return tuple(EvidenceRow(*row) for row in session.execute(query))


def all_evidence(session: Session) -> tuple[EvidenceRow, ...]:
    return tuple(EvidenceRow(*row) for row in session.execute(_evidence_query()))


def workshop_evidence(session: Session, workshop_id: str = "") -> tuple[EvidenceRow, ...]:
    """The sources that a workshop's groups give."""
    ours = select(Group.id).where(Group.workshop_id == (workshop_id or current_workshop(session)))
    query = _evidence_query().where(Evidence.group_id.in_(ours))
    return tuple(EvidenceRow(*row) for row in session.execute(query))


def decisions(
    session: Session, recommendation_id: str | None = None, workshop_id: str = ""
) -> Mapping[str, DecisionRow]:
    """What a workshop's plenary says now, by recommendation id."""
    query = _DECISIONS.where(Decision.workshop_id == (workshop_id or current_workshop(session)))
    if recommendation_id is not None:
        query = query.where(Decision.recommendation_id == recommendation_id)
    found: dict[str, DecisionRow] = {}
    for one, level, reasoning, dissent, ask, dissenters in session.execute(query):
        row = DecisionRow(_level(level), reasoning, dissent, ask, dissenters=dissenters)
        found[one] = _beside(found.get(one), row)
    return found


def plenary(session: Session, workshop_id: str = "") -> tuple[PlenaryRow, ...]:
    """Every recommendation in order, with all judgements of the workshop's groups and the decision."""
    by_recommendation: defaultdict[str, dict[str, JudgementRow]] = defaultdict(dict)
    said = _said(session)
    for group in groups(session, workshop_id):
        for recommendation_id, row in said[group.id].items():
            by_recommendation[recommendation_id][group.id] = row
    decided = decisions(session, workshop_id=workshop_id)
    return tuple(
        PlenaryRow(one, by_recommendation.get(one, {}), decided.get(one))
        for one, _ in _recommendations(session)
    )


def plenary_row(session: Session, recommendation_id: str, workshop_id: str = "") -> PlenaryRow:
    """The same for one recommendation: what a screen reads again after a change to it."""
    said = _said(session, recommendation_id=recommendation_id)
    ours = [group.id for group in groups(session, workshop_id) if group.id in said]
    decided = decisions(session, recommendation_id, workshop_id).get(recommendation_id)
    return PlenaryRow(recommendation_id, {one: said[one][recommendation_id] for one in ours}, decided)


def progress(session: Session, group_id: str | None = None, workshop_id: str = "") -> ProgressRows:
    """What a group has judged of what it was given; without a group, what the plenary has decided."""
    given = None
    if group_id is None:
        decided = decisions(session, workshop_id=workshop_id)
        done = {one for one, row in decided.items() if row.level is not Level.NOT_ASSESSED}
    else:
        given = assigned(session, group_id)
        done = {
            one for one, row in judgements(session, group_id).items() if row.level is not Level.NOT_ASSESSED
        }
    counted = [
        (theme_id, one in done)
        for one, theme_id in _recommendations(session)
        if given is None or one in given
    ]
    return _summed(counted, {theme.id: theme.parent_id for theme in themes(session)})


def conflicts(session: Session) -> tuple[tuple[str, str], ...]:
    """(recommendation, group) whose current judgements say different things; the group is empty for decisions."""
    key = (Judgement.recommendation_id, Judgement.group_id)
    judged = select(*key).where(unsuperseded(Judgement)).group_by(*key).having(differing(Judgement))
    decided = (
        select(Decision.recommendation_id)
        .where(unsuperseded(Decision))
        .group_by(Decision.recommendation_id, Decision.workshop_id)
        .having(differing(Decision))
    )
    found = [(row[0], row[1]) for row in session.execute(judged)]
    return (*found, *((one, "") for one in session.scalars(decided)))


def _level(value: str) -> Level:
    if value not in LEVELS:
        raise DamageError("There is no such level.")
    return LEVELS[value]


def _evidence_query() -> Select[str, str, str, str, str, str, str, bool]:
    current = (unsuperseded(Evidence), Evidence.withdrawn.is_(False))
    return select(*_EVIDENCE).where(*current).order_by(Evidence.made_at, Evidence.id)


def _said(
    session: Session, group_id: str | None = None, recommendation_id: str | None = None
) -> defaultdict[str, dict[str, JudgementRow]]:
    """The current judgements with their number of sources, by group and recommendation."""
    counts = _evidence_counts(session, group_id, recommendation_id)
    columns = (Judgement.group_id, Judgement.recommendation_id)
    what = (Judgement.level, Judgement.reasoning, Judgement.flagged)
    only = _only(Judgement, group_id, recommendation_id)
    query = select(*columns, *what).where(*only).order_by(Judgement.made_at, Judgement.id)
    said: defaultdict[str, dict[str, JudgementRow]] = defaultdict(dict)
    for group, one, level, reasoning, flagged in session.execute(query):
        row = JudgementRow(_level(level), reasoning, flagged, counts.get((group, one), 0))
        said[group][one] = _beside(said[group].get(one), row)
    for (group, one), count in counts.items():
        said[group].setdefault(one, JudgementRow(evidence=count))
    return said


def _beside(before: Said | None, row: Said) -> Said:
    """The later row; marked if an earlier one says something else."""
    if before is None or (not before.conflicting and before == row):
        return row
    return replace(row, conflicting=True)


def _evidence_counts(
    session: Session, group_id: str | None, recommendation_id: str | None
) -> dict[tuple[str, str], int]:
    key = (Evidence.group_id, Evidence.recommendation_id)
    only = (*_only(Evidence, group_id, recommendation_id), Evidence.withdrawn.is_(False))
    rows = session.execute(select(*key, func.count()).where(*only).group_by(*key))
    return {(row[0], row[1]): row[2] for row in rows}


def _only(
    kind: type[Judgement] | type[Evidence], group_id: str | None, recommendation_id: str | None
) -> list[ColumnElement[bool]]:
    conditions = [unsuperseded(kind)]
    if group_id is not None:
        conditions.append(kind.group_id == group_id)
    if recommendation_id is not None:
        conditions.append(kind.recommendation_id == recommendation_id)
    return conditions


def _recommendations(session: Session) -> list[tuple[str, str | None]]:
    """(id, theme id) of every recommendation, in the order of the source."""
    return [(row[0], row[1]) for row in session.execute(_RECOMMENDATIONS)]


def _summed(counted: Iterable[tuple[str | None, bool]], parents: Mapping[str, str | None]) -> ProgressRows:
    done: defaultdict[str, int] = defaultdict(int)
    total: defaultdict[str, int] = defaultdict(int)
    whole = Progress()
    for theme_id, is_done in counted:
        whole = Progress(whole.done + is_done, whole.total + 1)
        for theme in _upwards(theme_id, parents):
            done[theme] += is_done
            total[theme] += 1
    return ProgressRows(whole, {theme: Progress(done[theme], total[theme]) for theme in parents})


def _upwards(theme_id: str | None, parents: Mapping[str, str | None]) -> list[str]:
    path: list[str] = []
    while theme_id is not None and theme_id not in path:
        path.append(theme_id)
        theme_id = parents.get(theme_id)
    return path
