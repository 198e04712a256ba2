"""Finds the hyphens of words that were only parted at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from assessor.importers.batch import Span
from assessor.importers.stream import Stream

_LINE_END_HYPHEN = re.compile("[-\u2010\ufffe\x02](?:[ \t]*\n\\s*|(?<=[\ufffe\x02]))(?=[^\\W\\d_])")
_PARTED = re.compile(r"[^\W\d_]+[-\u2010\ufffe\x02]\s*\n\s*[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_HYPHEN = re.compile("[-\u2010]")
_MOST_HYPHENS = 10_000
_LINES_A_HYPHEN = 40
"""Where more lines than these go by for each hyphen, words are not parted at line ends."""
_STEM = 6
_SHORTEST = 3
_PREFIXES = frozenset(
    [
        "non",
        "self",
        "anti",
        "counter",
        "co",
        "multi",
        "inter",
        "well",
        "post",
        "pre",
        "socio",
        "ex",
        "vice",
        "cross",
        "long",
        "short",
        "high",
        "low",
        "so",
        "semi",
        "sub",
        "ultra",
        "decision",
        "policy",
        "gender",
        "rights",
        "follow",
        "time",
        "state",
        "early",
        "ill",
        "mid",
        "half",
        "two",
        "three",
        "four",
        "five",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "data",
        "dix",
        "vingt",
        "trente",
        "quarante",
        "cinquante",
        "soixante",
        "quatre",
        "peut",
        "porte",
        "au",
        "ci",
        "sous",
        "mi",
        "bien",
        "avant",
        "demi",
        "là",
        "celle",
        "celui",
        "ceux",
        "celles",
        "est",
        "main",
        "va",
        "teórico",
        "кое",
        "что",
        "либо",
        "нибудь",
        "социально",
        "уголовно",
        "женщин",
        "трудящихся",
    ]
)
_SUFFIXES = frozenset(
    [
        "bound",
        "based",
        "related",
        "centred",
        "centered",
        "owned",
        "motivated",
        "led",
        "born",
        "wide",
        "making",
        "seeker",
        "seekers",
        "specific",
        "sensitive",
        "friendly",
        "oriented",
        "appropriate",
        "appointed",
        "saving",
        "finding",
        "reviewed",
        "yearly",
        "term",
        "free",
        "même",
        "mêmes",
        "ci",
        "là",
        "то",
        "либо",
        "нибудь",
    ]
)
_PHRASES = re.compile(
    r"по-(?:прежнему|новому|иному|видимому|разному|другому|своему|настоящему)|из-(?:за|под)|во-(?:первых|вторых|третьих)"
    r"|как-(?:то|либо|нибудь)"
)
"""Short words that are joined to few others: "по-" begins many a word that is only parted."""
_CONJUNCTIONS = frozenset(["and", "or", "to", "et", "ou", "y", "o", "e", "и", "или"])


def line_end_hyphens(stream: Stream) -> list[Span]:
    """Line-end hyphens to drop, with the line break. A hyphen stays where the word is known to have one."""
    found = list(_LINE_END_HYPHEN.finditer(stream.text))
    if not found or len(found) > _MOST_HYPHENS:
        return []
    known = _Known(stream.text, found)
    gone = [
        place
        for match in found
        for place in range(match.start() + _kept(match, stream.text, known), match.end())
    ]
    return [Span(at, at + 1) for at in map(stream.origin, gone)]


class _Known:
    """What a text itself shows of its words."""

    def __init__(self, text: str, found: list[re.Match[str]]) -> None:
        self._text, self._found = text, found
        self._folded = text.casefold()
        self._looked_up: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        """Whether it stands somewhere in one piece."""
        if word not in self._looked_up:
            self._looked_up[word] = word in self._folded
        return self._looked_up[word]

    def joins(self, first: str, second: str) -> bool:
        """Whether words that begin like these are joined with a hyphen elsewhere, whatever case they are in."""
        return (first[:_STEM], second[:_STEM]) in self._compounds

    @cached_property
    def breaks(self) -> bool:
        """Whether a text parts words at line ends, as one that stands elsewhere in one piece shows."""
        halves = [_halves(match, self._text) for match in self._found]
        return any(first + second in self for first, second in filter(None, halves))

    @cached_property
    def whole(self) -> frozenset[str]:
        """The words of a text that parts none at line ends, as far as is known; of others none."""
        if self.breaks or len(self._found) * _LINES_A_HYPHEN >= self._folded.count("\n"):
            return frozenset()
        return self.words

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of a text but those beside a line-end hyphen."""
        return frozenset(_WORD.findall(_PARTED.sub(" ", self._folded)))

    @cached_property
    def _compounds(self) -> frozenset[tuple[str, str]]:
        return frozenset(self._pairs())

    def _pairs(self) -> Iterator[tuple[str, str]]:
        for hyphen in _HYPHEN.finditer(self._folded):
            if halves := _halves(hyphen, self._folded):
                yield halves[0][:_STEM], halves[1][:_STEM]


def _kept(match: re.Match[str], text: str, known: _Known) -> int:
    """How much of a hyphen and the line break behind it stays: nothing, the hyphen, or all."""
    if _is_broken_word(match, text, known):
        return 0
    after = _WORD.match(text, match.end())
    joins = text[match.start()] in "-\u2010" and after and after.group() not in _CONJUNCTIONS
    return 1 if joins and text[match.start() - 1 : match.start()].isalpha() else len(match.group())


def _is_broken_word(match: re.Match[str], text: str, known: _Known) -> bool:
    halves = _halves(match, text)
    if halves is None or text[match.end()].isupper():
        return False
    first, second = halves
    if first + second in known:
        return True
    if second in _SUFFIXES or first in known.whole or second in known.whole or known.joins(first, second):
        return False
    return not _PHRASES.fullmatch(f"{first}-{second}") and not _is_compound(first, second, known)


def _is_compound(first: str, second: str, known: _Known) -> bool:
    """Whether words may be joined: by a word that is known to join or, where no word is parted, as both are words."""
    if known.breaks:
        return first in _PREFIXES and second in known.words
    whole = len(second) > _SHORTEST and {first, second} <= known.words
    return first in _PREFIXES or whole


def _halves(match: re.Match[str], text: str) -> tuple[str, str] | None:
    """What stands before and behind a hyphen, folded; nothing where one of them is no word."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    after = _WORD.match(text, match.end())
    return (before.group().casefold(), after.group().casefold()) if before and after else None
