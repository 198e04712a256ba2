"""What a parser makes of a source document: plain frozen data, made without a database.

A reader turns bytes into one `SourceText`: the document's characters in reading order. The parser gives
every character of its numbered part to exactly one place, as spans into that text: a number, a theme's
heading, or a passage. What it cannot place becomes a passage with the verdict NOT_PLACED. So
"nothing disappears" is a property that can be counted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """What a passage is. LEAD_IN opens a list of limbs ("The State party should:") and is not judged."""

    RECOMMENDATION = "recommendation"
    CONCERN = "concern"
    CONTEXT = "context"
    LEAD_IN = "lead-in"
    NOT_PLACED = "not-placed"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters start..end (end excluded) of `Batch.source`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ParsedPassage:
    """A part of a paragraph with one verdict.

    `text` is cleaned (page furniture, line-end hyphens, split words and footnote marks mended); `spans`
    are where it stood, without its limb's mark, which is in `mark`. `limb` is canonical: `(a)`, `(a) (ii)`.
    """

    verdict: Verdict
    text: str
    spans: tuple[Span, ...] = ()
    limb: str = ""
    mark: tuple[Span, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ParsedTheme:
    """A heading; `depth` 0 is a section (A, B, C), 1 a theme, 2 a theme within a theme."""

    title: str
    depth: int
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedParagraph:
    """A numbered paragraph, or (number empty) what stood outside any.

    `theme` is an index into `Batch.themes`; `answers` the number of the concern that it answers.
    `follow_up_limbs` names the limbs that are singled out, `(a)`; without any it is the whole paragraph.
    """

    number: str
    passages: tuple[ParsedPassage, ...]
    theme: int | None = None
    answers: str = ""
    follow_up: bool = False
    follow_up_limbs: tuple[str, ...] = ()
    mark: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """A whole source document, read. `adopted` is an ISO date or empty; `state` an ISO 3166 alpha-3 code or empty.

    `doubt` says why it may be no set of concluding observations, as one of `doubt.DOUBTS`; mostly empty.
    """

    source: str
    language: str
    symbol: str = ""
    body: str = ""
    state: str = ""
    state_name: str = ""
    adopted: str = ""
    themes: tuple[ParsedTheme, ...] = ()
    paragraphs: tuple[ParsedParagraph, ...] = ()
    numbered_part: Span = field(default=Span(0, 0))
    doubt: str = ""
