"""Vowel signs of Arabic: over or under the middle of their letter, above each other where there are several."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from assessor.reports.pdf.lettering import Font

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_MARKED = re.compile(f"([{_MARKS}]+)([^{_MARKS}]?)")
_BELOW = frozenset("\u064d\u0650\u0655\u0656\u065c\u065f\u061a\u06e3\u06ea\u06ed")
_APART = 50


class _Box(NamedTuple):
    """What a letter covers, in thousandths of its size."""

    left: float
    bottom: float
    right: float
    top: float


def mark_places(font: Font, drawn: str) -> Iterable[tuple[str, float, float]]:
    """Text in drawing order in parts; each with how far it is moved aside and up, in thousandths."""
    end = 0
    for found in _MARKED.finditer(drawn):
        if found.start() > end:
            yield drawn[end : found.start()], 0, 0
        marks, letter = found.groups()
        yield from _over(font, marks, letter)
        if letter:
            yield letter, 0, 0
        end = found.end()
    if end < len(drawn):
        yield drawn[end:], 0, 0


def _over(font: Font, marks: str, letter: str) -> Iterable[tuple[str, float, float]]:
    base = _box(font, letter) if letter else _Box(0, 0, 0, 0)
    top, bottom = base.top, min(base.bottom, 0)
    middle = (base.left + base.right) / 2
    for mark in reversed(marks):
        box = _box(font, mark)
        aside = middle - (box.left + box.right) / 2
        if mark in _BELOW:
            yield mark, aside, bottom - _APART - box.top
            bottom -= _APART + box.top - box.bottom
        else:
            yield mark, aside, top + _APART - box.bottom
            top += _APART + box.top - box.bottom


@lru_cache(maxsize=2000)
def _read_box(font_name: str, outline: bytes, units: int) -> _Box:
    return _Box(*(value * 1000 / units for value in struct.unpack(">hhhh", outline)))


def _box(font: Font, letter: str) -> _Box:
    face = font.drawn.face
    glyph = face.charToGlyph.get(ord(letter))
    if glyph is None or face.glyphPos[glyph] == face.glyphPos[glyph + 1]:
        return _Box(0, 0, font.widths.get(ord(letter), 0), 0)
    start = face.get_table_pos("glyf")[0] + face.glyphPos[glyph]
    return _read_box(font.drawn.fontName, face.get_chunk(start + 2, 8), face.unitsPerEm)
