"""Makes the sample assessment: our own demonstration text in two languages, scored by three groups and decided."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from assessor.i18n import N_
from assessor.importers.apply import apply_batch
from assessor.importers.pace import Watch
from assessor.importers.reading import read_batch
from assessor.models.levels import Level
from assessor.models.tables import Assessment
from assessor.resources import resource
from assessor.store import deciding, finding, judging, preparing
from assessor.store.document import Document
from assessor.store.workshops import change_workshop, current_workshop

Json = Mapping[str, Any]
LANGUAGES = ("en", "ru")
ALL, READING = 100, 20
"""How much of the whole each document's reading is, about; most of the rest is the judgements."""


def _not_watched(_done: int, _total: int) -> None:
    """Nobody waits."""


def make_sample(path: Path, language: str = "en", watch: Watch = _not_watched) -> None:
    """Write the sample to a new file; names of groups and the title are in `language` (en or ru)."""
    scores: Json = json.loads(resource("sample", "scores.json").read_text("utf-8"))
    with Document.create(path) as document, document.edit(N_("Make the sample")) as session:
        for turn, one in enumerate(LANGUAGES):
            source = resource("sample", f"kazakhstan-{one}.txt")
            reading = _part(watch, turn * READING, READING)
            apply_batch(session, read_batch(source.read_bytes(), source.name, one, reading))
        _describe(session, scores["assessment"], language)
        groups = _add_groups(session, scores["groups"], language)
        judged = _part(watch, len(LANGUAGES) * READING, ALL - len(LANGUAGES) * READING)
        _judge(session, scores["judgements"], groups, judged)
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


def _part(watch: Watch, before: int, share: int) -> Watch:
    """Tells of one part of the work as a share of the whole."""
    return lambda done, total: watch(before + share * done // max(total, 1), ALL)


def _judge(session: Session, judgements: Sequence[Json], groups: Mapping[str, str], watch: Watch) -> None:
    for done, row in enumerate(judgements):
        watch(done, len(judgements))
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
