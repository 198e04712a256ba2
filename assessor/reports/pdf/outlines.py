"""The shapes of letters as PDF operators. Loaded only when a shape has to be drawn: it needs the font tools."""

from __future__ import annotations

from functools import lru_cache

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from assessor.fonts import Family, font_file

Point = tuple[float, float]


class OutlinePen(BasePen):
    """Notes a glyph's outline as operators of a PDF path."""

    def __init__(self, glyphs: object) -> None:
        super().__init__(glyphs)  # pyright: ignore[reportArgumentType] (any set of glyphs will do)
        self.operators: list[str] = []

    def _moveTo(self, pt: Point) -> None:  # noqa: N802
        self.operators.append(f"{pt[0]:g} {pt[1]:g} m")

    def _lineTo(self, pt: Point) -> None:  # noqa: N802
        self.operators.append(f"{pt[0]:g} {pt[1]:g} l")

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:  # noqa: N802
        self.operators.append(" ".join(f"{value:.2f}" for point in (pt1, pt2, pt3) for value in point) + " c")

    def _closePath(self) -> None:  # noqa: N802
        self.operators.append("h")


@lru_cache(maxsize=400)
def outline(family: Family, weight: int, letter: str) -> str:
    """A letter's path on a grid of 1,000, to be filled."""
    font = TTFont(font_file(family, weight), lazy=True)
    glyphs = font.getGlyphSet()
    pen = OutlinePen(glyphs)
    glyphs[(font.getBestCmap() or {})[ord(letter)]].draw(pen)
    units: int = font["head"].unitsPerEm  # pyright: ignore[reportAttributeAccessIssue]
    scale = 1000 / units
    return f"{scale:g} 0 0 {scale:g} 0 0 cm {' '.join(pen.operators)} f"
