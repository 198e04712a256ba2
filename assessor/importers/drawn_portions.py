"""Lines of a right-to-left page taken out in the order of drawing: each figure and sign on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BETWEEN_WORDS = "\u202c \u202b"
_FEWEST = 8
_LETTER = re.compile("[\u0620-\u064a]")
_ALONE = re.compile(r"\f|GE\.\d|\*|.*[A-Za-z]{3,}[:.]? .*[A-Za-z]{2,}")
_BEGINS = re.compile(r"\d{1,3}[-–.](?=$|\s|[\u0620-\u064a])|['‘]\d['’]|[()][\u0620-\u064a]ـ?[()]\s*$")
_LONGEST_START = 3
_NO_SPACE_BEFORE = re.compile(r"[،؛؟.,:;»/]|[()](?:\s|[،؛.,:]|$)|-(?!\s)|['’]")
_NO_SPACE_AFTER = re.compile(r"(?:^|\s)و$|[(«/]$|(?<!\d)['‘]$")
_SIGNS, _END = re.compile(r"[^\w\s]+"), re.compile("[.؛:؟][)(]?$")
_FULL, _MARGIN = 0.85, 4
_LONGEST_LINE = 400


def are_portions(text: str) -> bool:
    return text.count(_BETWEEN_WORDS) > _FEWEST


def joined(lines: Sequence[str]) -> list[str]:
    """The portions of each line together: what has no letter goes on, until the line is full or something begins."""
    width = _width(lines)
    result: list[str] = []
    goes_on = False
    for at, line in enumerate(lines):
        worded = bool(_LETTER.search(line))
        alone = not line.strip() or bool(_ALONE.match(line))
        new = alone or _begins(lines, at) or (worded and not (goes_on and _fits(result[-1], line, width)))
        if new or not result or len(result[-1]) > _LONGEST_LINE:
            result.append(line)
        else:
            result[-1] = _put(result[-1], line[::-1] if _SIGNS.fullmatch(line) else line)
        goes_on = not (alone or worded or _END.search(result[-1][-2:]))
    return result


def _width(lines: Sequence[str]) -> int:
    lengths = sorted(len(line) for line in lines if _LETTER.search(line))
    return lengths[len(lengths) * 19 // 20] if lengths else 0


def _fits(line: str, portion: str, width: int) -> bool:
    return len(line) <= _FULL * width or len(line) + len(portion) <= width + _MARGIN


def _begins(lines: Sequence[str], at: int) -> bool:
    """Whether a portion is the number of a paragraph or the mark of a limb, or its first sign."""
    if len(lines[at]) > _LONGEST_START or (lines[at][:1] == "(" and at and lines[at - 1][-1:].isdigit()):
        return False
    parts = lines[at : at + 3] if lines[at][:1] in "'‘" else lines[at : at + 2]
    return bool(_BEGINS.match("".join(parts)))


def _put(line: str, portion: str) -> str:
    opens = portion[0] in "()" and (line.count("(") + line.count(")")) % 2 == 0
    apart = not (_NO_SPACE_AFTER.search(line) or (_NO_SPACE_BEFORE.match(portion) and not opens))
    return line + (" " if apart else "") + portion
