"""The tables of an assessment file, as mapped dataclasses.

Everything that travels between laptops has a UUID as key. Judgements, evidence and decisions are never
changed once sealed: a newer row supersedes them (`Supersession`), and what nothing supersedes is current.
"""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

from assessor.models.levels import Level


def new_id() -> str:
    return str(uuid4())


def now() -> str:
    """The moment in UTC, ISO 8601 with microseconds; sorts as text."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


class Base(MappedAsDataclass, DeclarativeBase):
    """Root of all mapped classes."""


class Assessment(Base):
    """The one row that says what is judged, by whom, and how.

    `workshop_id` is the workshop that the screens show; empty for the first one.
    """

    __tablename__ = "assessment"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    title: Mapped[str] = mapped_column(default="")
    coalition: Mapped[str] = mapped_column(default="")
    method: Mapped[str] = mapped_column(default="")
    room_language: Mapped[str] = mapped_column(default="")
    second_language: Mapped[str] = mapped_column(default="")
    workshop_id: Mapped[str] = mapped_column(default="")
    demonstration: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[str] = mapped_column(default_factory=now)


class SourceDocument(Base):
    """The concluding observations that are judged. `adopted` is an ISO date or empty."""

    __tablename__ = "source_document"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    symbol: Mapped[str] = mapped_column(default="")
    body: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="")
    adopted: Mapped[str] = mapped_column(default="")


class SourceText(Base):
    """One language of the source document as it was read, kept to be shown beside what was made of it."""

    __tablename__ = "source_text"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("source_document.id"))
    language: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    state_name: Mapped[str] = mapped_column(default="")


class Theme(Base):
    """A heading of the source document; `parent_id` makes sections and sub-headings a tree."""

    __tablename__ = "theme"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("source_document.id"))
    position: Mapped[int]
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("theme.id"), default=None)


class ThemeText(Base):
    """A theme's title in one language."""

    __tablename__ = "theme_text"
    theme_id: Mapped[str] = mapped_column(ForeignKey("theme.id"), primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]


class Paragraph(Base):
    """A numbered paragraph; number is empty for what stood outside any (all of it not placed).

    `answers_id` is the concern that a recommendation's paragraph answers. `follow_up_limbs` holds the limbs that
    are singled out for follow-up, `(a) (c)`; when empty the whole paragraph is.
    """

    __tablename__ = "paragraph"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("source_document.id"))
    number: Mapped[str]
    position: Mapped[int]
    theme_id: Mapped[str | None] = mapped_column(ForeignKey("theme.id"), default=None)
    answers_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph.id"), default=None)
    follow_up: Mapped[bool] = mapped_column(default=False)
    follow_up_limbs: Mapped[str] = mapped_column(default="")


class Passage(Base):
    """A part of a paragraph with one verdict. A recommendation is a passage whose verdict says so.

    `verdict` is one of `VERDICTS`; `limb` is canonical: `(a)`,
    `(a) (ii)`.
    """

    __tablename__ = "passage"
    __table_args__ = (Index("passage_paragraph", "paragraph_id"),)
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"))
    position: Mapped[int]
    verdict: Mapped[str]
    limb: Mapped[str] = mapped_column(default="")


VERDICTS = ("recommendation", "concern", "context", "lead-in", "not-placed")


class PassageText(Base):
    """A passage in one language: its text, what stood in the source, and whether a person changed it.

    `reason` says why a passage was not placed.
    """

    __tablename__ = "passage_text"
    passage_id: Mapped[str] = mapped_column(ForeignKey("passage.id"), primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    source: Mapped[str] = mapped_column(default="")
    edited: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="")


class Group(Base):
    """A group of a workshop. Needs no names of people."""

    __tablename__ = "group"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshop.id"))
    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    people: Mapped[int] = mapped_column(default=0)
    colour: Mapped[str] = mapped_column(default="")


class Assignment(Base):
    """A recommendation given to a group. A group without any has them all."""

    __tablename__ = "assignment"
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"), primary_key=True)
    recommendation_id: Mapped[str] = mapped_column(ForeignKey("passage.id"), primary_key=True)


class Judgement(Base):
    """What one group says of one recommendation. Sealed once it left the field; then only superseded."""

    __tablename__ = "judgement"
    __table_args__ = (Index("judgement_of", "recommendation_id", "group_id"),)
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    recommendation_id: Mapped[str] = mapped_column(ForeignKey("passage.id"))
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"))
    level: Mapped[str] = mapped_column(default=Level.NOT_ASSESSED.value)
    reasoning: Mapped[str] = mapped_column(default="")
    flagged: Mapped[bool] = mapped_column(default=False)
    sealed: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[str] = mapped_column(default_factory=now)


class Evidence(Base):
    """A source that a group gives for its judgement of a recommendation.

    `kind` is one of `EVIDENCE_KINDS`; `date` an ISO date, a month, a year or empty; a row with `withdrawn`
    takes back the one it supersedes. Confidential evidence leaves the laptop in no export.
    """

    __tablename__ = "evidence"
    __table_args__ = (Index("evidence_of", "recommendation_id", "group_id"),)
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    recommendation_id: Mapped[str] = mapped_column(ForeignKey("passage.id"))
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"))
    kind: Mapped[str]
    citation: Mapped[str]
    date: Mapped[str] = mapped_column(default="")
    link: Mapped[str] = mapped_column(default="")
    public: Mapped[bool] = mapped_column(default=True)
    withdrawn: Mapped[bool] = mapped_column(default=False)
    sealed: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[str] = mapped_column(default_factory=now)


EVIDENCE_KINDS = ("law", "case", "statistic", "report", "testimony", "media", "other")


class Decision(Base):
    """A workshop's level for a recommendation, with reasoning, recorded dissent and the ask.

    `dissenters` names the organisations or groups whose dissent it is.
    """

    __tablename__ = "decision"
    __table_args__ = (Index("decision_of", "recommendation_id", "workshop_id"),)
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    recommendation_id: Mapped[str] = mapped_column(ForeignKey("passage.id"))
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshop.id"))
    level: Mapped[str] = mapped_column(default=Level.NOT_ASSESSED.value)
    reasoning: Mapped[str] = mapped_column(default="")
    dissent: Mapped[str] = mapped_column(default="")
    dissenters: Mapped[str] = mapped_column(default="")
    ask: Mapped[str] = mapped_column(default="")
    sealed: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[str] = mapped_column(default_factory=now)


class Supersession(Base):
    """Says that one judgement, evidence or decision takes the place of another. Merging is their union."""

    __tablename__ = "supersession"
    __table_args__ = (Index("supersession_older", "older_id"),)
    newer_id: Mapped[str] = mapped_column(primary_key=True)
    older_id: Mapped[str] = mapped_column(primary_key=True)


class Review(Base):
    """A document that was read and not yet taken over. `batch` is what the reader made of it, written as JSON."""

    __tablename__ = "review"
    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id, kw_only=True)
    name: Mapped[str]
    batch: Mapped[str]


class ReviewCorrection(Base):
    """One correction to what is under review, as JSON; all of them in order make the batch that is taken over."""

    __tablename__ = "review_correction"
    review_id: Mapped[str] = mapped_column(ForeignKey("review.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    what: Mapped[str]
