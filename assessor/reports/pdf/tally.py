"""How many groups gave which level: small signs, each with its number."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.dates import number
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.lines import DrawnSign, Line, Piece, Typesetter, baseline
from assessor.reports.pdf.tagging.said import Said, Stretch

_SIZE, _BESIDE, _BETWEEN = 5.6, 2.4, 6.0

Counted = list[tuple[Level, int]]


def tally_lines(setter: Typesetter, tr: Translator, counted: Counted) -> Iterable[Line]:
    """In as many lines as they need."""
    numbers = [setter.label(number(n, tr.speaks), m.TALLY, 60)[0] for _, n in counted]
    width = sum(_width(line) for line in numbers) + _BETWEEN * (len(numbers) - 1)
    if width > m.LEVEL_COLUMN.width and len(counted) > 1:
        half = len(counted) // 2
        yield from tally_lines(setter, tr, counted[:half])
        yield from tally_lines(setter, tr, counted[half:])
        return
    signs = tuple(_signs(setter, counted, numbers, width))
    pieces = tuple(_numbers(setter, signs, numbers))
    leading = m.TALLY.leading + 2
    said = _said(tr, counted, numbers)
    yield Line(pieces, width, leading, baseline(m.TALLY) + 2, setter.right_to_left, signs, said)


def _width(line: Line) -> float:
    return _SIZE + _BESIDE + line.width


def _signs(setter: Typesetter, counted: Counted, numbers: list[Line], width: float) -> Iterable[DrawnSign]:
    x = 0.0
    for place, ((level, _), line) in enumerate(zip(counted, numbers, strict=True)):
        yield DrawnSign(width - x - _SIZE if setter.right_to_left else x, 0.4, _SIZE, level, 2 * place)
        x += _width(line) + _BETWEEN


def _numbers(setter: Typesetter, signs: tuple[DrawnSign, ...], numbers: list[Line]) -> Iterable[Piece]:
    for sign, line in zip(signs, numbers, strict=True):
        left = sign.x - _BESIDE - line.width if setter.right_to_left else sign.x + _SIZE + _BESIDE
        for piece in line.pieces:
            yield piece._replace(x=left + piece.x, stretch=(sign.stretch or 0) + 1)


def _said(tr: Translator, counted: Counted, numbers: list[Line]) -> Said:
    """Each level's name in the place of its sign, then its number."""
    stretches: list[Stretch] = []
    unlike: set[int] = set()
    for (level, n), line in zip(counted, numbers, strict=True):
        stretches += [Stretch("", drawing=wording.level_name(tr, level)), Stretch(number(n, tr.speaks))]
        if line.said and line.said.unlike:
            unlike.add(len(stretches) - 1)
    return Said(tuple(stretches), "", unlike)
