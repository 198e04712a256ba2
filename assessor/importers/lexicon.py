"""What the parser must know of a language: the words by which concluding observations are recognised.

Patterns are matched against text without any spaces and capitals, so that words split or glued by a converter
are still found; spaces and capitals in a pattern are only there to be read. Folding a text once is cheaper than
a pattern that ignores case: the engine can then skip to a pattern's first letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words. Each pattern is an alternation; see the module for how it is matched."""

    code: str
    """Of the language, as in ISO 639-1."""
    common_words: tuple[str, ...]
    title: str
    """The document's title, up to the State's name."""
    furniture: str
    """Lines of the masthead that are no headings of the numbered part."""
    state: str
    """A group around the State's name in the title, matched with spaces."""
    recommends: str
    """The Committee as the one who acts: it recommends, urges, calls upon."""
    told: str
    """What another says of itself before "it recommends", in a sentence that voices concern at that."""
    should: str
    """What is asked as a duty: the State party should."""
    concerned: str
    observes: str
    recalls: str
    """Openings that belong to the recommendation that they precede."""
    refers: str
    """Closing sentences that only point to another text: attention is drawn to a general comment."""
    opens: str
    """What a numbered paragraph may begin with."""
    sections: str
    """Whole titles of sections, without their letter."""
    introduction: str
    """Headings under which nothing is judged: introduction, positive aspects."""
    procedure: str
    """Headings of the end: dissemination, follow-up, next report."""
    procedural: str
    """Sentences that only the end has: the next report is due, follow-up within one year."""
    general: str
    """What asks for everything at once: that the recommendations be implemented."""
    follow_up: str
    """A sentence that asks for an early report on certain paragraphs."""
    paragraphs: str
    """The word before paragraph numbers, matched with spaces."""
    adopted: str
    months: Mapping[str, int] = field(default_factory=dict[str, int])
    date: str = ""
    """With spaces; groups `day`, `month`, `year`."""
    abbreviations: tuple[str, ...] = ()
    """Words whose dot ends no sentence, without the dot."""
    citations: str = ""
    """Words before a letter in brackets that is a citation and no limb, matched with spaces."""
    particles: str = ""
    """Words of one letter."""


@cache
def lexicon(code: str) -> Lexicon:
    return import_module(f"assessor.importers.languages.{code if code in LANGUAGES else 'en'}").LEXICON


_DIACRITICS = re.compile("[\u064b-\u0652\u0670]")
_SAME = {"’": "'", "ʼ": "'", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "‐": "-", "‑": "-", "–": "-", "—": "-"}


_MANY = re.compile(r"\)\*(?![?+])")


@cache
def squeezed(pattern: str) -> re.Pattern[str]:
    """A pattern for squeezed text. A group repeats a few times only: a line of commas is no endless adverb."""
    return re.compile(_MANY.sub("){0,12}", _one_spelling(pattern.lower())) or r"(?!)", re.VERBOSE)


@cache
def spaced(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern or r"(?!)", re.IGNORECASE)


def squeeze(text: str) -> str:
    """Without spaces and capitals, and with one spelling for signs that are written in several ways."""
    text = "".join(text.split()).lower()
    return text if text.isascii() else _one_spelling(_DIACRITICS.sub("", text))


def _one_spelling(text: str) -> str:
    for variant, sign in _SAME.items():
        text = text.replace(variant, sign)
    return text
