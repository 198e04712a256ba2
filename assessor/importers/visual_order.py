"""Puts a right-to-left line back from the order in which it is seen to the order in which it is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NEEDS_ORDER = re.compile("[0-9٠-٩A-Za-z()\\[\\]«»\u064b-\u0652]")
_ABOVE = re.compile("[\u064b-\u0652]")
_INSIDE = r"(?:[^\s\u0590-\u08ff()\[\]«»،؛]|[٠-٩])*"
_LATIN = re.compile(rf"[0-9A-Za-z٠-٩]{_INSIDE}(?:\s+[0-9A-Za-z(]{_INSIDE})*")
_NUMBER = re.compile(r"[0-9٠-٩]+(?:[.,:/٫٬-][0-9٠-٩]+)*")
_PAIRS = {"(": "()", ")": "()", "[": "[]", "]": "[]", "«": "«»", "»": "«»"}
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb50-\ufefc]")
_GAP = 0.3
_SPACE = 0.19
_SHORT = 6


@dataclass(frozen=True, slots=True)
class Glyph:
    """A sign with the index that its page gives it, and where it stands from left to right."""

    sign: str
    index: int
    left: float
    right: float


def needs_order(text: str) -> bool:
    return bool(
        _NEEDS_ORDER.search(text) and (_RIGHT_TO_LEFT.search(text) or not re.search("[A-Za-z]", text))
    )


def reading_order(glyphs: Sequence[Glyph], size: float) -> list[Glyph]:
    """The glyphs as they are read, with spaces where they stand apart; Latin words and numbers turned round."""
    spaced: list[Glyph] = []
    for glyph in _from_the_right(glyphs):
        apart = spaced and spaced[-1].left - glyph.right > _GAP * size
        if apart and not glyph.sign.isspace() and not spaced[-1].sign.isspace():
            spaced.append(Glyph(" ", spaced[-1].index, glyph.right, spaced[-1].left))
        spaced.append(glyph)
    return _bracketed(_turned(spaced))


def _from_the_right(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """By where they stand; a mark over a letter follows the letter that it stands over."""
    ordered = sorted(
        (glyph for glyph in glyphs if not _ABOVE.match(glyph.sign)),
        key=lambda glyph: -(glyph.left + glyph.right),
    )
    for mark in (glyph for glyph in glyphs if _ABOVE.match(glyph.sign)):
        middle = mark.left + mark.right
        distances = [abs(other.left + other.right - middle) for other in ordered]
        ordered.insert(distances.index(min(distances)) + 1 if distances else 0, mark)
    return ordered


def left_to_right(glyphs: Sequence[Glyph], size: float) -> list[Glyph]:
    """The glyphs of a line in which some were drawn later than their neighbours, spaced as they stand."""
    result: list[Glyph] = []
    for glyph in sorted((one for one in glyphs if not one.sign.isspace()), key=lambda one: one.left):
        if result and glyph.left - result[-1].right > _SPACE * size:
            result.append(Glyph(" ", result[-1].index, result[-1].right, glyph.left))
        result.append(glyph)
    return result


def _turned(glyphs: list[Glyph]) -> list[Glyph]:
    """Latin words with what is between them, and numbers, turned round."""
    text = "".join(glyph.sign for glyph in glyphs)
    result = list(glyphs)
    for found in _LATIN.finditer(text):
        run = found.group()
        if re.search("[A-Za-z]", run):
            trimmed = len(run.rstrip(" .,:;/-"))
            start, end = found.start(), found.start() + trimmed
            result[start:end] = result[start:end][::-1]
        else:
            for number in _NUMBER.finditer(text, found.start(), found.end()):
                result[number.start() : number.end()] = result[number.start() : number.end()][::-1]
    return result


def _bracketed(glyphs: list[Glyph]) -> list[Glyph]:
    """Brackets facing the way their neighbours ask for. One right behind a figure or colon opens, too."""
    result: list[Glyph] = []
    for at, glyph in enumerate(glyphs):
        pair = _PAIRS.get(glyph.sign)
        if pair:
            before = glyphs[at - 1].sign if at else " "
            after = glyphs[at + 1].sign if at + 1 < len(glyphs) else " "
            opens = (before.isspace() or before in "([«") and not after.isspace()
            closes = not before.isspace() and (after.isspace() or after in ")]».,;:،؛")
            just_opened = any(other.sign == pair[0] for other in result[-_SHORT:])
            opens = opens or ((before.isdigit() or before in ":;؛") and after.isalnum() and not just_opened)
            sign = pair[0] if opens else pair[1] if closes else glyph.sign
            result.append(Glyph(sign, glyph.index, glyph.left, glyph.right))
        else:
            result.append(glyph)
    return result
