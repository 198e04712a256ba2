"""Makes the sample assessment: our own demonstration text in two languages, scored by three groups and decided."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from assessor.i18n import N_
from assessor.importers.apply import apply_batch
from assessor.importers.reading import read_batch
from assessor.models.levels import Level
from assessor.models.tables import Assessment
from assessor.resources import resource
from assessor.store import deciding, finding, judging, preparing
from assessor.store.document import Document
from assessor.store.workshops import change_workshop, current_workshop

Json = Mapping[str, Any]
LANGUAGES = ("en", "ru")


def make_sample(path: Path, language: str = "en") -> None:
    """Write the sample to a new file; names of groups and the title are in `language` (en or ru)."""
    scores: Json = json.loads(resource("sample", "scores.json").read_text("utf-8"))
    with Document.create(path) as document, document.edit(N_("Make the sample")) as session:
        for one in LANGUAGES:
            source = resource("sample", f"kazakhstan-{one}.txt")
            apply_batch(session, read_batch(source.read_bytes(), source.name, one))
        _describe(session, scores["assessment"], language)
        groups = _add_groups(session, scores["groups"], language)
        _judge(session, scores["judgements"], groups)
        _decide(session, scores["decisions"])
        judging.seal(session)


def _describe(session: Session, texts: Json, language: str) -> None:
    assessment = session.query(Assessment).one()
    assessment.title = texts["title"][language]
    assessment.coalition = texts["coalition"][language]
    assessment.method = texts["method"][language]
    assessment.demonstration = True
    change_workshop(session, current_workshop(session), blind=False)
    assessment.room_language, assessment.second_language = language, "ru" if language == "en" else "en"


def _add_groups(session: Session, groups: Iterable[Json], language: str) -> dict[str, str]:
    return {
        group["id"]: preparing.add_group(
            session, group["names"][language], people=group["people"], colour=group["colour"]
        )
        for group in groups
    }


def _judge(session: Session, judgements: Iterable[Json], groups: Mapping[str, str]) -> None:
    for row in judgements:
        recommendation_id = finding.recommendation(session, row["reference"])
        group_id = groups[row["group"]]
        judging.judge(
            session,
            recommendation_id,
            group_id,
            level=Level(row["level"]),
            reasoning=row["reasoning"],
            flagged=row["flagged"],
        )
        for source in row["evidence"]:
            judging.add_evidence(session, recommendation_id, group_id, **source)


def _decide(session: Session, decisions: Iterable[Json]) -> None:
    for row in decisions:
        deciding.decide(
            session,
            finding.recommendation(session, row["reference"]),
            level=Level(row["level"]),
            reasoning=row["reasoning"],
            dissent=row["dissent"],
            ask=row["ask"],
        )
