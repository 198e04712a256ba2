"""Finds which paragraphs the Committee singles out for an early report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assessor.importers.batch import ParsedParagraph, Verdict
from assessor.importers.lexicon import Lexicon, spaced, squeeze, squeezed
from assessor.importers.limbs import letter, ranks

_LETTER = r"(?:[a-zа-я]|[أ-ي]ـ?)"
_JOIN = r"(?:,|،|and|to|–|-|et|y|и|à|a|е|по|и по|و|إلى|和|至)"
_REFERENCE = re.compile(
    rf"(?<![\d/.(])(?P<number>[0-9٠-٩]{{1,3}})(?![\d/])"
    rf"(?P<limbs>(?:\s*\(?{_LETTER}\)(?:\s*{_JOIN}\s*(?=\(?{_LETTER}\)))?)*)"
)
_LIMB = re.compile(rf"(?P<range>(?:to|–|-|à|по|إلى|至|\)\s*a)\s*\(?)?(?P<letter>{_LETTER})(?=\))")
_BRACKETS = re.compile(r"[(（][^()（）]{4,}[)）]")
_OF_RULES = re.compile(
    r"\s*[0-9٠-٩]+\s*(?:of|de|del|des|du|из|من)?\s*(?:the|la|l['’]|el)?\s*"
    r"(?:committee|rule|article|artículo|règle|règlement|reglamento|правил|стать|المادة|النظام|общ|general|observation)",
    re.IGNORECASE,
)
_AFTER_RULE = re.compile(r"\d\s*[,，،]?\s*$")


def followed_up(paragraphs: list[ParsedParagraph], words: Lexicon) -> list[ParsedParagraph]:
    """The paragraphs, those of the follow-up marked. Only recommendations are followed up."""
    numbers = {paragraph.number for paragraph in paragraphs if _recommends(paragraph)}
    chosen: dict[str, tuple[str, ...]] = {}
    for paragraph in paragraphs[-14:]:
        text = " ".join(passage.text for passage in paragraph.passages)
        if squeezed(words.follow_up).search(squeeze(text)):
            named = _named(text, words)
            chosen |= {number: named[number] for number in named.keys() & (numbers - {paragraph.number})}
    return [
        replace(
            paragraph,
            follow_up=paragraph.number in chosen,
            follow_up_limbs=chosen.get(paragraph.number, ()),
        )
        for paragraph in paragraphs
    ]


def _recommends(paragraph: ParsedParagraph) -> bool:
    return any(passage.verdict is Verdict.RECOMMENDATION for passage in paragraph.passages)


def _named(text: str, words: Lexicon) -> dict[str, tuple[str, ...]]:
    """Numbers that follow the word "paragraphs", up to the end of the clause, with the limbs named with each."""
    word = spaced(words.paragraphs)
    text = _BRACKETS.sub(lambda found: found[0] if word.search(found[0]) else " ", text)
    found: dict[str, tuple[str, ...]] = {}
    for place in word.finditer(text):
        if _AFTER_RULE.search(text[: place.start()][-8:]) or _OF_RULES.match(text, place.end()):
            continue
        clause = re.split(r"[.;。；؛]\s", text[place.end() : place.end() + 400])[0]
        for match in _REFERENCE.finditer(clause):
            found[str(int(match["number"]))] = tuple(_limbs(match["limbs"]))
    return found


def _limbs(named: str) -> Iterator[str]:
    """The limbs that are named, in whichever alphabet; "(b) to (d)" names (c) too."""
    last = 0
    for found in _LIMB.finditer(named):
        own = min(ranks(found["letter"].replace("ـ", "")), default=0)
        first = last + 1 if found["range"] and own > last else own
        yield from (f"({letter(ordinal)})" for ordinal in range(max(1, first), own + 1))
        last = own
