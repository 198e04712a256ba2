"""What a group says of a recommendation: level, reasoning, a flag for plenary, evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.models.tables import Decision, Evidence, Judgement, Supersession
from assessor.store.superseding import current, say


def judge(
    session: Session,
    recommendation_id: str,
    group_id: str,
    *,
    level: Level | None = None,
    reasoning: str | None = None,
    flagged: bool | None = None,
) -> str:
    """Record what is given, keep the rest. The answer is the current row's key, or empty."""
    rows = current(
        session, Judgement, Judgement.recommendation_id == recommendation_id, Judgement.group_id == group_id
    )
    given = {"level": level.value if level else None, "reasoning": reasoning, "flagged": flagged}
    values: dict[str, object] = {name: value for name, value in given.items() if value is not None}
    if _says_nothing(session, rows, values):
        for row in rows:
            session.delete(row)
        return ""
    key = {"recommendation_id": recommendation_id, "group_id": group_id}
    return say(session, Judgement, rows, {**key, **values})


def _says_nothing(session: Session, rows: Sequence[Judgement], values: Mapping[str, object]) -> bool:
    """Nothing is said now, and nothing was said before: then there is no row either.

    It would stand beside what a laptop brings, as if it said something else.
    """
    if len(rows) > 1 or any(row.sealed for row in rows):
        return False
    here = {"level": Level.NOT_ASSESSED.value, "reasoning": "", "flagged": False}
    for row in rows:
        here = {name: getattr(row, name) for name in here}
    level, *others = {**here, **values}.values()
    return level == Level.NOT_ASSESSED.value and not any(others) and not _took_a_place(session, rows)


def _took_a_place(session: Session, rows: Sequence[Judgement]) -> bool:
    older = select(Supersession.older_id).where(Supersession.newer_id.in_([row.id for row in rows]))
    return bool(rows) and session.scalar(older.limit(1)) is not None


def add_evidence(
    session: Session,
    recommendation_id: str,
    group_id: str,
    *,
    kind: str,
    citation: str,
    date: str = "",
    link: str = "",
    public: bool = True,
) -> str:
    row = Evidence(recommendation_id, group_id, kind, citation, date, link, public)
    session.add(row)
    return row.id


def change_evidence(
    session: Session,
    evidence_id: str,
    *,
    kind: str | None = None,
    citation: str | None = None,
    date: str | None = None,
    link: str | None = None,
    public: bool | None = None,
) -> str:
    """Change what is given and keep the rest; the answer is the key of the row that now holds it."""
    given = {"kind": kind, "citation": citation, "date": date, "link": link, "public": public}
    values: dict[str, object] = {name: value for name, value in given.items() if value is not None}
    return say(session, Evidence, _current_evidence(session, evidence_id), values)


def withdraw_evidence(session: Session, evidence_id: str) -> str:
    """Take a piece of evidence back. Its row stays, so that it is known it was once given."""
    return say(session, Evidence, _current_evidence(session, evidence_id), {"withdrawn": True})


def seal(session: Session, group_id: str | None = None) -> None:
    """From now on the rows are only superseded: they were given out, or the field was left."""
    for kind in (Judgement, Evidence):
        rows = update(kind).where(kind.sealed.is_(False)).values(sealed=True)
        session.execute(rows if group_id is None else rows.where(kind.group_id == group_id))
    if group_id is None:
        session.execute(update(Decision).where(Decision.sealed.is_(False)).values(sealed=True))


def _current_evidence(session: Session, evidence_id: str) -> Sequence[Evidence]:
    """The row itself, or what has superseded it since a screen read it."""
    seen, reached = set[str](), [evidence_id]
    while newer := [found for found in _newer(session, reached) if found not in seen]:
        seen.update(newer)
        reached = [*reached, *newer]
    return current(session, Evidence, Evidence.id.in_({evidence_id, *seen}))


def _newer(session: Session, older: Sequence[str]) -> Sequence[str]:
    return session.scalars(select(Supersession.newer_id).where(Supersession.older_id.in_(older))).all()
