"""Reads the whole source document, passage by passage: what is judged, and everything that is not."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessor.models.tables import Paragraph, Passage, PassageText
from assessor.store.rows import Texts


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage with its verdict, in every language that it was read in."""

    id: str
    verdict: str
    limb: str
    texts: Texts
    sources: Texts
    reasons: Texts


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A numbered paragraph; the number is empty for what stood outside any."""

    id: str
    number: str
    theme_id: str | None
    follow_up: bool
    passages: tuple[PassageRow, ...]


def paragraphs(session: Session) -> tuple[ParagraphRow, ...]:
    """Everything in the order of the source; three queries whatever the size."""
    parts = _passages(session)
    rows = session.execute(
        select(Paragraph.id, Paragraph.number, Paragraph.theme_id, Paragraph.follow_up)
        .order_by(Paragraph.position, Paragraph.id)
    )  # fmt: skip
    return tuple(
        ParagraphRow(one, number, theme_id, follow_up, tuple(parts[one]))
        for one, number, theme_id, follow_up in rows
    )


def _passages(session: Session) -> defaultdict[str, list[PassageRow]]:
    texts: defaultdict[str, dict[str, str]] = defaultdict(dict)
    sources: defaultdict[str, dict[str, str]] = defaultdict(dict)
    reasons: defaultdict[str, dict[str, str]] = defaultdict(dict)
    columns = (
        PassageText.passage_id,
        PassageText.language,
        PassageText.text,
        PassageText.source,
        PassageText.reason,
    )
    for owner, language, text, source, reason in session.execute(select(*columns)):
        texts[owner][language], sources[owner][language] = text, source
        if reason:
            reasons[owner][language] = reason
    found: defaultdict[str, list[PassageRow]] = defaultdict(list)
    order = (Passage.position, Passage.id)
    for paragraph_id, one, verdict, limb in session.execute(
        select(Passage.paragraph_id, Passage.id, Passage.verdict, Passage.limb).order_by(*order)
    ):
        found[paragraph_id].append(PassageRow(one, verdict, limb, texts[one], sources[one], reasons[one]))
    return found


def count_recommendations(session: Session) -> int:
    return session.scalar(select(func.count()).where(Passage.verdict == "recommendation")) or 0
