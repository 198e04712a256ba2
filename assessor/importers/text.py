"""Reads plain and pasted text: finds which line breaks end a paragraph."""

from __future__ import annotations

import re
from statistics import median

from assessor.importers.drawn_text import as_read
from assessor.importers.encoding import decoded
from assessor.importers.source import Line, ReaderResult
from assessor.importers.spelling import unshaped
from assessor.importers.torn_marks import with_marks_in_place

_LINE = re.compile(r"[^\n\f]*(?:\n|\f|$)")
_WIDE_SIGNS = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_LIMB = re.compile(r"\s*[(（]?(?:[a-z]{1,2}|[ivx]{1,5}|[а-я])[)）]\s*\S")
_LIMB_END = re.compile(r"""[.;:!?؟؛。；：！？…,][)\]"'”’»]*\s*$|[;,] ?\w{1,3}\s*$""")
_MARKED = re.compile(r"\s*(?:[(（]?(?:[a-z]{1,2}|[ivx]{1,5}|[а-я])[)）]|\d{1,3}\.)")
_INNER_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_NARROW, _WIDE = 40, 130


def read_text(data: bytes) -> ReaderResult:
    return from_text(decoded(data))


def from_text(text: str) -> ReaderResult:
    """The reader's result for text that is already decoded, such as the clipboard's."""
    text = (
        unshaped(text)
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
        .replace("\x00", "\ufffd")
        .replace("\ufffe", "-\n")
    )
    text = with_marks_in_place(as_read(text))
    return ReaderResult(text, tuple(_lines(text)), kind="text")


def _lines(text: str) -> list[Line]:
    spans = [
        (found.start(), found.end() - len(found.group()) + len(found.group().rstrip("\n\f")))
        for found in _LINE.finditer(text)
        if found.group()
    ]
    width = _wrap_width([_width(text[start:end]) for start, end in spans if text[start:end].strip()])
    lines: list[Line] = []
    blank, previous = True, ""
    for start, end in spans:
        line = text[start:end]
        if not line.strip():
            blank = True
            continue
        lines.append(Line(start, end, certain=blank or _ended(previous, line, width)))
        blank, previous = False, line
    return lines


def _wrap_width(lengths: list[int]) -> int:
    """The width at which the text was broken into lines; 0 when its lines are whole paragraphs."""
    long = [length for length in lengths if length >= _NARROW]
    if len(long) < 8 or max(long) > _WIDE or median(long) < 0.75 * max(long):
        return 0
    return max(long)


def _ended(previous: str, line: str, width: int) -> bool:
    """Whether the previous line ended before its width was used up: its first word would have fitted."""
    if not width:
        return True
    if _LIMB.match(previous) and not _LIMB_END.search(previous) and not _MARKED.match(line):
        return False
    word = line.split(maxsplit=1)[0][:12]
    return _width(previous.rstrip()) + 1 + _width(word) < width - 12


def _width(line: str) -> int:
    """Chinese characters are twice as wide; a gap within a line is no part of its words."""
    gaps = sum(len(gap) - 1 for gap in _INNER_GAP.findall(line)) if "  " in line else 0
    return len(line) - gaps + len(_WIDE_SIGNS.findall(line))
