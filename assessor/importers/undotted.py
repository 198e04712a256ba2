"""Finds paragraphs' numbers that have no dot: alone on a line like a page's number, or before the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assessor.importers.source import Line, ReaderResult

_PLAIN = re.compile(r"\s{0,20}(?P<number>[0-9٠-٩]{1,3})(?:\s|$)")
_DOTTED = re.compile(r"\s{0,20}[0-9٠-٩]{1,3}\s?[.．、–-]")
_FEWEST = 3
_STEP = 3
_SHARE = 0.7
"""How many of a text's lone numbers have to be in the sequence: of pages' numbers, half break a sentence."""


def undotted(source: ReaderResult) -> frozenset[int]:
    """Starts of the lines that begin with such a number; none in a text whose numbers have dots."""
    text, lines = source.text, source.lines
    plain = [at for at, line in enumerate(lines) if _PLAIN.match(text, line.start, line.end)]
    if len(plain) < _FEWEST:
        return frozenset()
    dotted = sum(bool(_DOTTED.match(text, line.start, line.end)) for line in lines)
    chain = _longest([(_number(text, lines[at]), at) for at in plain if _opens_text(source, at)])
    few = len(chain) < max(_FEWEST, 2 * dotted, _SHARE * len(plain))
    return frozenset() if few else frozenset(lines[at].start for at in chain)


def _number(text: str, line: Line) -> int:
    found = _PLAIN.match(text, line.start, line.end)
    return int(found["number"]) if found else 0


def _opens_text(source: ReaderResult, at: int) -> bool:
    """Whether letters follow the number, on its line or on the next, that do not go on with a sentence."""
    line = source.lines[at]
    found = _PLAIN.match(source.text, line.start, line.end)
    rest = source.text[found.end() if found else line.end : line.end].strip()
    return _opens(rest) if rest else any(_opens(text) for text in _next_line(source, at))


def _next_line(source: ReaderResult, at: int) -> Iterator[str]:
    for line in source.lines[at + 1 : at + 2]:
        yield source.text[line.start : line.end].lstrip()


def _opens(text: str) -> bool:
    return text[:1].isalpha() and not text[:1].islower() and len(text) > _FEWEST


def _longest(numbers: Sequence[tuple[int, int]]) -> list[int]:
    """The longest sequence of numbers that rise by small steps: the places of its lines."""
    ends: dict[int, tuple[int, int]] = {}
    links: list[int] = []
    last, most = -1, 0
    for index, (number, _) in enumerate(numbers):
        length, link = max(ends.get(number - step, (0, -1)) for step in range(1, _STEP + 1))
        links.append(link)
        if length + 1 > ends.get(number, (0, -1))[0]:
            ends[number] = (length + 1, index)
        if length + 1 > most:
            last, most = index, length + 1
    chain: list[int] = []
    while last >= 0:
        chain.append(numbers[last][1])
        last = links[last]
    return chain
