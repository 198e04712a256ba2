"""The visual lines of a PDF page: their characters, and where and how they stand."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from assessor.importers.visual_order import (
    Glyph,
    left_to_right,
    needs_order,
    reading_order,
    with_marks_at_letters,
)

_LINE = re.compile(r"[^\r\n]+")
_RAISED = re.compile(
    r"(?=\s?[\d*])"
    r"(?:(?<=[^\W\d_]|[.,;:)”»\"’。，；：）])\s?\d{1,3}(?!\d)|^\d{1,3}(?=\s?[^\W\d_])|(?<=\S)\*{1,3}(?!\w))"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb50-\ufefc]")
_COULD_MARK = re.compile(r"[\d*]")
_CHAR_BOX, _CHAR_ORIGIN = pdfium.FPDFText_GetCharBox, pdfium.FPDFText_GetCharOrigin
_FONT_SIZE, _FONT_INFO = pdfium.FPDFText_GetFontSize, pdfium.FPDFText_GetFontInfo
_NEAR = 2.5
_ABOVE = re.compile("[\u064b-\u0652]")
_LETTERS = re.compile("[\u0621-\u064a]{2,}")
_UNNAMED = re.compile("[\\x00\\x01\\x03-\\x08\\x0b\\x0c\\x0e-\\x1f]")
"""What a sign without a name comes out as: the stroke that fills a justified line."""
_LAM_ALEF = re.compile("ل[اأإآ]")
_OTHER_FACE = re.compile(
    "[^\x00-\xff\u0400-\u045f\u2000-\u206f\u2116\u3000-\u9fff\uff00-\uffef\ufffe]|[\u4e00-\u9fff].*[“”‘’]|[“”‘’].*[\u4e00-\u9fff]"
)
"""Signs that a program may have drawn apart from their line, because its type face lacks them."""
_RARE = re.compile("[^\x00-\xff\u0400-\u045f\u2000-\u206f\u2116]")
"""Without any of these, a page has no such sign."""


class Visual(NamedTuple):
    """A line as it stands on its page. In a right-to-left page `start` and `end` count from the right edge."""

    text: str
    page: int
    start: float
    end: float
    y: float
    last_y: float
    size: float
    font: str
    bold: bool
    marks: tuple[tuple[int, int], ...] = ()


class PageText:
    """One page's text, asked for places and type faces only where they matter."""

    def __init__(self, page: pypdfium2.PdfPage, number: int) -> None:
        self.number = number
        self.width, self.height = page.get_size()
        self._page = page.get_textpage()
        self._raw = self._page.raw
        self.text = self._page.get_text_range()
        has_right_to_left = _RIGHT_TO_LEFT.search(self.text) is not None
        self.right_to_left = has_right_to_left and len(_RIGHT_TO_LEFT.findall(self.text)) > len(self.text) / 4
        self._has_other_faces = _RARE.search(self.text) is not None
        self._fonts: dict[bytes, tuple[str, bool]] = {}
        self._box = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
        self._point = ctypes.c_double(), ctypes.c_double()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        if self.right_to_left:
            self.text = self._unfolded(_UNNAMED.sub("ـ", self.text))

    def lines(self) -> list[Visual]:
        spans = [found.span() for found in _LINE.finditer(self.text)]
        spans = self._with_marks_above(spans) if self.right_to_left else spans
        return _joined([line for span in spans if (line := self._line(span[0], self.text[slice(*span)]))])

    def _unfolded(self, text: str) -> str:
        """Letters that were drawn as one sign come out the wrong way round, all in one place."""
        signs = list(text)
        drawn = [span for found in _LETTERS.finditer(text) for span in self._drawn_as_one(*found.span())]
        whole = [text[start:end] for start, end in drawn]
        right, wrong = (
            sum(map(bool, map(_LAM_ALEF.match, some))) for some in (whole, [one[::-1] for one in whole])
        )
        if wrong >= right:
            for start, end in drawn:
                signs[start:end] = signs[start:end][::-1]
        return "".join(signs)

    def _drawn_as_one(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        places = [self._origin(at) for at in range(start, end)]
        at = 0
        for _, group in groupby(places):
            length = len(list(group))
            if length > 1:
                yield start + at, start + at + length
            at += length

    def _with_marks_above(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Marks over letters stand a little higher and may part their line in two."""
        result: list[tuple[int, int]] = []
        for start, end in spans:
            before = result[-1] if result else (start, start)
            text = self.text[before[0] : end]
            alone = any(
                not _ABOVE.sub("", self.text[slice(*span)]).strip() for span in (before, (start, end))
            )
            apart = abs(self._height(*before) - self._height(start, end))
            if _ABOVE.search(text) and apart < (2 * _NEAR if alone else _NEAR):
                result[-1:] = [(before[0], end)]
            else:
                result.append((start, end))
        return result

    def _height(self, start: int, end: int) -> float:
        return self._origin(start + _typical_letter(self.text[start:end]))[1] if end > start else -1.0

    def close(self) -> None:
        self._page.close()

    def _line(self, at: int, text: str) -> Visual | None:
        visible = text.strip()
        if not visible:
            return None
        at += len(text) - len(text.lstrip())
        last = at + len(visible) - 1
        sides, last_y = (self._origin(at)[0], self._sides(last)[1]), self._origin(last)[1]
        typical = at + (_typical_letter if self.right_to_left else _typical)(visible)
        font, bold = self._font(typical if self.right_to_left else at)
        size, y = self._size(typical), self._origin(typical)[1]
        places = list(range(at, last + 1))
        if self.right_to_left:
            visible, places, sides = self._from_the_right(at, visible, size)
        elif self._has_other_faces and self._is_mixed_up(at, visible):
            visible, places = _read(left_to_right(self._glyphs(at, visible), size))
        has_marks = _COULD_MARK.search(visible) is not None
        marks = tuple(self._raised(places, visible, size, y)) if has_marks else ()
        return Visual(visible, self.number, *sides, y, last_y, size, font, bold, marks)

    def _from_the_right(self, at: int, text: str, size: float) -> tuple[str, list[int], tuple[float, float]]:
        """A line as it is read, the index of each of its signs, and how far it reaches from the right edge."""
        last = at + len(text) - 1
        if needs_order(text):
            glyphs = self._glyphs(at, text)
            text, places = _read(reading_order(glyphs, size))
            right, left = max(one.right for one in glyphs), min(one.left for one in glyphs)
        else:
            places = list(range(at, last + 1))
            right, left = self._sides(at)[1], self._origin(last)[0]
        return with_marks_at_letters(text), places, (self.width - right, self.width - left)

    def _glyphs(self, at: int, text: str) -> list[Glyph]:
        glyphs = [
            Glyph(sign, at + place, *self._sides(at + place), self._origin(at + place)[0])
            for place, sign in enumerate(text)
        ]
        return [one for one in glyphs if not one.sign.isspace() or one.left < one.right]

    def _is_mixed_up(self, at: int, text: str) -> bool:
        """Whether a line's signs do not follow each other from left to right."""
        if not _OTHER_FACE.search(text):
            return False
        lefts = [self._origin(at + place)[0] for place, sign in enumerate(text) if not sign.isspace()]
        return any(left < before - 1 for before, left in pairwise(lefts))

    def _raised(self, places: list[int], text: str, size: float, y: float) -> Iterator[tuple[int, int]]:
        for found in _RAISED.finditer(text):
            digit = places[found.end() - 1]
            if self._size(digit) < 0.8 * size or 1.5 < self._origin(digit)[1] - y < 8:
                yield found.span()

    def _sides(self, index: int) -> tuple[float, float]:
        left, right, *_ = self._box
        found = _CHAR_BOX(self._raw, index, *self._box)
        return (left.value, right.value) if found else (0.0, 0.0)

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = self._point
        found = _CHAR_ORIGIN(self._raw, index, x, y)
        return (x.value, y.value) if found else (0.0, 0.0)

    def _size(self, index: int) -> float:
        return _FONT_SIZE(self._raw, index)

    def _font(self, index: int) -> tuple[str, bool]:
        self._name.value = b""
        _FONT_INFO(self._raw, index, self._name, 128, self._flags)
        key = self._name.value
        known = self._fonts.get(key)
        if known is None:
            name = key.decode("utf-8", "replace")
            text = name.partition("+")[2] or name
            heavy = pdfium.FPDFText_GetFontWeight(self._page.raw, index) >= 600
            known = self._fonts[key] = text, heavy or "bold" in text.casefold()
        return known


def _read(glyphs: list[Glyph]) -> tuple[str, list[int]]:
    return "".join(glyph.sign for glyph in glyphs), [glyph.place for glyph in glyphs]


def _typical(text: str) -> int:
    """A letter near the middle of a line: spaces may be the library's own and have no type face."""
    middle = len(text) // 2
    if not text[middle].isspace():
        return middle
    return next((at for at in range(middle, len(text)) if not text[at].isspace()), 0)


def _typical_letter(text: str) -> int:
    """In a right-to-left line figures and Latin words are often smaller than the letters."""
    found = _RIGHT_TO_LEFT.search(text, len(text) // 2) or _RIGHT_TO_LEFT.search(text)
    return found.start() if found else _typical(text)


def _joined(lines: list[Visual]) -> list[Visual]:
    """Pieces of one visual line, which a raised figure had parted, together again."""
    result: list[Visual] = []
    for line in lines:
        before = result[-1] if result else None
        if before and _continues(before, line):
            gap = " " if line.start - before.end > 0.2 * line.size else ""
            shift = len(before.text) + len(gap)
            marks = tuple((start + shift, end + shift) for start, end in line.marks)
            if line.size < 0.8 * before.size and re.fullmatch(r"[\d*,\s]{1,7}", line.text):
                marks = ((shift, shift + len(line.text)),)
            text = before.text + gap + line.text
            result[-1] = before._replace(
                text=text, end=line.end, last_y=before.last_y, marks=before.marks + marks
            )
        else:
            result.append(line)
    return result


def _continues(before: Visual, line: Visual) -> bool:
    level = abs(line.y - before.last_y) < _NEAR or abs(line.y - before.y) < _NEAR
    raised = line.size < 0.8 * before.size and 0 < line.y - before.last_y < 8
    return (level or raised) and -3 < line.start - before.end < 1.8 * max(before.size, 8)
