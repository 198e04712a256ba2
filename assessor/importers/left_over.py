"""What of a source found no place: told piece by piece, each with the reason for which it was set aside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, pairwise

from assessor.importers.batch import ParsedParagraph, ParsedPassage, Span, Verdict
from assessor.importers.cleaning import tidy
from assessor.importers.source import Omission
from assessor.importers.stream import merged, minus


def left_over(
    source: str, part: Span, placed: Sequence[Span], omissions: Sequence[Omission] = ()
) -> ParsedParagraph:
    """Everything visible of a part of the source that is not among the placed spans."""
    known = _Known(omissions)
    passages = [
        _not_placed(source, piece, known.reason(piece.start))
        for span in minus(part, merged(placed))
        if source[span.start : span.end].strip()
        for piece in known.cut(span)
        if source[piece.start : piece.end].strip()
    ]
    return ParsedParagraph("", tuple(passages))


def _not_placed(source: str, piece: Span, reason: str) -> ParsedPassage:
    return ParsedPassage(Verdict.NOT_PLACED, tidy(source[piece.start : piece.end]), (piece,), reason=reason)


class _Known:
    """Omissions in order, so that those about a place are found without a look at all others.

    They may overlap: `reach` is how far each and those before it go.
    """

    def __init__(self, omissions: Sequence[Omission]) -> None:
        self.omissions = sorted(omissions, key=lambda one: one.span.start)
        self.starts = [one.span.start for one in self.omissions]
        self.reach = list(accumulate((one.span.end for one in self.omissions), max))

    def about(self, start: int, end: int) -> Iterator[Omission]:
        some = islice(self.omissions, bisect_right(self.reach, start), bisect_left(self.starts, end))
        return (one for one in some if one.span.end > start)

    def reason(self, place: int) -> str:
        return next((one.reason for one in self.about(place, place + 1)), "")

    def cut(self, span: Span) -> list[Span]:
        """The span in pieces that are each wholly inside or outside any omission."""
        edges = {at for one in self.about(span.start, span.end) for at in (one.span.start, one.span.end)}
        inner = sorted(at for at in edges if span.start < at < span.end)
        return [Span(start, end) for start, end in pairwise([span.start, *inner, span.end])]
