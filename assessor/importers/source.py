"""What a reader gives the parser: a document's characters in reading order, with light marks on its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from assessor.importers.batch import Span


class Line(NamedTuple):
    """Characters start..end of the text that stood as one paragraph or, where that is not known, as one line.

    `label` is how many of its first characters are an automatic number; `heading` the level of its heading style
    (0: none); `certain` says that a new paragraph surely begins here; `look` is a fingerprint of its type face.
    """

    start: int
    end: int
    label: int = 0
    level: int = 0
    heading: int = 0
    bold: bool = False
    centred: bool = False
    page: int = 0
    certain: bool = True
    look: str = ""


@dataclass(frozen=True, slots=True)
class Omission:
    """Characters that belong to no sentence (a page's header, a footnote), with the reason."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class ReaderResult:
    """A file as it was read: `text`, its `lines` in order, and what the reader knows to be no part of a sentence."""

    text: str
    lines: tuple[Line, ...]
    omissions: tuple[Omission, ...] = ()
    kind: str = "text"
