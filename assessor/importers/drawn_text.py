"""Right-to-left text as programs take it out of a PDF: put back from how it was drawn to how it is read."""

from __future__ import annotations

import re

from assessor.importers.drawn_portions import are_portions, joined
from assessor.importers.lam_alef import with_lam_alef
from assessor.importers.visual_order import faced, read_from_the_right, with_marks_at_letters

_BLOCK = re.compile("\u202b([^\u202a-\u202e]*(?:\u202a[^\u202a-\u202e]*\u202c[^\u202a-\u202e]*)*)\u202c")
"""Signs from right to left, with others among them from left to right."""
_PIECE = re.compile("\u202a([^\u202c]*)\u202c|[^\u202a]+")
_LETTER = re.compile("[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3]")
_PARTED_MARK = re.compile("(?<=[\u0621-\u064a]) +([\u064b-\u0652])")


def as_read(text: str) -> str:
    """The same lines, each as it is read. Only a line whose order its control characters tell is turned."""
    if not _LETTER.search(text):
        return text
    if "\u202b" in text:
        read = [_turned(line) if "\u202b" in line else line for line in text.split("\n")]
        text = "\n".join(map(faced, joined(read)) if are_portions(text) else read)
    return with_lam_alef(text)


def _turned(line: str) -> str:
    if _LETTER.search(_BLOCK.sub("", line)):
        return line
    drawn = _BLOCK.sub(_drawn, line)
    feeds = len(drawn) - len(drawn.lstrip("\f"))
    read = with_marks_at_letters(read_from_the_right(drawn[feeds:].strip()))
    return drawn[:feeds] + _PARTED_MARK.sub(r"\1", read)


def _drawn(block: re.Match[str]) -> str:
    """A block's signs from left to right."""
    pieces = [found.group()[::-1] if found[1] is None else found[1] for found in _PIECE.finditer(block[1])]
    return "".join(reversed(pieces))
