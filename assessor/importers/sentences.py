"""Where sentences end, in any of the six languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assessor.importers.lexicon import Lexicon

_STOP = re.compile(
    r"""(?P<stop>[.!?؟。！？][.!?؟。！？]*)(?P<close>[)\]"'”’»）」』]*)(?=(?P<next>\s+|[^\W\d_]|[«“"(]|$))"""
)
_CITATION = re.compile(
    r"\s*[(（](?:arts?\b|articles?|art[íi]culos?|ст\.|стать|المادة|المواد|المادتان|第)"
    r"(?:[^()（）]|(?<=\s[^\W\d_])\)(?=[\s,;–-])|(?<=[–-][^\W\d_])\)(?=[\s,;–-])|[(（][^()（）]*[)）]){0,120}[)）]\.?",
    re.IGNORECASE,
)
_LONGEST_WORD = 20
_NO_LETTER = re.compile(r"[\W\d_]")
TERMINAL = re.compile(r"""[.;:!?؟؛。；：！？…][)\]"'”’»）」』]*\s*$""")


_CITES = re.compile(rf"{_CITATION.pattern}\s*$", re.IGNORECASE)


def cites_articles(text: str) -> bool:
    """Whether a text ends with articles in brackets, as a heading may whose next line is another's."""
    return _CITES.search(text) is not None


def is_abbreviated(text: str, words: Lexicon) -> bool:
    """Whether the dot at a text's end is that of a short word, "arts.", and ends no sentence."""
    last = _NO_LETTER.split(text.rstrip().removesuffix("."))[-1]
    return text.rstrip().endswith(".") and last.casefold() in _abbreviations(words.code, words.abbreviations)


@cache
def _abbreviations(code: str, words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def sentence_ends(text: str, words: Lexicon, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Places right after the stop (and closing signs, and articles in brackets) of each sentence before `end`."""
    short = _abbreviations(words.code, words.abbreviations)
    end = len(text) if end is None else end
    for found in _STOP.finditer(text, start, end):
        if _ends(text, found, short):
            cited = _CITATION.match(text, found.end("close"), end)
            yield cited.end() if cited else found.end("close")


def first_sentence(text: str, words: Lexicon) -> str:
    return text[: next(sentence_ends(text, words), len(text))]


def _ends(text: str, found: re.Match[str], short: frozenset[str]) -> bool:
    if text[found.start()] != ".":
        return True
    word = _word_before(text, found.start())
    if word.casefold() in short or (len(word) == 1 and word.isupper()):
        return False
    following = text[found.end("close") : found.end("close") + 40].lstrip()[:1]
    if not following:
        return True
    if found["next"] and not found["next"].isspace():
        return following.isupper() and len(word) > 1
    return not following.islower()


def _word_before(text: str, end: int) -> str:
    """The letters that stand right before a place."""
    start = end
    while start > max(0, end - _LONGEST_WORD) and text[start - 1].isalpha():
        start -= 1
    return text[start:end]
