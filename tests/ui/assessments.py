"""Assessments of any size, made through the store."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from assessor.models.levels import Level
from assessor.models.tables import (
    Assessment,
    Judgement,
    Paragraph,
    Passage,
    PassageText,
    SourceDocument,
    SourceText,
    Theme,
    ThemeText,
)
from assessor.store import preparing, queries
from assessor.store.document import Document
from tests.templates import copy_of

LEVELS = tuple(Level)


def make_assessment(path: Path, recommendations: int = 62, groups: int = 1, *, judged: bool = False) -> None:
    def make(first: Path) -> None:
        with Document.create(first) as document, document.edit("Make") as session:
            fill(session, recommendations, groups, judged=judged)

    copy_of(("assessment", recommendations, groups, judged), path, make)


def fill(session, recommendations: int = 62, groups: int = 1, *, judged: bool = False) -> None:
    assessment = session.query(Assessment).one()
    assessment.room_language, assessment.second_language = "en", "ru"
    source = SourceDocument("CCPR/C/KAZ/CO/2", "CCPR", "KAZ", "2016-07-11")
    session.add(source)
    session.flush()
    session.add_all(
        [SourceText(source.id, "en", "", "Kazakhstan"), SourceText(source.id, "ru", "", "Казахстан")]
    )
    made = [
        _recommendation(session, source.id, n, _themes(session, source.id, n)) for n in range(recommendations)
    ]
    session.flush()
    added = [preparing.add_group(session, f"Group {n + 1}") for n in range(groups)]
    session.flush()
    if judged:
        rows = [(one, group) for one in made for group in added]
        session.add_all(Judgement(one, group, LEVELS[n % 5], "Why") for n, (one, group) in enumerate(rows))


def _themes(session, source_id: str, n: int) -> str:
    """A new theme for every six or seven recommendations."""
    theme_id = f"theme {n // 7}"
    if n % 7 == 0:
        session.add(Theme(source_id, n, id=theme_id))
        session.flush()
        session.add(ThemeText(theme_id, "en", f"Theme number {n // 7 + 1}"))
        session.add(Paragraph(source_id, str(9 + n // 7 * 2), 2 * n, theme_id, id=f"paragraph {n // 7}"))
        session.flush()
    return theme_id


def _recommendation(session, source_id: str, n: int, theme_id: str) -> str:
    recommendation_id = f"recommendation {n:04}"
    limb = f"({chr(ord('a') + n % 7)})"
    session.add(Passage(f"paragraph {n // 7}", n, "recommendation", limb, id=recommendation_id))
    session.flush()
    session.add(PassageText(recommendation_id, "en", f"Do thing {n} for prisoners of ward {n}"))
    session.add(PassageText(recommendation_id, "ru", f"Сделать {n} для заключённых"))
    return recommendation_id


def levels(document: Document) -> dict[str, Level]:
    """What the first group has said, by recommendation."""

    def read(session):
        group = queries.groups(session)[0]
        said = {one: row.level for one, row in queries.judgements(session, group.id).items()}
        return defaultdict(lambda: Level.NOT_ASSESSED, said)

    return document.read(read)


def reasonings(path: Path) -> set[str]:
    with Document.open(path) as document:
        return {row.reasoning for row in document.read(_first_judgements).values()} - {""}


def _first_judgements(session):
    return queries.judgements(session, queries.groups(session)[0].id)
