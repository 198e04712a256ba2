"""Finds the numbers of paragraphs. Their sequence is the strongest evidence: a "53." in a sentence is none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assessor.importers.lexicon import Lexicon, squeeze, squeezed
from assessor.importers.prose import Prose, Row

_NUMBER = re.compile(
    r"(?P<number>[0-9٠-٩۰-۹](?<![\d.,/:(\[–-].)[0-9٠-٩۰-۹]{0,2})(?P<stop>\s{0,2}[.．、]|\s?[-–ـ](?=\s|[\u0600-\u06ff]))"
    r"(?:(?![0-9٠-٩])|(?=\d{4}\s?年))\s*"
)
_MIRRORED = re.compile(r"[-–.]\s?(?P<number>[0-9٠-٩]{1,3})(?=[\s\u0600-\u06ff])\s*")
_UNDOTTED = re.compile(r"(?P<number>[0-9٠-٩]{1,3})\s+")
_SENTENCE_END = re.compile(r"""[.;:!?؟؛。；！？][)\]"'”’»）」』]*\s*$""")
_CITED = re.compile(
    r"(?:\b(?:no|nos|art|arts|para|paras|p|pp|vol)\.?|№|n[.ºo°]|núm\.?|ст\.|п\.|第)\s*$", re.IGNORECASE
)
_LONGEST_CITED = 8
"""Letters that are enough to see such a word and what is before it."""
_LONGEST_TITLE = 40
MOST_CANDIDATES = 1_000
_MOST_WITHIN_ROWS = 10_000
SURE = 4.0
"""How likely a paragraph that begins after a heading is."""
_FAR = 40
_GAPS = (0.0, 0.0, *(min(1.5 + 1.5 * step, 20.0) for step in range(2, _FAR + 1)))
"""What a step from one number to a greater one counts against a sequence."""
_UNLIKELY = 1_000.0
_PLAIN, _NEAR = 8.0, 4
"""Where numbers begin whole rows, and a paragraph's first word follows one of them, far is no farther than near."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph's number at start..end of the stream; an inferred one has no characters.

    `whole` says that it begins a row, and that the row's text is no title and no rest of a sentence.
    """

    number: int
    start: int
    end: int
    score: float = 0.0
    whole: bool = False


def paragraph_marks(prose: Prose, words: Lexicon) -> list[Mark]:
    """The paragraphs' numbers in order, each greater than the one before."""
    found = sorted(_candidates(prose, words), key=lambda mark: mark.start)
    if len(found) > MOST_CANDIDATES:
        found = sorted(
            sorted(found, key=lambda mark: -mark.score)[:MOST_CANDIDATES], key=lambda mark: mark.start
        )
    return _best_sequence(found)


def _candidates(prose: Prose, words: Lexicon) -> Iterator[Mark]:
    text = prose.text
    for at, found in enumerate(_NUMBER.finditer(text)):
        row = prose.row_at(found.start())
        if at > _MOST_WITHIN_ROWS and found.start() != row.start:
            continue
        score = _score(prose, row, found, words)
        if score > 0:
            whole = found.start() == row.start and _is_whole(text[found.end() : row.end])
            yield Mark(int(found["number"]), found.start(), found.end(), score, whole)
    yield from _undotted(prose, words)
    if words.code == "ar":
        for row in prose.rows:
            found = _MIRRORED.match(text, row.start, row.end)
            if found:
                yield Mark(int(found["number"]), found.start(), found.end(), 6)


def _undotted(prose: Prose, words: Lexicon) -> Iterator[Mark]:
    for start in sorted(prose.numbered):
        found = _UNDOTTED.match(prose.text, start)
        if found:
            opens = _opens(words).match(squeeze(prose.text[found.end() : found.end() + 40]))
            yield Mark(int(found["number"]), start, found.end(), 8.0 if opens else 3.0)


def _score(prose: Prose, row: Row, found: re.Match[str], words: Lexicon) -> float:
    text = prose.text
    before = text[max(row.start, found.start() - 300) : found.start()]
    following = text[found.end() : found.end() + 40]
    if not following.strip():
        return 0 if not row.label else 6
    if found.start() == row.start and row.label:
        return 12.0
    score = _place_score(before)
    if found.start() != row.start and _CITED.search(before.rstrip()[-_LONGEST_CITED:]):
        score -= 3
    if _opens(words).match(squeeze(following)):
        score += 1.5 if _is_title(text[found.end() : row.end]) else 2
    elif following[0].isdigit():
        score -= 3
    if following[0].islower():
        score -= 3
    return score - (1.5 if "-" in found["stop"] and words.code != "ar" else 0)


def _is_whole(line: str) -> bool:
    return line[:1].isalpha() and not line[:1].islower() and not _is_title(line)


def _is_title(line: str) -> bool:
    """Whether a line is short and ends without a stop, as a section's title does."""
    return len(line) < _LONGEST_TITLE and not _SENTENCE_END.search(line)


def _opens(words: Lexicon) -> re.Pattern[str]:
    return squeezed(rf"(?:{words.opens})")


def _place_score(before: str) -> float:
    if not before.strip():
        return 6.0
    if _SENTENCE_END.search(before):
        return 3.0
    ends = [found.end() for found in re.finditer(r"[.;!?؟؛。；][)”»\"]*\s", before)]
    heading = before[ends[-1] :] if ends else before
    if len(heading) < 200 and heading[:1].isupper() | (not heading[:1].isascii()):
        return 3.0 if not ends else 2.0
    return 0.5


def _best_sequence(found: Sequence[Mark]) -> list[Mark]:
    """The chain of rising numbers with the greatest sum of scores, gaps counted against it."""
    best: list[float] = []
    previous: list[int] = []
    for at, mark in enumerate(found):
        score, link = mark.score - min(3.0, 0.2 * (mark.number - 1)), -1
        for before in range(at):
            step = mark.number - found[before].number
            if step > 0 and (linked := best[before] + mark.score - _gap(step, found[before], mark)) > score:
                score, link = linked, before
        best.append(score)
        previous.append(link)
    return _walk_back(found, best, previous)


def _gap(step: int, before: Mark, mark: Mark) -> float:
    if before.whole and mark.whole and max(before.score, mark.score) >= _PLAIN:
        return _GAPS[min(step, _NEAR)]
    return _GAPS[step] if step <= _FAR else _UNLIKELY


def _walk_back(found: Sequence[Mark], best: list[float], previous: list[int]) -> list[Mark]:
    chain: list[Mark] = []
    at = max(range(len(best)), key=best.__getitem__, default=-1)
    while at >= 0:
        chain.append(found[at])
        at = previous[at]
    return chain[::-1]


def infer_lost(marks: list[Mark], starts: Sequence[tuple[int, float]]) -> list[Mark]:
    """The marks with those that are missing from the sequence put where the likeliest paragraphs begin.

    `starts` are places where an unnumbered paragraph may begin, with how likely that is.
    """
    if len(marks) < 3 and sum(likely >= SURE for _, likely in starts) > 2 * len(marks) + 2:
        return [Mark(at + 1, start, start) for at, (start, _) in enumerate(_likely(starts))]
    places = [start for start, _ in starts]
    result: list[Mark] = []
    last = Mark(0, 0, 0)
    for mark in marks:
        lost = mark.number - last.number - 1
        between = starts[bisect_right(places, last.end) : bisect_right(places, mark.start - 1)]
        likely = sorted(sorted(between, key=lambda start: (-start[1], start[0]))[:lost]) if lost else []
        result += [Mark(mark.number - len(likely) + step, at, at) for step, (at, _) in enumerate(likely)]
        result.append(mark)
        last = mark
    after = starts[bisect_right(places, last.end) :]
    most_lost = sum(likely >= SURE for _, likely in after) > len(marks) + 2
    for start, likely in after:
        if likely >= (2 if most_lost else SURE + 1):
            last = Mark(last.number + 1, start, start)
            result.append(last)
    return result


def _likely(starts: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    return [start for start in starts if start[1] >= 2]
