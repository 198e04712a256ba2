"""A source document as an assessment already holds it, loaded once so that a batch can be laid over it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from assessor.importers.align import Place, places
from assessor.importers.batch import Verdict
from assessor.models.tables import (
    Paragraph,
    Passage,
    PassageText,
    SourceDocument,
    SourceText,
    Theme,
    ThemeText,
)


@dataclass(slots=True)
class Stored:
    """The document's rows, found by what they say. `texts` are by passage and language."""

    session: Session
    document: SourceDocument
    paragraphs: dict[str, Paragraph] = field(default_factory=dict[str, Paragraph])
    passages: dict[str, list[Passage]] = field(default_factory=lambda: defaultdict[str, list[Passage]](list))
    texts: dict[tuple[str, str], PassageText] = field(default_factory=dict[tuple[str, str], PassageText])
    themes: list[Theme] = field(default_factory=list[Theme])
    titles: dict[tuple[str, str], ThemeText] = field(default_factory=dict[tuple[str, str], ThemeText])

    def leads(self, language: str) -> bool:
        """Whether the passages were made from this language: it has most of them, and was the first."""
        placed = {
            row.id for rows in self.passages.values() for row in rows if row.verdict != Verdict.NOT_PLACED
        }
        counts = Counter(known for owner, known in self.texts if owner in placed)
        by_age = (
            select(SourceText.language)
            .where(SourceText.document_id == self.document.id)
            .order_by(text("rowid"))
        )
        return max(self.session.scalars(by_age), key=lambda one: counts[one], default=language) == language

    def placed(self, number: str) -> dict[Place, Passage]:
        """The passages of a paragraph by their places."""
        paragraph = self.paragraphs.get(number)
        rows = (
            [one for one in self.passages[paragraph.id] if one.verdict != Verdict.NOT_PLACED]
            if paragraph
            else []
        )
        return dict(zip(places(number, ((row.verdict, row.limb) for row in rows)), rows, strict=True))

    def edited(self, passage: Passage) -> bool:
        return any(row.edited for (owner, _), row in self.texts.items() if owner == passage.id)

    def in_language(self, language: str) -> Iterator[tuple[Passage, PassageText]]:
        for rows in self.passages.values():
            for passage in rows:
                row = self.texts.get((passage.id, language))
                if row:
                    yield passage, row


def load(session: Session, document: SourceDocument) -> Stored:
    stored = Stored(session, document)
    of_document = Paragraph.document_id == document.id
    for paragraph in session.scalars(select(Paragraph).where(of_document).order_by(Paragraph.position)):
        stored.paragraphs[paragraph.number] = paragraph
    joined = select(Passage).join(Paragraph, Paragraph.id == Passage.paragraph_id).where(of_document)
    for passage in session.scalars(joined.order_by(Passage.position)):
        stored.passages[passage.paragraph_id].append(passage)
    ids = [passage.id for rows in stored.passages.values() for passage in rows]
    for row in session.scalars(select(PassageText).where(PassageText.passage_id.in_(ids))):
        stored.texts[row.passage_id, row.language] = row
    _load_themes(stored)
    return stored


def _load_themes(stored: Stored) -> None:
    own = Theme.document_id == stored.document.id
    stored.themes = list(stored.session.scalars(select(Theme).where(own).order_by(Theme.position)))
    joined = select(ThemeText).join(Theme, Theme.id == ThemeText.theme_id).where(own)
    for title in stored.session.scalars(joined):
        stored.titles[title.theme_id, title.language] = title


def source_text(session: Session, document: SourceDocument, language: str) -> SourceText | None:
    return session.scalars(
        select(SourceText).where(SourceText.document_id == document.id, SourceText.language == language)
    ).first()
