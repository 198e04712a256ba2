"""What a group's laptop has to say that its package does not say yet.

The working copy is compared with what was published last, and where they differ new rows take the place of exactly
those that were published and current. So undo stays free on the laptop: what left it is never changed, only superseded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from assessor.exchange import lines
from assessor.exchange.package import Cell, EvidenceLine, JudgementLine, Package, Superseding
from assessor.models.levels import Level
from assessor.models.tables import new_id, now
from assessor.store.conflicts import lineages
from assessor.store.driver import raw_of

FAMILY = UUID("6f0c8a52-5d0e-4b2f-9a53-8f6f7f1c2a11")
"""Of the keys under which sources that were added on a group's laptop are published."""

_BLANK = (Level.NOT_ASSESSED.value, "", 0)


def published(session: Session, package: Package) -> Package:
    """The package with all that the working copy says now; the same object when nothing is new."""
    judgements, by_judgement = _new_judgements(session, package)
    evidence, by_evidence = _new_evidence(session, package)
    if not judgements and not evidence:
        return package
    return package.grown(judgements, evidence, [*by_judgement, *by_evidence])


def _new_judgements(session: Session, package: Package) -> tuple[list[JudgementLine], list[Superseding]]:
    says = _by_recommendation(map(JudgementLine._make, _current(session, "judgement", package.group_id)))
    said = _by_recommendation(package.current_judgements())
    rows: list[JudgementLine] = []
    pairs: list[Superseding] = []
    for one in {**says, **said}:
        wanted, there = says.get(one, []), said.get(one, [])
        if _contents(wanted) == _contents(there):
            continue
        fresh = [row._replace(id=new_id()) for row in wanted] or [_retraction(one)]
        rows += fresh
        pairs += [Superseding(row.id, older.id) for row in fresh for older in there]
    return rows, pairs


def _retraction(recommendation_id: str) -> JudgementLine:
    """What was published has been undone."""
    return JudgementLine(new_id(), recommendation_id, *_BLANK, now())


def _by_recommendation(rows: Iterable[JudgementLine]) -> dict[str, list[JudgementLine]]:
    found: defaultdict[str, list[JudgementLine]] = defaultdict(list)
    for row in rows:
        found[row.recommendation_id].append(row)
    return dict(found)


def _contents(rows: Iterable[JudgementLine]) -> set[tuple[str, str, int]]:
    """Silence is the same as nothing said, but not beside something that was said."""
    return {(row.level, row.reasoning, row.flagged) for row in rows} or {_BLANK}


def _new_evidence(session: Session, package: Package) -> tuple[list[EvidenceLine], list[Superseding]]:
    """Source by source: a source is all rows that took each other's place, here and in the package."""
    here = map(EvidenceLine._make, _current(session, "evidence", package.group_id))
    says = _by_source(here, _pairs_here(session), {row.id for row in package.evidence})
    there = lineages(package.supersessions)
    said: defaultdict[str, list[EvidenceLine]] = defaultdict(list)
    for row in package.current_evidence():
        said[there.get(row.id, row.id)].append(row)
    rows: list[EvidenceLine] = []
    pairs: list[Superseding] = []
    wanted = {there.get(source, source): found for source, found in says.items()}
    for source in {**wanted, **said}:
        fresh = _fresh(source, wanted.get(source, []), said.get(source, []))
        rows += fresh
        pairs += [Superseding(row.id, older.id) for row in fresh for older in said.get(source, [])]
    return rows, pairs


def _fresh(source: str, wanted: list[EvidenceLine], there: list[EvidenceLine]) -> list[EvidenceLine]:
    """New rows for a source, or none where the same is said already. The first one has the source's own key."""
    standing = {row.content for row in wanted if not row.withdrawn}
    if standing == {row.content for row in there if not row.withdrawn}:
        return []
    if not standing:
        return [there[-1]._replace(id=new_id(), withdrawn=1, made_at=now())]
    unique = {row.content: row for row in wanted if row.content in standing}.values()
    first = [] if there else [source]
    return [row._replace(id=first.pop() if first else new_id()) for row in unique]


def _by_source(
    rows: Iterable[EvidenceLine], pairs: Sequence[tuple[str, str]], known: Set[str]
) -> dict[str, list[EvidenceLine]]:
    """By a row of the package that belongs to the source, or by the key that a new source gets there."""
    roots, newer = lineages(pairs), {one for one, _ in pairs}
    members: defaultdict[str, set[str]] = defaultdict(set)
    for one, root in roots.items():
        members[root].add(one)
    found: defaultdict[str, list[EvidenceLine]] = defaultdict(list)
    for row in rows:
        family = members.get(roots.get(row.id, ""), {row.id})
        shared = family & known
        found[min(shared) if shared else str(uuid5(FAMILY, min(family - newer)))].append(row)
    return dict(found)


def _pairs_here(session: Session) -> list[tuple[str, str]]:
    pairs = raw_of(session).execute("SELECT newer_id, older_id FROM supersession").fetchall()
    return [(str(newer), str(older)) for newer, older in pairs]


def _current(session: Session, table: str, group_id: str) -> list[tuple[Cell, ...]]:
    columns = ", ".join(lines.SAID[table])
    query = f"""SELECT {columns} FROM {table} AS said WHERE group_id = ? AND NOT EXISTS
        (SELECT 1 FROM supersession WHERE older_id = said.id) ORDER BY made_at, id"""  # noqa: S608 - our own names
    return raw_of(session).execute(query, (group_id,)).fetchall()  # pyright: ignore[reportReturnType]
