"""Finds which paragraphs the Committee singles out for an early report."""

from __future__ import annotations

import re
from dataclasses import replace

from assessor.importers.batch import ParsedParagraph
from assessor.importers.lexicon import Lexicon, spaced, squeeze, squeezed

_REFERENCE = re.compile(
    r"(?<![\d/.(])(?P<number>[0-9٠-٩]{1,3})(?![\d/])(?P<limbs>(?:\s*\(?[a-z]\)(?:\s*(?:,|and|to|–|-|et|y|и|à|a|е|و|和|至)\s*(?=\(?[a-z]\)))?)*)"
)
_BRACKETS = re.compile(r"[(（][^()（）]{4,}[)）]")


def followed_up(paragraphs: list[ParsedParagraph], words: Lexicon) -> list[ParsedParagraph]:
    """The paragraphs, those of the follow-up marked."""
    numbers = {paragraph.number for paragraph in paragraphs}
    chosen: set[str] = set()
    for paragraph in paragraphs[-14:]:
        text = " ".join(passage.text for passage in paragraph.passages)
        if squeezed(words.follow_up).search(squeeze(text)):
            chosen |= {
                number for number in _numbers(text, words) if number in numbers and number != paragraph.number
            }
    return [replace(paragraph, follow_up=paragraph.number in chosen) for paragraph in paragraphs]


def _numbers(text: str, words: Lexicon) -> set[str]:
    """Numbers that follow the word "paragraphs", up to the end of the clause."""
    text = _BRACKETS.sub(" ", text)
    found: set[str] = set()
    for word in spaced(words.paragraphs).finditer(text):
        clause = re.split(r"[.;。；؛]\s", text[word.end() : word.end() + 400])[0]
        found |= {str(int(match["number"])) for match in _REFERENCE.finditer(clause)}
    return found
