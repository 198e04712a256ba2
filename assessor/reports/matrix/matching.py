"""Which of our recommendations a row of the matrix is: by how far their words agree, and never by a guess."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assessor.models.references import normal
from assessor.reports.matrix.matrix import MatrixRow

SURE, LIKELY = 0.6, 0.3
"""From the first on a row is filled; from the second on it is shown as what it may be."""
_CLOSE = 0.05
_STEM = 6
"""Letters of a word that are compared, so that its endings do not matter."""
_WORDS = re.compile(r"[^\W\d_]+|\d+", re.UNICODE)
_SIGNS = re.compile("[\u2e80-\u9fff]")
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Ours:
    """A recommendation of the assessment, with its text in every language that there is."""

    id: str
    reference: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """The nearest of our recommendations to a row. `place` is the row's in the matrix; `sure` ones are filled."""

    place: int
    row: MatrixRow
    ours: Ours
    likeness: float
    sure: bool


def matches(rows: Sequence[MatrixRow], ours: Sequence[Ours]) -> tuple[Match, ...]:
    """For each row that any recommendation resembles, the nearest one."""
    known = [(one, [_terms(text) for text in one.texts]) for one in ours]
    theirs = [_terms(row.text) for row in rows]
    weights = _weights([*theirs, *(terms for _, texts in known for terms in texts)])
    found = (_nearest(place, row, theirs[place], known, weights) for place, row in enumerate(rows))
    return tuple(one for one in found if one is not None)


def _nearest(
    place: int,
    row: MatrixRow,
    terms: Counter[str],
    known: Sequence[tuple[Ours, list[Counter[str]]]],
    weights: Weights,
) -> Match | None:
    scored = [(_likeness(row, terms, one, texts, weights), one) for one, texts in known]
    scored.sort(key=lambda pair: -pair[0])
    if not scored or scored[0][0] < LIKELY:
        return None
    best, one = scored[0]
    rival = scored[1][0] if len(scored) > 1 else 0.0
    return Match(place, row, one, best, best >= SURE and best - rival >= _CLOSE)


def _likeness(
    row: MatrixRow, terms: Counter[str], one: Ours, texts: Iterable[Counter[str]], weights: Weights
) -> float:
    best = max((_agreement(terms, text, weights) for text in texts), default=0.0)
    named = row.number and normal(row.number) == normal(one.reference)
    return (1 + best) / 2 if named and best >= LIKELY else best


def _agreement(first: Counter[str], second: Counter[str], weights: Weights) -> float:
    """What both say, as a share of what they say together; rare words weigh more than common ones."""
    both = sum(weights[term] * count for term, count in (first & second).items())
    together = sum(weights[term] * count for term, count in (first + second).items())
    return 2 * both / together if together else 0.0


def _weights(texts: Sequence[Counter[str]]) -> Weights:
    found = Counter(term for text in texts for term in text)
    return {term: math.log(1 + len(texts) / count) for term, count in found.items()}


def _terms(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    signs = _SIGNS.findall(plain)
    pairs = ["".join(pair) for pair in pairwise(signs)]
    return Counter([*pairs, *(word[:_STEM] for word in _WORDS.findall(_SIGNS.sub(" ", plain)))])
