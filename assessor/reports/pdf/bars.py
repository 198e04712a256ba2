"""Stacked bars that say the same in colour, in grey and to colour-blind eyes: by pattern and lightness.

They speak like the signs: full for implemented, half (hatched) for partially, empty for not implemented.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessor.reports.charting import Filling, Strand
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.sheet import Sheet

_EDGE = 0.8
_BETWEEN = 1.4
_PALE = (0.87, 0.885, 0.905)


@dataclass(frozen=True, slots=True)
class Bar:
    """Figures as the parts of a bar of this length. `alternative`: the same in words; without it an ornament."""

    strands: Sequence[Strand]
    figures: Sequence[int]
    length: float
    thickness: float
    alternative: str = ""

    def draw(self, sheet: Sheet, column: m.Column, top: float) -> None:
        left, bottom = sheet.left(column), sheet.paper.page_height - top - self.thickness
        begins = left + column.width - self.length if sheet.right_to_left else left
        drawn: list[str] = []
        for start, width, strand in self._stretches():
            x = left + column.width - start - width if sheet.right_to_left else left + start
            drawn.append(_stretch(strand, x, bottom, max(width - _BETWEEN, 0.8), self.thickness))
        if drawn:
            with sheet.figure(self.alternative, (begins, bottom, self.length, self.thickness)):
                sheet.draw(" ".join(drawn))

    def _stretches(self) -> Iterable[tuple[float, float, Strand]]:
        start, total = 0.0, max(sum(self.figures), 1)
        for strand, figure in zip(self.strands, self.figures, strict=True):
            width = self.length * figure / total
            if width:
                yield start, width, strand
            start += width


def _stretch(strand: Strand, x: float, y: float, width: float, height: float) -> str:
    colour = _operands(m.colour_of(strand.colour))
    inside = f"{x + _EDGE / 2:.2f} {y + _EDGE / 2:.2f} {max(width - _EDGE, 0.1):.2f} {height - _EDGE:.2f} re"
    fill = {Filling.FULL: colour, Filling.SHADED: _operands(_PALE)}.get(strand.filling)
    filled = f"{fill} rg {inside} f" if fill else ""
    is_hatched = strand.filling is Filling.HATCHED
    hatched = _hatched(inside, colour, x, y, width, height) if is_hatched else ""
    dashed = "[1.2 1.2] 0 d" if strand.filling is Filling.DOTTED else ""
    return f"q {filled} {hatched} {colour} RG {_EDGE} w {dashed} {inside} S Q"


def _operands(colour: m.Colour) -> str:
    return "{:.3f} {:.3f} {:.3f}".format(*colour)


def _hatched(inside: str, colour: str, x: float, y: float, width: float, height: float) -> str:
    steps = range(int((width + height) / 3) + 1)
    strokes = " ".join(
        f"{x - height + 3 * step:.2f} {y:.2f} m {x + 3 * step:.2f} {y + height:.2f} l" for step in steps
    )
    return f"q {inside} W n {colour} RG 1 w {strokes} S Q"
