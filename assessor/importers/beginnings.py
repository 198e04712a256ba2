"""Finds where paragraphs whose numbers were lost may begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assessor.importers.batch import Verdict
from assessor.importers.headings import is_heading
from assessor.importers.lexicon import Lexicon, squeeze, squeezed
from assessor.importers.numbering import Mark
from assessor.importers.prose import Prose, Row
from assessor.importers.sentences import first_sentence, sentence_ends
from assessor.importers.verdicts import verdict_of

Beginning = tuple[int, float]
"""A place in the stream and how likely a paragraph begins there."""
_SHORTEST, _SHORTEST_CHINESE = 30, 10


def beginnings(prose: Prose, words: Lexicon, marks: Sequence[Mark]) -> list[Beginning]:
    """Places outside the known numbers; inside a row only where numbers are missing."""
    likely: dict[int, float] = {}
    for start, end in _gaps(prose, marks):
        likely |= dict(_turns(prose, words, start, end))
    taken = {mark.start for mark in marks}
    answers_apart = _answers_apart(prose, words, marks)
    wanted = list(_wanted(prose, marks))
    before: Row | None = None
    for row in prose.rows:
        if row.start not in taken and any(start <= row.start < end for start, end in wanted):
            own = _likelihood(prose, words, row, before, answers_apart=answers_apart)
            likely[row.start] = max(own, likely.get(row.start, 0.0) + min(own, 1.0))
        before = row
    return sorted((place, how) for place, how in likely.items() if how > 0)


def _gaps(prose: Prose, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    for mark, following in pairwise(marks):
        if following.number > mark.number + 1:
            yield mark.end, following.start


def _wanted(prose: Prose, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Where lost numbers are looked for: in gaps and at both ends; everywhere if hardly any is known."""
    if len(marks) < 3:
        yield 0, len(prose.text)
        return
    if marks[0].number > 1:
        yield 0, marks[0].start
    yield from _gaps(prose, marks)
    yield marks[-1].start, len(prose.text)


def _turns(prose: Prose, words: Lexicon, start: int, end: int) -> Iterator[Beginning]:
    """Sentences that turn from concern to recommendation, or back."""
    text = prose.text
    verdict = Verdict.CONTEXT
    first = True
    for at, until in pairwise([start, *sentence_ends(text, words, start, end), end]):
        place = at + len(text[at:until]) - len(text[at:until].lstrip())
        own = verdict_of(text[place:until], words)
        turns = (own is Verdict.RECOMMENDATION) != (verdict is Verdict.RECOMMENDATION)
        opens = _opens(text[place : place + 60], words) and not is_heading(text[place:until])
        if not first and turns and opens:
            yield place, 2.5
        if first or turns or own is not Verdict.CONTEXT:
            verdict = own
        first = False


def _opens(text: str, words: Lexicon) -> bool:
    return bool(squeezed(words.opens).match(squeeze(text))) and not text[:1].islower()


def _answers_apart(prose: Prose, words: Lexicon, marks: Sequence[Mark]) -> bool:
    """Whether recommendations have numbers of their own, as they have since about 2012."""
    firsts = [
        verdict_of(first_sentence(prose.text[mark.end : mark.end + 1_000], words), words) for mark in marks
    ]
    pairs = list(pairwise(firsts)).count((Verdict.CONCERN, Verdict.RECOMMENDATION))
    return len(firsts) < 4 or pairs > 0.2 * firsts.count(Verdict.CONCERN)


def _likelihood(prose: Prose, words: Lexicon, row: Row, before: Row | None, *, answers_apart: bool) -> float:
    text = prose.text[row.start : prose.block_end(row)]
    if row.line.heading or row.label or text[:1].islower() or not text[:1].isalpha():
        return 0.0
    if len(text) < (_SHORTEST_CHINESE if words.code == "zh" else _SHORTEST) and not _opens_list(text, words):
        return 0.0
    if is_heading(text) or not (row.certain or _after_a_stop(prose, row, before)):
        return 0.0
    likely = 1.0 if row.certain else 0.0
    if before and (before.line.heading or is_heading(prose.text[before.start : before.end])):
        likely += 3 if row.certain else 1
    opens = _opens(text[:60], words)
    likely += opens
    verdict = verdict_of(text[:600], words)
    if verdict is Verdict.RECOMMENDATION:
        likely += 2 if answers_apart else -2
    elif verdict is Verdict.CONCERN:
        likely += 2 if row.certain or opens else 1
    return likely


def _opens_list(text: str, words: Lexicon) -> bool:
    """Whether a short line is all that stands before limbs: "The State party should:"."""
    return text.endswith((":", "：")) and verdict_of(text, words) is not Verdict.CONTEXT


def _after_a_stop(prose: Prose, row: Row, before: Row | None) -> bool:
    """Whether the row before ended a sentence, or a heading behind one."""
    if before is None:
        return False
    text = prose.text[before.start : before.end]
    if text.endswith((".", "。", "؟", ")。", ".)")):
        return True
    tail = max(text.rfind(". "), text.rfind("。"), text.rfind("; "))
    return tail > 0 and is_heading(text[tail + 1 :])
