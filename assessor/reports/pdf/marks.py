"""Vowel signs of Arabic: over or under the middle of their letter, above each other where there are several.

They are drawn as outlines, not as letters: readers of PDF would otherwise take a raised sign for a new line
and tear the word apart when it is copied or searched for.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from assessor.reports.pdf.lettering import Font

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_MARKED = re.compile(f"([{_MARKS}]+)([^{_MARKS}]?)")
_ACCENTED = re.compile("(.)([\u0300-\u036f]+)")
_BELOW = frozenset("\u064d\u0650\u0655\u0656\u065c\u065f\u061a\u06e3\u06ea\u06ed")
_APART = 50


class _Box(NamedTuple):
    """What a letter covers, in thousandths of its size."""

    left: float
    bottom: float
    right: float
    top: float


class Place(NamedTuple):
    """A part of a text, and for a mark how far it is moved from where the next letter begins."""

    text: str
    aside: float = 0
    above: float = 0
    is_mark: bool = False


def mark_places(font: Font, drawn: str) -> Iterable[Place]:
    """Text in drawing order in parts: letters, and the marks that belong to the letter after them."""
    end = 0
    for found in _MARKED.finditer(drawn):
        if found.start() > end:
            yield Place(drawn[end : found.start()])
        yield from _over(font, *found.groups())
        end = found.start(2)
    if end < len(drawn):
        yield Place(drawn[end:])


def accent_places(font: Font, drawn: str) -> Iterable[Place]:
    """Latin and Cyrillic text in parts: what bears an accent that is no letter of its own, and the accent."""
    end = 0
    for found in _ACCENTED.finditer(drawn):
        yield Place(drawn[end : found.end(1)])
        base = _box(font, found[1])
        middle = (base.left + base.right) / 2 - font.width(found[1])
        for accent in found[2]:
            box = _box(font, accent)
            yield Place(accent, middle - (box.left + box.right) / 2)
        end = found.end()
    if end < len(drawn):
        yield Place(drawn[end:])


def _over(font: Font, marks: str, letter: str) -> Iterable[Place]:
    base = _box(font, letter) if letter else _Box(0, 0, 0, 0)
    top, bottom = base.top, min(base.bottom, 0)
    middle = (base.left + base.right) / 2
    for mark in reversed(marks):
        box = _box(font, mark)
        aside = middle - (box.left + box.right) / 2
        if mark in _BELOW:
            yield Place(mark, aside, bottom - _APART - box.top, True)
            bottom -= _APART + box.top - box.bottom
        else:
            yield Place(mark, aside, top + _APART - box.bottom, True)
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
