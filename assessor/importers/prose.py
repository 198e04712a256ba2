"""The stream of a source with its rows: the lines that are left after cleaning, in the stream's own places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from assessor.importers.batch import Span
from assessor.importers.cleaning import Cleaning
from assessor.importers.sentences import TERMINAL
from assessor.importers.source import Line, ReaderResult
from assessor.importers.stream import Stream, merged, without

_LONG = 1_000
_LIMB = re.compile(r"[^\W\d_]{1,4}\)\s")


class Row(NamedTuple):
    """A line's visible characters start..end of the stream. `label` and the other marks are the line's."""

    start: int
    end: int
    label: int
    line: Line
    certain: bool


@dataclass(frozen=True, slots=True)
class Prose:
    """The cleaned text, its rows in order, and the spans that were left out of it (with a reason to be told)."""

    stream: Stream
    rows: tuple[Row, ...]
    starts: tuple[int, ...]
    holes: tuple[Span, ...]
    numbered: frozenset[int] = frozenset()
    """Starts of the rows with a paragraph's number that has no dot."""

    @property
    def text(self) -> str:
        return self.stream.text

    def row_index(self, place: int) -> int:
        return max(0, bisect_right(self.starts, place) - 1)

    def row_at(self, place: int) -> Row:
        return self.rows[self.row_index(place)]

    def block_end(self, row: Row) -> int:
        """Where the paragraph that a row begins ends, as far as its line breaks tell, or some way into it."""
        at = self.row_index(row.start)
        enough = row.start + _LONG
        while at + 1 < len(self.rows) and not self.rows[at + 1].certain and self.rows[at].end < enough:
            at += 1
        return self.rows[at].end

    def rows_within(self, start: int, end: int) -> tuple[Row, ...]:
        """Rows that begin at or after start and before end."""
        return self.rows[bisect_right(self.starts, start - 1) : bisect_right(self.starts, end - 1)]


def prose(source: ReaderResult, cleaning: Cleaning) -> Prose:
    holes = merged(omission.span for omission in cleaning.omissions)
    stream = without(source.text, [*holes, *cleaning.fillers])
    rows = tuple(_rows(source, stream)) or (Row(0, 0, 0, Line(0, 0), True),)
    numbered = frozenset(row.start for row in rows if row.line.start in cleaning.numbered)
    return Prose(stream, rows, tuple(row.start for row in rows), tuple(holes), numbered)


def _rows(source: ReaderResult, stream: Stream) -> Iterator[Row]:
    text = stream.text
    unfinished = False
    at = 0
    for line in source.lines:
        start, end = max(at, stream.place(line.start)), stream.place(line.end)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            label = max(0, stream.place(line.start + line.label) - start) if line.label else 0
            goes_on = unfinished and text[start].islower() and not _LIMB.match(text, start, end)
            certain = line.certain and (not goes_on or bool(label))
            yield Row(start, end, label, line, certain)
            unfinished = not TERMINAL.search(text, max(start, end - 8), end)
            at = end
