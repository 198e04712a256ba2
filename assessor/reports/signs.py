"""The signs of the levels drawn as pictures, for files whose readers may lack a font that has them."""

from __future__ import annotations

import io
import math
from functools import cache

from PIL import Image, ImageDraw

from assessor.models.levels import Level
from assessor.reports.palette import LEVEL_COLOURS

_SIDE = 160
_LARGER = 4  # drawn larger and made smaller, which smooths the edges
_UNIT = _SIDE * _LARGER / 20


@cache
def sign_picture(level: Level | None) -> bytes:
    """A PNG of a sign on the grid of 20 x 20 that all signs share, on a transparent ground."""
    picture = Image.new("RGBA", (_SIDE * _LARGER, _SIDE * _LARGER), (255, 255, 255, 0))
    draw = ImageDraw.Draw(picture)
    colour = f"#{LEVEL_COLOURS[level]}"
    _SHAPES[level](draw, colour)
    smaller = picture.resize((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    target = io.BytesIO()
    smaller.save(target, "PNG")
    return target.getvalue()


def _box(radius: float) -> tuple[float, float, float, float]:
    return ((10 - radius) * _UNIT, (10 - radius) * _UNIT, (10 + radius) * _UNIT, (10 + radius) * _UNIT)


def _disc(draw: ImageDraw.ImageDraw, colour: str) -> None:
    draw.ellipse(_box(9), fill=colour)


def _half(draw: ImageDraw.ImageDraw, colour: str) -> None:
    draw.ellipse(_box(9), outline=colour, width=round(2 * _UNIT))
    draw.pieslice(_box(9), 90, 270, fill=colour)


def _ring(draw: ImageDraw.ImageDraw, colour: str) -> None:
    draw.ellipse(_box(9), outline=colour, width=round(3 * _UNIT))


def _question(draw: ImageDraw.ImageDraw, colour: str) -> None:
    draw.ellipse(_box(9), outline=colour, width=round(1.5 * _UNIT))
    left, top, right, bottom = (6.9 * _UNIT, 4.6 * _UNIT, 13.1 * _UNIT, 10.8 * _UNIT)
    width = round(1.7 * _UNIT)
    draw.arc((left, top, right, bottom), 180, 90, fill=colour, width=width)
    middle = 10 * _UNIT
    draw.rectangle((middle - width / 2, bottom - width, middle + width / 2, 12.3 * _UNIT), fill=colour)
    draw.ellipse((middle - _UNIT, 13.3 * _UNIT, middle + _UNIT, 15.3 * _UNIT), fill=colour)


def _dotted(draw: ImageDraw.ImageDraw, colour: str) -> None:
    for step in range(12):
        x = (10 + 8 * math.cos(math.tau * step / 12)) * _UNIT
        y = (10 + 8 * math.sin(math.tau * step / 12)) * _UNIT
        draw.ellipse((x - _UNIT, y - _UNIT, x + _UNIT, y + _UNIT), fill=colour)


_SHAPES = {
    Level.IMPLEMENTED: _disc,
    Level.PARTIAL: _half,
    Level.NOT_IMPLEMENTED: _ring,
    Level.NO_INFORMATION: _question,
    Level.NOT_ASSESSED: _dotted,
    None: _dotted,
}
