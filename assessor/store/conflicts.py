"""Where two laptops say different things: both versions side by side, until a person chooses or writes a third.

A conflict is several current rows with different content. The same said twice is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from assessor.errors import UnknownName
from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.models.tables import Evidence, Judgement, Supersession
from assessor.store.rows import EvidenceRow
from assessor.store.superseding import current, differing, say, unsuperseded

Chosen = TypeVar("Chosen")

NO_CONFLICT = N_("There is no conflict here that waits for a choice.")
NO_SUCH_VERSION = N_("There is no version {wanted} here. There are versions 1 to {count}.")


@dataclass(frozen=True, slots=True)
class Version:
    """One of the things said, and when; `ids` are the rows that say it."""

    ids: tuple[str, ...]
    level: Level
    reasoning: str
    flagged: bool
    made_at: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """What a group says of a recommendation in several ways. `hard` when the levels differ, not only the words."""

    recommendation_id: str
    group_id: str
    versions: tuple[Version, ...]

    @property
    def hard(self) -> bool:
        return len({version.level for version in self.versions}) > 1


@dataclass(frozen=True, slots=True)
class SourceVersion:
    """A source as one laptop has it: changed, or withdrawn."""

    row: EvidenceRow
    withdrawn: bool
    made_at: str


@dataclass(frozen=True, slots=True)
class SourceConflict:
    """One source that was changed in two places. Never hard: no level hangs on it alone."""

    recommendation_id: str
    group_id: str
    versions: tuple[SourceVersion, ...]


def open_conflicts(session: Session) -> tuple[Conflict, ...]:
    """All judgements in conflict, versions oldest first."""
    key = (Judgement.recommendation_id, Judgement.group_id)
    query = select(*key).where(unsuperseded(Judgement)).group_by(*key).having(differing(Judgement))
    disputed = {(one, group) for one, group in session.execute(query)}
    if not disputed:
        return ()
    about = Judgement.recommendation_id.in_({one for one, _ in disputed})
    rows = current(session, Judgement, about)
    return _conflicts(row for row in rows if (row.recommendation_id, row.group_id) in disputed)


def conflict(session: Session, recommendation_id: str, group_id: str) -> Conflict | None:
    """What a group says of one recommendation, if it says different things."""
    rows = current(session, Judgement, *_of(Judgement, recommendation_id, group_id))
    return next((one for one in _conflicts(rows) if len(one.versions) > 1), None)


def source_conflicts(session: Session) -> tuple[SourceConflict, ...]:
    """All sources that were changed in two places in different ways, versions oldest first."""
    roots = _roots(session)
    if not roots:
        return ()
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for row in current(session, Evidence, Evidence.id.in_(select(Supersession.newer_id))):
        found[roots[row.id]].append(row)
    return tuple(
        SourceConflict(rows[0].recommendation_id, rows[0].group_id, tuple(map(_source, _different(rows))))
        for rows in found.values()
        if len(_different(rows)) > 1
    )


def resolve(
    session: Session,
    recommendation_id: str,
    group_id: str,
    *,
    take: int | None = None,
    level: Level | None = None,
    reasoning: str | None = None,
) -> str:
    """End a conflict with its version number `take`, counted from 1, or with a third; all versions stay on record."""
    open_one = conflict(session, recommendation_id, group_id)
    if open_one is None:
        raise UnknownName(NO_CONFLICT)
    values: dict[str, object] = {}
    if take is not None:
        chosen = chosen_of(open_one.versions, take)
        values = {"level": chosen.level.value, "reasoning": chosen.reasoning, "flagged": chosen.flagged}
    values |= {"level": level.value} if level else {}
    values |= {} if reasoning is None else {"reasoning": reasoning}
    rows = current(session, Judgement, *_of(Judgement, recommendation_id, group_id))
    return say(session, Judgement, rows, values)


def resolve_source(session: Session, open_one: SourceConflict, take: int) -> str:
    """End a source's conflict with one of its versions."""
    chosen = chosen_of(open_one.versions, take)
    roots = _roots(session)
    ours = roots[chosen.row.id]
    rows = [row for row in current(session, Evidence) if roots.get(row.id) == ours]
    row = chosen.row
    return say(
        session,
        Evidence,
        rows,
        {
            "kind": row.kind,
            "citation": row.citation,
            "date": row.date,
            "link": row.link,
            "public": row.public,
            "withdrawn": chosen.withdrawn,
        },
    )


def chosen_of(versions: Sequence[Chosen], take: int) -> Chosen:
    if not 1 <= take <= len(versions):
        raise UnknownName(NO_SUCH_VERSION, wanted=take, count=len(versions))
    return versions[take - 1]


def _of(
    kind: type[Judgement] | type[Evidence], recommendation_id: str, group_id: str
) -> tuple[ColumnElement[bool], ...]:
    return (kind.recommendation_id == recommendation_id, kind.group_id == group_id)


def _conflicts(rows: Iterable[Judgement]) -> tuple[Conflict, ...]:
    said: defaultdict[tuple[str, str], defaultdict[tuple[str, str, bool], list[Judgement]]]
    said = defaultdict(lambda: defaultdict(list))
    for row in rows:
        said[row.recommendation_id, row.group_id][row.level, row.reasoning, row.flagged].append(row)
    return tuple(Conflict(*key, tuple(map(_version, versions.values()))) for key, versions in said.items())


def _version(rows: list[Judgement]) -> Version:
    first = rows[0]
    ids = tuple(row.id for row in rows)
    return Version(ids, Level(first.level), first.reasoning, first.flagged, first.made_at)


def _different(rows: Iterable[Evidence]) -> list[Evidence]:
    """One row of each content; all that are withdrawn say the same."""
    said: dict[tuple[object, ...], Evidence] = {}
    for row in rows:
        content = (row.kind, row.citation, row.date, row.link, row.public)
        said.setdefault((True,) if row.withdrawn else content, row)
    return list(said.values())


def _source(row: Evidence) -> SourceVersion:
    public = (
        row.id,
        row.recommendation_id,
        row.group_id,
        row.kind,
        row.citation,
        row.date,
        row.link,
        row.public,
    )
    return SourceVersion(EvidenceRow(*public), row.withdrawn, row.made_at)


def _roots(session: Session) -> Mapping[str, str]:
    """For every source that was ever changed one id that stands for all its versions."""
    pairs = session.execute(
        select(Supersession.newer_id, Supersession.older_id).join(
            Evidence, Evidence.id == Supersession.newer_id
        )
    )
    return lineages((newer, older) for newer, older in pairs)


def lineages(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Rows that took each other's place, directly or by way of others, have one id in common: the smallest."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for newer, older in pairs:
        beside[newer].append(older)
        beside[older].append(newer)
    found: dict[str, str] = {}
    for one in sorted(beside):
        for reached in _reached(one, beside, found):
            found[reached] = one
    return found


def _reached(start: str, beside: Mapping[str, list[str]], found: Mapping[str, str]) -> Iterator[str]:
    waiting = [start]
    seen = set[str]()
    while waiting:
        one = waiting.pop()
        if one not in found and one not in seen:
            seen.add(one)
            waiting += beside[one]
            yield one
