"""Text into lines: broken in the order of reading, then each line put into the order of drawing.

Words are measured once and remembered, which makes this several times quicker than general paragraphs.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from typing import NamedTuple

from assessor.models.levels import Level
from assessor.reports.pdf.arabic import drawn_order, has_right_to_left
from assessor.reports.pdf.lettering import Font, Lettering, is_plain
from assessor.reports.pdf.marks import Place, accent_places, mark_places
from assessor.reports.pdf.measures import Style
from assessor.reports.pdf.memory import Made, Memory
from assessor.reports.pdf.paragraphs import Paragraph, Span, paragraphs
from assessor.reports.pdf.tagging.said import Said
from assessor.reports.pdf.words import is_breaking, nicer_end, parts_of, words_of
from assessor.reports.plain_text import is_right_to_left

_ROUNDING = 0.01
_SMALLEST = 0.7


class Piece(NamedTuple):
    """What one font draws in one go, at `x` from the line's left end. A mark stands `above` the line."""

    x: float
    width: float
    text: str
    font: Font
    style: Style
    link: str
    above: float = 0
    is_mark: bool = False
    stretch: int = 0


class DrawnSign(NamedTuple):
    """A level's sign at `x` from the line's left end, `y` below which the line's letters stand.

    Where its word is not beside it, it is a `stretch` of what its line says.
    """

    x: float
    y: float
    size: float
    level: Level | None
    stretch: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line ready to be drawn. `right` says that it ends at the right edge of its column.

    `leading` is its height, `baseline` how far below its top the letters stand; `said` is what its paragraph says,
    and `spaced` tells that a space parts it from the next line.
    """

    pieces: tuple[Piece, ...]
    width: float
    leading: float
    baseline: float
    right: bool
    signs: tuple[DrawnSign, ...] = ()
    said: Said | None = None
    spaced: bool = False


class _Word(NamedTuple):
    """What cannot be broken between lines: texts with the number of their span, and the space before."""

    parts: tuple[tuple[int, str], ...]
    width: float
    gap: float


@dataclass(slots=True)
class Typesetter:
    """Sets text in lines, in the fonts and the direction of one document."""

    lettering: Lettering
    right_to_left: bool
    memory: Memory | None = None

    def remembered(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made of the same last time, where something is remembered; else made now."""
        if self.memory is None:
            return make()
        return self.memory.recalled((self.right_to_left, key), make)

    def label(self, text: str, style: Style, width: float, language: str = "") -> tuple[Line, ...]:
        """Short text that keeps to the page's side; a little smaller where a word of it would not fit."""
        return self.remembered(
            (text, style, width, language), lambda: self._label(text, style, width, language)
        )

    def _label(self, text: str, style: Style, width: float, language: str) -> tuple[Line, ...]:
        widest = max((self.lettering.word_width(word, style.weight) for word in words_of(text)), default=0)
        if widest * style.size > width * 1000:
            size = max(width * 1000 / widest, style.size * _SMALLEST)
            style = replace(style, size=int(size * 20) / 20)
        return self.lines((Span(text, style),), width, follow_text=False, language=language)

    def text(self, text: str, style: Style, width: float, language: str = "") -> tuple[Line, ...]:
        return self.lines((Span(text, style),), width, language=language)

    def lines(
        self, spans: Sequence[Span], width: float, *, follow_text: bool = True, language: str = ""
    ) -> tuple[Line, ...]:
        """Paragraphs (parted by line ends) in lines; each goes to the side where its reading begins."""
        key = (tuple(spans), width, follow_text, language)
        return self.remembered(key, lambda: self._lines(spans, width, follow_text, language))

    def _lines(
        self, spans: Sequence[Span], width: float, follow_text: bool, language: str
    ) -> tuple[Line, ...]:
        lines: list[Line] = []
        for paragraph in paragraphs(spans, language):
            reads_left = self._reads_left(paragraph.spans)
            right = reads_left if follow_text else self.right_to_left
            words = self._fitting(self._words(paragraph.spans), paragraph.spans, width)
            filled = list(_fill(words, width))
            for line, following in zip_longest(filled, filled[1:]):
                spaced = following is None or following[0].gap > 0
                lines.append(self._line(line, paragraph, reads_left, right, spaced))
        return (*lines[:-1], replace(lines[-1], spaced=False)) if lines else ()

    def _reads_left(self, paragraph: Sequence[Span]) -> bool:
        """Whether a paragraph is read towards the left."""
        if not self.right_to_left and all(is_plain(span.text) for span in paragraph):
            return False
        return is_right_to_left("".join(span.text for span in paragraph), self.right_to_left)

    def _words(self, paragraph: Sequence[Span]) -> list[_Word]:
        words: list[_Word] = []
        joins = False
        for number, (text, style, *_) in enumerate(paragraph):
            new = self._span_words(number, text, style)
            if new and words and joins and not is_breaking(text[0]):
                before, after = words.pop(), new.pop(0)
                words.append(_Word(before.parts + after.parts, before.width + after.width, before.gap))
            words += new
            joins = not is_breaking(text[-1]) if text else joins
        return words

    def _span_words(self, number: int, text: str, style: Style) -> list[_Word]:
        measure, weight, scale = self.lettering.word_width, style.weight, style.size / 1000
        space = measure(" ", weight) * scale
        return [
            _Word(((number, part),), measure(part, weight) * scale, 0 if at else space)
            for word in words_of(text)
            for at, part in enumerate(parts_of(word))
        ]

    def _fitting(self, words: list[_Word], paragraph: Sequence[Span], width: float) -> list[_Word]:
        """Words that are longer than a line are broken, where they look best broken if possible."""
        if all(word.width <= width for word in words):
            return words
        return [part for word in words for part in self._broken(word, paragraph, width)]

    def _broken(self, word: _Word, paragraph: Sequence[Span], width: float) -> Iterable[_Word]:
        if word.width <= width:
            yield word
            return
        gap = word.gap
        for number, text in word.parts:
            style = paragraph[number].style
            for part in self._chopped(text, style, width):
                yield _Word(
                    ((number, part),), self.lettering.word_width(part, style.weight) * style.size / 1000, gap
                )
                gap = 0

    def _chopped(self, text: str, style: Style, width: float) -> Iterable[str]:
        room = width * 1000 / style.size
        widths = [self.lettering.word_width(character, style.weight) for character in text]
        start = 0
        while start < len(text):
            end, used = start, 0.0
            while end < len(text) and (end == start or used + widths[end] <= room):
                used += widths[end]
                end += 1
            end = nicer_end(text, start, end)
            yield text[start:end]
            start = end

    def _line(
        self, words: Sequence[_Word], paragraph: Paragraph, reads_left: bool, right: bool, spaced: bool
    ) -> Line:
        stretches = _stretches(words)
        if reads_left:
            stretches.reverse()
        pieces: list[Piece] = []
        x = 0.0
        for number, text in stretches:
            for piece in self._pieces(text, number, paragraph, reads_left, x):
                pieces.append(piece)
                x += piece.width
        tallest = max((span.style for span in paragraph.spans), key=_height)
        return Line(
            tuple(pieces), x, tallest.leading, baseline(tallest), right,
            said=paragraph.said, spaced=spaced and not reads_left,
        )  # fmt: skip

    def _pieces(
        self, text: str, number: int, paragraph: Paragraph, reads_left: bool, x: float
    ) -> Iterable[Piece]:
        (_, style, link, _), stretch = paragraph.spans[number], paragraph.stretches[number]
        turned = reads_left or has_right_to_left(text)
        runs = self.lettering.runs(drawn_order(text, reads_left) if turned else text, style.weight)
        if turned or "".join(drawn for _, drawn in runs) != text:
            paragraph.said.unlike.add(stretch)
        for font, drawn in runs:
            for part, aside, above, is_mark in _places(font, drawn, turned):
                scale = style.size / 1000
                width = font.width(part) * scale
                place = x + aside * scale
                yield Piece(place, width, part, font, style, link, above * scale, is_mark, stretch)
                x += width

    def with_sign(self, lines: tuple[Line, ...], sign: DrawnSign, room: float) -> tuple[Line, ...]:
        """Lines moved aside for a sign that stands at the beginning of the first."""
        first, *rest = (_moved(line, room) for line in lines)
        place = first.width - sign.size if first.right else 0
        return (replace(first, signs=(*first.signs, sign._replace(x=place))), *rest)


def _places(font: Font, drawn: str, turned: bool) -> Iterable[Place]:
    if turned:
        return mark_places(font, drawn)
    return (Place(drawn),) if is_plain(drawn) else accent_places(font, drawn)


def baseline(style: Style) -> float:
    """How far below a line's top its letters stand, so that capitals are in its middle."""
    return style.leading / 2 + 0.35 * style.size


def lowered(lines: tuple[Line, ...], by: float) -> tuple[Line, ...]:
    """Lines with room above the first."""
    if not lines:
        return lines
    first, *others = lines
    return (replace(first, leading=first.leading + by, baseline=first.baseline + by), *others)


def _height(style: Style) -> tuple[float, float]:
    return style.leading, style.size


def _moved(line: Line, room: float) -> Line:
    width = line.width + room
    if line.right:
        return replace(line, width=width)
    return replace(line, width=width, pieces=tuple(piece._replace(x=piece.x + room) for piece in line.pieces))


def _fill(words: Sequence[_Word], width: float) -> Iterable[list[_Word]]:
    line: list[_Word] = []
    used = 0.0
    room = width + _ROUNDING
    for word in words:
        needed = word.gap + word.width
        if line and used + needed > room:
            yield line
            line, used = [], 0.0
        used += needed if line else word.width
        line.append(word)
    if line:
        yield line


def _stretches(words: Sequence[_Word]) -> list[tuple[int, str]]:
    """The texts of a line, one for each span in it, with the spaces between words."""
    parts: list[tuple[int, str]] = []
    for at, word in enumerate(words):
        for order, (number, text) in enumerate(word.parts):
            spaced = at and not order and word.gap
            parts.append((number, " " + text if spaced else text))
    return [
        (number, "".join(text for _, text in group))
        for number, group in groupby(parts, key=lambda part: part[0])
    ]
