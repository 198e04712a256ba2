"""The visual lines of a PDF page: their characters, and where and how they stand."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium

from assessor.importers.visual_order import Glyph, needs_order, reading_order

_LINE = re.compile(r"[^\r\n]+")
_RAISED = re.compile(
    r"(?<=[^\W\d_]|[.,;:)”»\"’。，；：）])\s?\d{1,3}(?!\d)|^\d{1,3}(?=\s?[^\W\d_])|(?<=\S)\*{1,3}(?!\w)"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb50-\ufefc]")
_COULD_MARK = re.compile(r"[\d*]")
_STRAY = re.compile("([.,:;،؛؟])([\u064b-\u0652]+)")
_NEAR = 2.5


@dataclass(frozen=True, slots=True)
class Visual:
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
        self.text = self._page.get_text_range()
        self.right_to_left = len(_RIGHT_TO_LEFT.findall(self.text)) > len(self.text) / 4
        self._fonts: dict[bytes, tuple[str, bool]] = {}

    def lines(self) -> list[Visual]:
        found = [
            line for match in _LINE.finditer(self.text) if (line := self._line(match.start(), match.group()))
        ]
        return _joined(found)

    def close(self) -> None:
        self._page.close()

    def _line(self, at: int, text: str) -> Visual | None:
        visible = text.strip()
        if not visible:
            return None
        at += len(text) - len(text.lstrip())
        last = at + len(visible) - 1
        first_x = self._origin(at)[0]
        last_x, last_y = self._edge(last)
        if self.right_to_left:
            first_x, last_x = self.width - self._edge(at)[0], self.width - self._origin(last)[0]
        typical = at + _typical(visible)
        font, bold = self._font(at)
        size, y = self._size(typical), self._origin(typical)[1]
        places = list(range(at, last + 1))
        if self.right_to_left and needs_order(visible):
            visible, places = self._reordered(at, visible, size)
        if self.right_to_left:
            visible = _STRAY.sub(r"\2\1", visible)
        has_marks = _COULD_MARK.search(visible) is not None
        marks = tuple(self._raised(places, visible, size, y)) if has_marks else ()
        return Visual(visible, self.number, first_x, last_x, y, last_y, size, font, bold, marks)

    def _reordered(self, at: int, text: str, size: float) -> tuple[str, list[int]]:
        """A line as it is read, with the index of each of its signs."""
        glyphs = [Glyph(sign, at + place, *self._sides(at + place)) for place, sign in enumerate(text)]
        ordered = reading_order(glyphs, size)
        return "".join(glyph.sign for glyph in ordered), [glyph.index for glyph in ordered]

    def _raised(self, places: list[int], text: str, size: float, y: float) -> Iterator[tuple[int, int]]:
        for found in _RAISED.finditer(text):
            digit = places[found.end() - 1]
            if self._size(digit) < 0.8 * size or 1.5 < self._origin(digit)[1] - y < 8:
                yield found.span()

    def _sides(self, index: int) -> tuple[float, float]:
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(self._page, index, left, right, bottom, top)
        return left.value, right.value

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._page, index, x, y)
        return x.value, y.value

    def _edge(self, index: int) -> tuple[float, float]:
        return self._sides(index)[1], self._origin(index)[1]

    def _size(self, index: int) -> float:
        return pdfium.FPDFText_GetFontSize(self._page, index)

    def _font(self, index: int) -> tuple[str, bool]:
        name = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._page, index, name, 128, flags)
        known = self._fonts.get(name.value)
        if known is None:
            text = name.value.decode("utf-8", "replace").partition("+")[2] or name.value.decode(
                "utf-8", "replace"
            )
            heavy = pdfium.FPDFText_GetFontWeight(self._page, index) >= 600
            known = self._fonts[name.value] = text, heavy or "bold" in text.casefold()
        return known


def _typical(text: str) -> int:
    """A letter near the middle of a line: spaces may be the library's own and have no type face."""
    middle = len(text) // 2
    return next((at for at in range(middle, len(text)) if not text[at].isspace()), 0)


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
            result[-1] = replace(
                before, text=text, end=line.end, last_y=before.last_y, marks=before.marks + marks
            )
        else:
            result.append(line)
    return result


def _continues(before: Visual, line: Visual) -> bool:
    level = abs(line.y - before.last_y) < _NEAR or abs(line.y - before.y) < _NEAR
    raised = line.size < 0.8 * before.size and 0 < line.y - before.last_y < 8
    return (level or raised) and -3 < line.start - before.end < 1.8 * max(before.size, 8)
