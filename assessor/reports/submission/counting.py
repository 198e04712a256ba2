"""Which texts of a document count against its limit: titles, headings and paragraphs, but no notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assessor.reports.parts import Grid, Heading, Notes, Numbered, Paragraph, Part, Title
from assessor.reports.submission.words import words


def words_in(parts: Iterable[Part]) -> int:
    """The words of a main text. Numbers of paragraphs and of notes are set by the program and no words."""
    return words(text for part in parts for text in texts(part))


def texts(part: Part) -> Iterator[str]:
    """All that is counted of a part, in the order of reading."""
    match part:
        case Title():
            yield from (part.banner, part.text, part.subtitle)
        case Heading():
            yield part.text
        case Paragraph():
            yield part.words.text
        case Numbered():
            yield from (part.label, part.words.text)
        case Grid():
            yield from part.heads
            yield from (words.text for row in part.rows for cell in row for words in cell)
        case Notes():
            return
