"""What a sentence does: it recommends, voices concern, or only observes."""

from __future__ import annotations

import re
from functools import lru_cache

from assessor.importers.batch import Verdict
from assessor.importers.lexicon import Lexicon, lexicon, squeeze, squeezed
from assessor.importers.sentences import sentence_ends


def verdict_of(sentence: str, words: Lexicon) -> Verdict:
    """The verdict of one sentence by itself."""
    return _verdict(squeeze(sentence), words.code)


_CLAUSE = re.compile("[,;:،，；：]")


@lru_cache(maxsize=2048)
def _verdict(text: str, code: str) -> Verdict:
    words = lexicon(code)
    concern = squeezed(words.concerned).search(text)
    if squeezed(words.refers).search(text) and not concern and not _duty(text, words):
        return Verdict.CONTEXT
    if _urges(text, words, concern):
        return Verdict.RECOMMENDATION
    should = squeezed(words.should).search(text)
    own = should and not _is_told(should, text, words)
    if should and own and (not concern or _comes_first(should, concern, text, words)):
        return Verdict.RECOMMENDATION
    return Verdict.CONCERN if concern else Verdict.CONTEXT


def _urges(text: str, words: Lexicon, concern: re.Match[str] | None) -> bool:
    """Whether the Committee itself asks, and not one whose words it regrets: "the view that it urges citizens"."""
    asked = [found.start() for found in squeezed(words.recommends).finditer(text)]
    if not asked or concern is None:
        return bool(asked)
    told = {found.end() for found in squeezed(words.told).finditer(text, concern.start())}
    return any(place not in told for place in asked)


def _is_told(should: re.Match[str], text: str, words: Lexicon) -> bool:
    """Whether a duty is only told in what the Committee notes: "notes that the State party should accede"."""
    noted = squeezed(words.observes).search(text, 0, should.start())
    if noted is None or noted.group().endswith("considers"):
        return False
    return not _CLAUSE.search(text, noted.end(), should.start())


def _comes_first(should: re.Match[str], concern: re.Match[str], text: str, words: Lexicon) -> bool:
    """Whether a duty is the sentence's own, and not one that the Committee notes before it voices concern."""
    noted = squeezed(words.observes).search(text, 0, should.start())
    return should.start() < concern.start() and not noted


def _duty(text: str, words: Lexicon) -> bool:
    return bool(squeezed(words.recommends).search(text) or squeezed(words.should).search(text))


def turn(text: str, words: Lexicon) -> tuple[int, list[Verdict]]:
    """Where a text turns from concern to recommendation (0: nowhere), with the verdicts of its sentences."""
    ends = [*sentence_ends(text, words)]
    if not ends or ends[-1] < len(text.rstrip()):
        ends.append(len(text))
    starts = [0, *ends[:-1]]
    verdicts = [verdict_of(text[start:end], words) for start, end in zip(starts, ends, strict=True)]
    for at, verdict in enumerate(verdicts):
        if verdict is Verdict.RECOMMENDATION:
            return (
                starts[at] if at and _speaks_before(text, starts[: at + 1], words, verdicts) else 0
            ), verdicts
    return 0, verdicts


def _speaks_before(text: str, starts: list[int], words: Lexicon, verdicts: list[Verdict]) -> bool:
    """Whether what stands before the first recommendation is a concern of its own and not its opening."""
    for start, end, verdict in zip(starts, starts[1:], verdicts, strict=False):
        if verdict is Verdict.CONCERN:
            return True
        if not squeezed(words.recalls).search(squeeze(text[start:end])):
            return True
    return False


def weigh(verdicts: list[Verdict]) -> Verdict:
    """The verdict of a passage from those of its sentences."""
    for verdict in (Verdict.RECOMMENDATION, Verdict.CONCERN):
        if verdict in verdicts:
            return verdict
    return Verdict.CONTEXT
