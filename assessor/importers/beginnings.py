"""Finds where paragraphs whose numbers were lost may begin."""

from __future__ import annotations

from bisect import bisect_right

from assessor.importers.batch import Verdict
from assessor.importers.headings import is_heading
from assessor.importers.lexicon import Lexicon, squeeze, squeezed
from assessor.importers.limbs import limb_marks
from assessor.importers.numbering import Mark
from assessor.importers.prose import Prose, Row
from assessor.importers.verdicts import verdict_of

Beginning = tuple[int, float]
"""A place in the stream and how likely a paragraph begins there."""


def beginnings(prose: Prose, words: Lexicon, marks: list[Mark]) -> list[Beginning]:
    taken = [mark.start for mark in marks]
    found: list[Beginning] = []
    before: Row | None = None
    for row in prose.rows:
        if row.start in taken:
            before = None
            continue
        likely = _likelihood(prose, words, row, before)
        if likely > 0:
            found.append((row.start, likely))
        before = row
    return found


def _likelihood(prose: Prose, words: Lexicon, row: Row, before: Row | None) -> float:
    text = prose.text[row.start : row.end]
    if not row.certain or row.line.heading or len(text) < 30 or text[0].islower() or not text[0].isalpha():
        return 0.0
    if is_heading(text) or row.label:
        return 0.0
    likely = 1.0
    if before and (before.line.heading or is_heading(prose.text[before.start : before.end])):
        likely += 3
    if squeezed(words.opens).match(squeeze(text[:60])):
        likely += 1
    if verdict_of(text[:600], words) is not Verdict.CONTEXT:
        likely += 2
    return likely
