"""Puts a right-to-left line back from the order in which it is seen to the order in which it is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_NEEDS_ORDER = re.compile("[^\\s\u0621-\u064a]")
_ABOVE = re.compile("[\u064b-\u0652]")
_INSIDE = r"(?:[^\s\u0590-\u08ff()\[\]«»،؛]|[٠-٩])*"
_LATIN = re.compile(rf"[0-9A-Za-z٠-٩]{_INSIDE}(?:\s+[0-9A-Za-z(]{_INSIDE})*")
_NUMBER = re.compile(r"[0-9٠-٩]+(?:[.,:/٫٬][0-9٠-٩]+)*")
_STRAY = re.compile("([.,:;،؛؟])([\u064b-\u0652]+)")
_PAIRS = {"(": "()", ")": "()", "[": "[]", "]": "[]", "«": "«»", "»": "«»"}
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb50-\ufefc]")
_GAP, _GAP_AT_FIGURES, _GAP_OF_NEIGHBOURS = 0.3, 0.4, 0.8
_SPACE = 0.19
_SHORT = 6


class Glyph(NamedTuple):
    """A sign with the place that its page gives it, where it stands from left to right, and where its pen was."""

    sign: str
    place: int
    left: float
    right: float
    pen: float


def needs_order(text: str) -> bool:
    return bool(
        _NEEDS_ORDER.search(text) and (_RIGHT_TO_LEFT.search(text) or not re.search("[A-Za-z]", text))
    )


def reading_order(glyphs: Sequence[Glyph], size: float) -> list[Glyph]:
    """The glyphs as they are read, with spaces where they stand apart; Latin words and numbers turned round."""
    spaced: list[Glyph] = []
    for glyph in _from_the_right(glyphs):
        before = spaced[-1] if spaced else None
        if before and not glyph.sign.isspace() and not before.sign.isspace() and _apart(before, glyph, size):
            spaced.append(Glyph(" ", spaced[-1].place, glyph.right, spaced[-1].left, glyph.right))
        spaced.append(glyph)
    return _bracketed(_turned(spaced))


def _apart(before: Glyph, glyph: Glyph, size: float) -> bool:
    """Whether there is room for a space; less speaks for one where the page does not give the signs as neighbours."""
    if abs(before.place - glyph.place) == 1:
        return before.left - glyph.right > _GAP_OF_NEIGHBOURS * size
    figure = before.sign.isdigit() or glyph.sign.isdigit()
    return before.left - glyph.right > (_GAP_AT_FIGURES if figure else _GAP) * size


def _from_the_right(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """By where the pen was, as letters may stand one above the other; a mark follows its letter."""
    letters = [glyph for glyph in glyphs if not _ABOVE.match(glyph.sign)]
    ordered = [one for unit in sorted(_units(letters), key=lambda unit: -unit[0].pen) for one in unit]
    for mark in (glyph for glyph in glyphs if _ABOVE.match(glyph.sign)):
        middle = mark.left + mark.right
        distances = [abs(other.left + other.right - middle) for other in ordered]
        ordered.insert(distances.index(min(distances)) + 1 if distances else 0, mark)
    return ordered


def _units(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Letters one by one, but together where they are written into each other, as lam and alef are."""
    units: list[list[Glyph]] = []
    for glyph in glyphs:
        before = units[-1][-1] if units else None
        if before and glyph.pen > before.pen and _written_into(before, glyph):
            units[-1].append(glyph)
        else:
            units.append([glyph])
    return units


def _written_into(before: Glyph, glyph: Glyph) -> bool:
    shared = min(before.right, glyph.right) - max(before.left, glyph.left)
    narrower = min(before.right - before.left, glyph.right - glyph.left)
    both = _RIGHT_TO_LEFT.match(before.sign) and _RIGHT_TO_LEFT.match(glyph.sign)
    return bool(both) and shared > 0.5 * narrower


def left_to_right(glyphs: Sequence[Glyph], size: float) -> list[Glyph]:
    """The glyphs of a line in which some were drawn later than their neighbours, spaced as they stand."""
    result: list[Glyph] = []
    for glyph in sorted((one for one in glyphs if not one.sign.isspace()), key=lambda one: one.left):
        if result and glyph.left - result[-1].right > _SPACE * size:
            result.append(Glyph(" ", result[-1].place, result[-1].right, glyph.left, glyph.left))
        result.append(glyph)
    return result


def read_from_the_right(drawn: str) -> str:
    """Signs that are known from left to right, without their places, as they are read."""
    glyphs = [Glyph(sign, at, 0, 0, 0) for at, sign in enumerate(reversed(drawn))]
    return "".join(glyph.sign for glyph in _bracketed(_turned(glyphs)))


def with_marks_at_letters(line: str) -> str:
    """A mark above a letter that came out behind the stop after it."""
    return _STRAY.sub(r"\2\1", line)


def faced(line: str) -> str:
    """A line that is in reading order, its brackets facing the way their neighbours ask for."""
    glyphs = [Glyph(sign, at, 0, 0, 0) for at, sign in enumerate(line)]
    return "".join(glyph.sign for glyph in _bracketed(glyphs))


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
    """Brackets facing the way their neighbours ask for; where these do not tell, it opens if none is open."""
    result: list[Glyph] = []
    opened = 0
    for at, glyph in enumerate(glyphs):
        pair = _PAIRS.get(glyph.sign)
        if pair:
            before = glyphs[at - 1].sign if at else " "
            after = glyphs[at + 1].sign if at + 1 < len(glyphs) else " "
            opens = (before.isspace() or before in "([«") and not after.isspace()
            closes = not before.isspace() and (after.isspace() or after in ")]».,;:،؛")
            just_opened = any(other.sign == pair[0] for other in result[-_SHORT:])
            counted = (before.isdigit() or before in ":;؛") and after.isalnum() and not just_opened
            opens = opens or counted or (not closes and not opened)
            opened = max(0, opened + (1 if opens else -1))
            result.append(glyph._replace(sign=pair[0] if opens else pair[1]))
        else:
            result.append(glyph)
    return result
