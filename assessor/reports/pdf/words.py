"""Where lines may be broken: at spaces, between Chinese characters, and within words that are too long."""

from __future__ import annotations

import re

from assessor.reports.plain_text import whole_numbers

_OPENING = "([{«‹“‘（〈《「『【〔〖［｛"
_CLOSING = ")]}»›”’，。、；：？！）〉》」』】〕〗］｝…—·％,.;:?!%"
_EAST_ASIAN = (
    "\u2e80-\u2fff\u3003-\u3007\u3012-\u30ff\u3100-\u312f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
)
_PARTS = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:[{_EAST_ASIAN}]|[^{_EAST_ASIAN}{re.escape(_OPENING)}]+)[{re.escape(_CLOSING)}]*"
    rf"|[{re.escape(_OPENING)}]+"
)
_HAS_EAST_ASIAN = re.compile(f"[{_EAST_ASIAN}]")
_HOLDING_SPACE = re.compile("[\u00a0\u2007\u202f]")
_BREAKING_SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_LEANING = re.compile(r"(?<=\S) (?=[;:!?»%](?:\s|$))|(?<=«) (?=\S)")
"""A common space that French sets before a mark and within its quotation marks."""
_MAY_LEAN = (" ;", " :", " !", " ?", " »", " %", "« ")
_HELD = "\x00"
_BETTER_BREAKS = frozenset("/-_.?&=,;:")


def is_breaking(character: str) -> bool:
    """Whether a line may end at this character because it is a space that holds nothing together."""
    return _BREAKING_SPACE.match(character) is not None


def words_of(text: str) -> list[str]:
    """Words; spaces that hold two of them together are no place to break, nor is one before a lone mark."""
    text = whole_numbers(text)
    if any(pair in text for pair in _MAY_LEAN) and _LEANING.search(text):
        return [word.replace(_HELD, " ") for word in words_of(_LEANING.sub(_HELD, text))]
    if _HOLDING_SPACE.search(text):
        return [word for word in _BREAKING_SPACE.split(text) if word]
    return text.split()


def parts_of(word: str) -> list[str]:
    """A word's parts between which a line may end: one for most words, many for Chinese."""
    return _PARTS.findall(word) if _HAS_EAST_ASIAN.search(word) else [word]


def nicer_end(text: str, start: int, end: int) -> int:
    """Where to break a word that must be broken before `end`: behind a stroke or a dot if there is one."""
    if end >= len(text):
        return end
    return next((at for at in range(end, (start + end) // 2, -1) if text[at - 1] in _BETTER_BREAKS), end)
