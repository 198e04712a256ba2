"""Words that are never to be published: where they stand in a text, and what is printed in their place.

They are found as whole words, however they are written large or small, spaced, hyphenated or broken over lines; in
scripts that glue words together (Arabic, Chinese) wherever their letters stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

GAP = "[…]"
"""Printed where words have no pseudonym: what is not to go out does not, whatever anybody forgets."""
_UNSEEN = re.compile("[\u00ad\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Soft hyphens, signs of direction, and what Arabic adds to letters: between letters nobody reads them."""
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = r"[\s\-\u2010-\u2013_.'’ʼ]"
_GLUED = re.compile(
    "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ufb50-\ufeff]"
    "|[\U00020000-\U0003ffff]"
)
_CYRILLIC = re.compile("[\u0400-\u052f]+")
_STEM, _ENDING, _ADDED = 4, 2, 4
"""Letters that words must share from their beginning; how many one may lose for an ending, and how many gain."""
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Guard:
    """Words, and what is printed in their place; nothing is a gap."""

    words: str
    pseudonym: str = ""
    id: str = ""


class Guarding:
    """Looks for all the words of a list at once; false where there is nothing to look for."""

    def __init__(self, guards: Iterable[Guard]) -> None:
        longest_first = sorted(guards, key=lambda one: -len(one.words))
        self._guards = tuple(one for one in longest_first if is_findable(one.words))

    def __bool__(self) -> bool:
        return bool(self._guards)

    def holds(self, text: str) -> bool:
        """Whether any of the words stands in the text."""
        return bool(self._guards and text and self._exact.search(_plain(text)))

    def holds_in_link(self, link: str) -> bool:
        """The same for a web address, where words hang together by other signs than in a text."""
        return self.holds(re.sub(r"[^\w]|_", " ", unquote(link))) if self._guards and link else False

    def resembles(self, text: str) -> bool:
        """Whether a word with another ending stands in it; Russian and Kazakh names have many."""
        if not self._guards or not text:
            return False
        return self._inflected.search(self._exact.sub(GAP, _plain(text))) is not None

    def replaced(self, text: str) -> str:
        """The text with pseudonyms. What a pseudonym brings together with its neighbours is looked for again."""
        for _ in range(_ROUNDS):
            if not self.holds(text):
                return text
            text = self._once(text, gaps=False)
        return self._once(text, gaps=True) if self.holds(text) else text

    def _once(self, text: str, *, gaps: bool) -> str:
        text = unicodedata.normalize("NFC", text)
        letters, places = _folded(text)
        made, after = [], 0
        for found in self._exact.finditer(letters):
            start, end = places[found.start()], places[found.end() - 1] + 1
            guard = self._guards[int((found.lastgroup or "g0")[1:])]
            printed = GAP if gaps else _as_written(guard, text[start:end])
            made += [text[after:start], printed]
            after = end
        return "".join([*made, text[after:]])

    @property
    def _exact(self) -> re.Pattern[str]:
        return _any_of(tuple(one.words for one in self._guards))

    @property
    def _inflected(self) -> re.Pattern[str]:
        return _any_stem(tuple(one.words for one in self._guards))


def is_findable(words: str) -> bool:
    """One letter alone is in every text, and signs are no words."""
    letters = "".join(_WORD.findall(_plain(words)))
    return len(letters) > 1


def _plain(text: str) -> str:
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text)).casefold()


def _folded(text: str) -> tuple[str, list[int]]:
    """Letters as they are compared, and at which place of the text each of them stood."""
    pairs = [
        (one, place)
        for place, letter in enumerate(text)
        if not _UNSEEN.match(letter)
        for one in letter.casefold()
    ]
    return "".join(one for one, _ in pairs), [place for _, place in pairs]


@lru_cache(maxsize=8)
def _any_of(guarded: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<g{place}>{_whole(words)})" for place, words in enumerate(guarded)))


def _whole(words: str) -> str:
    parts = _WORD.findall(_plain(words))
    glued = bool(_GLUED.search(words))
    between = f"{_BETWEEN}{{0,4}}" if glued else f"{_BETWEEN}{{1,4}}"
    body = between.join(map(re.escape, parts))
    return body if glued else f"(?<!{_kind(parts[0][0])}){body}(?!{_kind(parts[-1][-1])})"


def _kind(letter: str) -> str:
    """What would make a word of it and its neighbour: a letter beside a letter, a figure beside a figure."""
    return r"[^\W\d_]" if letter.isalpha() else r"\d"


@lru_cache(maxsize=8)
def _any_stem(guarded: tuple[str, ...]) -> re.Pattern[str]:
    stems = filter(None, map(_stemmed, guarded))
    return re.compile("|".join(stems) or r"(?!)")


def _stemmed(words: str) -> str:
    """Each word's common beginning with up to a few letters behind it; empty where no word can be inflected."""
    parts = _WORD.findall(_plain(words))
    if not any(_may_end_otherwise(part) for part in parts):
        return ""
    letter = r"[^\W\d_]"
    made = [
        rf"{re.escape(_stem(part))}{letter}{{0,{len(part) - len(_stem(part)) + _ADDED}}}"
        if _may_end_otherwise(part)
        else re.escape(part)
        for part in parts
    ]
    return rf"(?<!{letter})" + f"{_BETWEEN}{{1,4}}".join(made) + rf"(?!{letter})"


def _may_end_otherwise(part: str) -> bool:
    return len(part) >= _STEM and _CYRILLIC.fullmatch(part) is not None


def _stem(part: str) -> str:
    return part[: max(_STEM, len(part) - _ENDING)]


def _as_written(guard: Guard, found: str) -> str:
    """The pseudonym in capitals where the words were; with a capital where only the text gave them one."""
    printed = guard.pseudonym or GAP
    if len(found) > 1 and found.isupper() and not guard.words.isupper():
        return printed.upper()
    if found[:1].isupper() and not guard.words[:1].isupper():
        return printed[:1].upper() + printed[1:]
    return printed
