"""Showing an assessment: a short page for people, or everything as JSON for programs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Annotated, Any

import typer
from sqlalchemy.orm import Session

from assessor.cli.judging import File
from assessor.cli.speech import say, say_json, tr
from assessor.models.levels import Level
from assessor.store import queries
from assessor.store.document import Document
from assessor.store.rows import DecisionRow, DocumentRow, EvidenceRow, Outline, PlenaryRow, in_language

Json = dict[str, Any]
AsJson = Annotated[bool, typer.Option("--json", help=tr("As JSON, for programs."))]


def show(file: File, as_json: AsJson = False) -> None:
    with Document.open(file) as document:
        if as_json:
            say_json(document.read(assessment_json))
        else:
            say(document.read(_page))


def assessment_json(session: Session) -> Json:
    """Everything current in an assessment, in the shape that README promises."""
    header, outline = queries.document(session), queries.outline(session)
    return {
        "document": _document(header),
        "recommendations": _recommendations(session, header, outline),
        "unplaced": [
            {"paragraph": row.number, "text": dict(row.texts), "reason": dict(row.reasons)}
            for row in queries.unplaced(session)
        ],
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


def _recommendations(session: Session, header: DocumentRow, outline: Outline) -> list[Json]:
    names = {group.id: group.name for group in queries.groups(session)}
    titles = {theme.id: in_language(theme.titles, "en", header.room_language) for theme in outline.themes}
    said = {row.recommendation_id: row for row in queries.plenary(session)}
    sources = _by_judgement(queries.all_evidence(session))
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
            "judgements": _judgements(said[row.id], names, sources),
        }
        for row in outline.recommendations
    ]


def _decision(row: DecisionRow | None) -> Json | None:
    if row is None:
        return None
    return {"level": row.level.value, "reasoning": row.reasoning, "dissent": row.dissent, "ask": row.ask}


def _judgements(
    row: PlenaryRow, names: dict[str, str], sources: dict[tuple[str, str], list[Json]]
) -> list[Json]:
    """In the order of the groups."""
    return [
        {
            "group": name,
            "level": row.groups[group_id].level.value,
            "reasoning": row.groups[group_id].reasoning,
            "flagged": row.groups[group_id].flagged,
            "evidence": sources[row.recommendation_id, group_id],
        }
        for group_id, name in names.items()
        if group_id in row.groups
    ]


def _by_judgement(rows: Iterable[EvidenceRow]) -> defaultdict[tuple[str, str], list[Json]]:
    found: defaultdict[tuple[str, str], list[Json]] = defaultdict(list)
    for row in rows:
        found[row.recommendation_id, row.group_id].append(
            {
                "kind": row.kind,
                "citation": row.citation,
                "date": row.date,
                "link": row.link,
                "public": row.public,
            }
        )
    return found


def _page(session: Session) -> str:
    header, outline = queries.document(session), queries.outline(session)
    said = {row.recommendation_id: row for row in queries.plenary(session)}
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
