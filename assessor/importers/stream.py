"""The sentences of a source without what interrupts them, every character still knowing where it stood."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from assessor.importers.batch import Span

_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Stream:
    """Text made of pieces of a source; `places` are the pieces' starts in the text, `origins` in the source."""

    text: str
    places: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, place: int) -> int:
        """Where in the source the character at `place` stood."""
        piece = bisect_right(self.places, place) - 1
        return self.origins[piece] + place - self.places[piece]

    def place(self, origin: int) -> int:
        """The first place in the text that stood at `origin` in the source or after it."""
        piece = bisect_right(self.origins, origin) - 1
        if piece < 0:
            return 0
        following = self.places[piece + 1] if piece + 1 < len(self.places) else len(self.text)
        return min(self.places[piece] + origin - self.origins[piece], following)

    def stretch(self, start: int, end: int) -> Span | None:
        """The stretch of the source from the first to the last visible character of text start..end."""
        text = self.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(self.origin(start), self.origin(end - 1) + 1) if start < end else None


def without(source: str, dropped: Iterable[Span]) -> Stream:
    """The source as a stream that leaves out the dropped spans."""
    pieces: list[str] = []
    places: list[int] = []
    origins: list[int] = []
    length = at = 0
    for span in [*merged(dropped), Span(len(source), len(source))]:
        if span.start > at:
            pieces.append(source[at : span.start])
            places.append(length)
            origins.append(at)
            length += span.start - at
        at = span.end
    return Stream("".join(pieces), tuple(places) or (0,), tuple(origins) or (0,))


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same characters as spans in order that neither overlap nor touch."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(span.end, result[-1].end))
        elif span.end > span.start:
            result.append(span)
    return result


def minus(span: Span, holes: Sequence[Span]) -> tuple[Span, ...]:
    """The parts of a span outside the holes, which are in order and do not overlap."""
    parts: list[Span] = []
    at = span.start
    first = bisect_left(holes, span.start, key=_END)
    for hole in holes[first : bisect_left(holes, span.end, first, key=_START)]:
        if hole.start > at:
            parts.append(Span(at, hole.start))
        at = max(at, hole.end)
    if at < span.end:
        parts.append(Span(at, span.end))
    return tuple(parts)
