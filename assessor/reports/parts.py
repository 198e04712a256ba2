"""A document in its parts, before it is Word or PDF: what both writers say in the same words and order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assessor.models.levels import Level


class Look(StrEnum):
    """What a stretch of text is for; each writer has a style for it. `ROOM` is left free for a hand to sign."""

    BODY = "body"
    STRONG = "strong"
    LABEL = "label"
    NOTE = "note"
    LEAD = "lead"
    LEVEL = "level"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. With the look of a level its sign stands before it; None is what was not settled.

    `language` is said where it is known to differ from the document's. `notes` are raised numbers behind the text.
    """

    text: str
    look: Look = Look.BODY
    level: Level | None = None
    language: str = ""
    notes: tuple[int, ...] = ()


Cells = tuple[tuple[Words, ...], ...]
"""A row: what stands in each column."""


@dataclass(frozen=True, slots=True)
class Title:
    """The beginning of a document; as a part of another it is that part's heading."""

    text: str
    subtitle: str = ""
    banner: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title, or within one (`inner`) a theme's."""

    text: str
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words over the whole width."""

    words: Words


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with shares of the width for its columns. Without heads it is a list of labels and texts."""

    name: str
    shares: tuple[float, ...]
    rows: tuple[Cells, ...]
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph of a text whose paragraphs are counted; a `label` in strong letters leads into it."""

    number: int
    words: Words
    label: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What a raised number leads to."""

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """All notes at the end, in the order in which the text leads to them first: the first is number 1."""

    title: str
    notes: tuple[Note, ...]


Part = Title | Heading | Paragraph | Grid | Numbered | Notes
