"""How large the coalition's logo is drawn: the same on paper, in Word and in Excel."""

from __future__ import annotations

import struct

WIDEST_CM, HIGHEST_CM = 7.0, 2.2
_LARGEST_PIXEL = 2.54 / 72
"""Centimetres: a small picture is not drawn so large that its dots show."""


def logo_size(png: bytes) -> tuple[float, float]:
    """Width and height in centimetres."""
    width, height = struct.unpack(">II", png[16:24])
    scale = min(WIDEST_CM / width, HIGHEST_CM / height, _LARGEST_PIXEL)
    return width * scale, height * scale
