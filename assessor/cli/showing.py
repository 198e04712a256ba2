"""Showing an assessment: a short page for people, or everything as JSON for programs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

import typer
from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.cli.changing import opened_any
from assessor.cli.judging import File, InWorkshop
from assessor.cli.speech import say, say_json, tr
from assessor.models.levels import Level
from assessor.models.room_tables import Workshop
from assessor.models.tables import Group
from assessor.store import conflicts, finding, queries
from assessor.store.rows import DecisionRow, DocumentRow, EvidenceRow, Outline, PlenaryRow, in_language

Json = dict[str, Any]
AsJson = Annotated[bool, typer.Option("--json", help=tr("As JSON, for programs."))]
WholeAsJson = Annotated[
    bool,
    typer.Option(
        "--json", help=tr("As JSON, for programs; with what groups said blind and is not revealed.")
    ),
]


def show(file: File, as_json: WholeAsJson = False, workshop: InWorkshop = "") -> None:
    with opened_any(file) as document:
        here = document.read(lambda session: finding.workshop(session, workshop))
        if as_json:
            say_json(document.read(lambda session: assessment_json(session, here)))
        else:
            say(document.read(lambda session: _page(session, here)))


def assessment_json(session: Session, workshop_id: str) -> Json:
    """Everything current in a workshop, and what waits in any of them; README names the keys, which stay."""
    header, outline = queries.document(session), queries.outline(session)
    return {
        "document": _document(header),
        "recommendations": _recommendations(session, header, outline, workshop_id),
        "unplaced": [
            {"paragraph": row.number, "text": dict(row.texts), "reason": dict(row.reasons)}
            for row in queries.unplaced(session)
        ],
        "conflicts": conflicts_json(session),
    }


def _document(header: DocumentRow) -> Json:
    return {
        "symbol": header.symbol,
        "body": header.body,
        "state": in_language(header.state_names, "en", header.room_language) or header.state,
        "state_code": header.state,
        "adopted": header.adopted,
        "languages": list(header.languages),
    }


def _recommendations(session: Session, header: DocumentRow, outline: Outline, workshop_id: str) -> list[Json]:
    names = {group.id: group.name for group in queries.groups(session, workshop_id)}
    titles = {theme.id: in_language(theme.titles, "en", header.room_language) for theme in outline.themes}
    said = {row.recommendation_id: row for row in queries.plenary(session, workshop_id)}
    sources = _by_judgement(queries.all_evidence(session))
    disputed = {
        (one.recommendation_id, one.group_id): one.versions for one in conflicts.open_conflicts(session)
    }
    return [
        {
            "reference": row.reference,
            "paragraph": row.number,
            "limb": row.limb,
            "theme": titles.get(row.theme_id or "", ""),
            "follow_up": row.follow_up,
            "lead_in": dict(row.lead_ins),
            "text": dict(row.texts),
            "concern": dict(row.concerns),
            "decision": _decision(said[row.id].decision),
            "judgements": _judgements(said[row.id], names, sources, disputed),
        }
        for row in outline.recommendations
    ]


def _decision(row: DecisionRow | None) -> Json | None:
    if row is None:
        return None
    return {"level": row.level.value, "reasoning": row.reasoning, "dissent": row.dissent, "ask": row.ask}


def _judgements(
    row: PlenaryRow,
    names: Mapping[str, str],
    sources: Mapping[tuple[str, str], list[Json]],
    disputed: Mapping[tuple[str, str], Sequence[conflicts.Version]],
) -> list[Json]:
    """In the order of the groups; of a group that says different things everything, oldest first."""
    return [
        {
            "group": name,
            "level": said.level.value,
            "reasoning": said.reasoning,
            "flagged": said.flagged,
            "evidence": sources.get((row.recommendation_id, group_id), []),
        }
        for group_id, name in names.items()
        if group_id in row.groups
        for said in disputed.get((row.recommendation_id, group_id), [row.groups[group_id]])
    ]


def conflicts_json(session: Session) -> list[Json]:
    """What waits for a person: versions numbered from 1, as `resolve --take` counts them."""
    query = select(Group.id, Group.name, Workshop.title).join(Workshop, Workshop.id == Group.workshop_id)
    names = {row[0]: {"workshop": row[2], "group": row[1]} for row in session.execute(query)}
    references = {row.id: row.reference for row in queries.outline(session).recommendations}
    open_ones = [*conflicts.open_conflicts(session), *conflicts.source_conflicts(session)]
    return [
        {
            "reference": references.get(one.recommendation_id)
            or finding.cited(session, one.recommendation_id),
            **names[one.group_id],
            **_versions(one),
        }
        for one in open_ones
    ]


def _versions(one: conflicts.Conflict | conflicts.SourceConflict) -> Json:
    if isinstance(one, conflicts.Conflict):
        versions = [_version(version) for version in one.versions]
        return {"kind": "level" if one.hard else "wording", "versions": versions}
    sources = [
        {**_source(version.row), "withdrawn": version.withdrawn, "made_at": version.made_at}
        for version in one.versions
    ]
    return {"kind": "source", "versions": sources}


def _version(version: conflicts.Version) -> Json:
    return {
        "level": version.level.value,
        "reasoning": version.reasoning,
        "flagged": version.flagged,
        "made_at": version.made_at,
    }


def _by_judgement(rows: Iterable[EvidenceRow]) -> defaultdict[tuple[str, str], list[Json]]:
    found: defaultdict[tuple[str, str], list[Json]] = defaultdict(list)
    for row in rows:
        found[row.recommendation_id, row.group_id].append(_source(row))
    return found


def _source(row: EvidenceRow) -> Json:
    return {
        "kind": row.kind,
        "citation": row.citation,
        "date": row.date,
        "link": row.link,
        "public": row.public,
    }


def _page(session: Session, workshop_id: str) -> str:
    header, outline = queries.document(session), queries.outline(session)
    said = {row.recommendation_id: row for row in queries.plenary(session, workshop_id)}
    lines = [f"{header.symbol}  {in_language(header.state_names, tr.language)}  {header.adopted}".strip(), ""]
    if not outline.recommendations:
        return "\n".join([*lines, tr("There are no recommendations yet. Import a document first.")]).strip()
    theme_id = None
    titles = {
        theme.id: in_language(theme.titles, tr.language, header.room_language) for theme in outline.themes
    }
    for row in outline.recommendations:
        if row.theme_id != theme_id:
            theme_id = row.theme_id
            lines += ["", titles.get(theme_id or "", "")]
        decided = said[row.id].decision
        level = decided.level if decided else Level.NOT_ASSESSED
        lines.append(f"  {row.reference:<14}{level.value:<17}{row.first_words(tr.language, length=70)}")
    return "\n".join(lines)
