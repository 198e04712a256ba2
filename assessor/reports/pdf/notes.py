"""Numbered paragraphs, and the notes at the end that their raised numbers lead to."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.reports.parts import Note, Numbered
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.blocks import Bookmark, Cell, Side
from assessor.reports.pdf.lines import Line, Span, Typesetter
from assessor.reports.pdf.sources import address
from assessor.reports.pdf.table import source_numbers
from assessor.reports.plain_text import is_right_to_left

_NUMBERS, _TEXT = 26, 32
_DIGITS = Translator()
"""Notes are counted in the same digits in every language that has a catalogue."""


@dataclass(frozen=True, slots=True)
class NumberedText:
    """Sets what stands beside a number, on paper of one width."""

    setter: Typesetter
    width: float

    def paragraph(self, part: Numbered) -> Side:
        words = part.words
        reads_left = is_right_to_left(words.text or part.label, self.setter.right_to_left)
        spans = [Span(f"{_kept(part.label, reads_left)} ", m.STRONG)] if part.label else []
        spans += [Span(words.text.rstrip(), m.BODY)]
        spans += (span._replace(leads="") for span in source_numbers(_DIGITS, words.notes, reads_left))
        return self._beside(f"{part.number}.", self._read(spans, words.language, left=reads_left), 3)

    def note(self, number: int, note: Note) -> Side:
        before, link, after = note.text.rpartition(note.link) if note.link else (note.text, "", "")
        spans = [Span(before, m.SOURCE), Span(link, m.SOURCE_LINK, address(link)), Span(after, m.SOURCE)]
        lines = self.setter.lines(spans, self._column.width)
        return self._beside(str(number), lines, 2, m.ZERO, Bookmark(f"source-{number}"))

    def _read(self, spans: list[Span], language: str, *, left: bool) -> tuple[Line, ...]:
        """In the direction of the text itself, whatever the label is written in."""
        if is_right_to_left("".join(span.text for span in spans), self.setter.right_to_left) != left:
            spans = [Span("\u200f" if left else "\u200e", m.BODY), *spans]
        return self.setter.lines(spans, self._column.width, language=language)

    @property
    def _column(self) -> m.Column:
        return m.Column(_TEXT, self.width - _TEXT)

    def _beside(
        self,
        number: str,
        lines: tuple[Line, ...],
        around: float,
        style: m.Style = m.BODY,
        bookmark: Bookmark | None = None,
    ) -> Side:
        figure = self.setter.label(number, style, _NUMBERS)
        cells = (Cell(m.Column(0, _NUMBERS), figure), Cell(self._column, lines))
        return Side(cells, around, around, bookmark, "Decimal")


def _kept(label: str, reads_left: bool) -> str:
    """The label such that it stays in one piece, stops and all, in a paragraph that is read the other way."""
    against = is_right_to_left(label, reads_left)
    mark = "\u200f" if against else "\u200e"
    return label if against == reads_left else f"{mark}{label}{mark}"
