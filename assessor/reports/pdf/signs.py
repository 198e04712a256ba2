"""The signs of the levels, drawn: full, half, empty, a ring with a question mark, a dotted ring.

They lie on a grid of 20 × 20 like those on the screen, so that shape alone carries the meaning.
"""

from __future__ import annotations

from assessor.models.levels import Level
from assessor.reports.pdf.measures import LEVEL_COLOURS, Colour

_ROUND = 0.5523
_MARK = ((7.2, 12.4), (7.6, 15.4, 12.4, 15.4, 12.6, 12.4), (12.8, 10.4, 10, 10.2, 10, 7.9))


def sign_operators(level: Level | None, x: float, y: float, size: float) -> str:
    """PDF drawing operators for a sign whose lower left corner is at (x, y)."""
    scale = size / 20
    body = _BODIES[level](LEVEL_COLOURS[level])
    return f"q {scale:.4f} 0 0 {scale:.4f} {x:.2f} {y:.2f} cm {body} Q"


def _full(colour: Colour) -> str:
    return f"{_fill(colour)} {_circle(9)} f"


def _half(colour: Colour) -> str:
    return f"{_fill(colour)} {_half_circle(9)} f {_circle(9)} {_circle(7)} f*"


def _empty(colour: Colour) -> str:
    return f"{_fill(colour)} {_circle(9)} {_circle(6)} f*"


def _unknown(colour: Colour) -> str:
    (start, first, second) = _MARK
    mark = f"{_at(start)} m {_at(first)} c {_at(second)} c S"
    dot = "9.1 4.3 1.8 1.8 re f"
    return f"{_fill(colour)} {_stroke(colour, 1.8)} {_circle(9)} {_circle(7.2)} f* {mark} {dot}"


def _dotted(colour: Colour) -> str:
    return f"{_stroke(colour, 2)} 1 J [0.01 3.142] 0 d {_circle(8)} S"


def _circle(radius: float) -> str:
    r, k = radius, radius * _ROUND
    points = (
        (r, k, k, r, 0, r),
        (-k, r, -r, k, -r, 0),
        (-r, -k, -k, -r, 0, -r),
        (k, -r, r, -k, r, 0),
    )
    return f"{10 + r:g} 10 m " + " ".join(f"{_around(curve)} c" for curve in points) + " h"


def _half_circle(radius: float) -> str:
    r, k = radius, radius * _ROUND
    points = ((-k, r, -r, k, -r, 0), (-r, -k, -k, -r, 0, -r))
    return f"10 {10 + r:g} m " + " ".join(f"{_around(curve)} c" for curve in points) + " h"


def _around(offsets: tuple[float, ...]) -> str:
    return " ".join(f"{10 + offset:.3f}" for offset in offsets)


def _at(points: tuple[float, ...]) -> str:
    return " ".join(f"{point:g}" for point in points)


def _fill(colour: Colour) -> str:
    return "{:.3f} {:.3f} {:.3f} rg".format(*colour)


def _stroke(colour: Colour, width: float) -> str:
    return "{:.3f} {:.3f} {:.3f} RG {:g} w".format(*colour, width)


_BODIES = {
    Level.IMPLEMENTED: _full,
    Level.PARTIAL: _half,
    Level.NOT_IMPLEMENTED: _empty,
    Level.NO_INFORMATION: _unknown,
    Level.NOT_ASSESSED: _dotted,
    None: _dotted,
}
