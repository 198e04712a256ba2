"""The coefficients themselves, each with the source of its formula. None where one is not defined."""

from __future__ import annotations

from itertools import combinations

from assessor.models.agreement.totals import Totals

Weights = tuple[float, ...]
"""How far two values count as the same, 0 to 1: a table of values by values, row after row."""


def identity_weights(size: int) -> Weights:
    """Only the same value agrees."""
    return tuple(float(row == column) for row in range(size) for column in range(size))


def ordinal_weights(size: int) -> Weights:
    """Neighbours agree in part: w(k,l) = 1 - C(|k-l|+1, 2) / C(q, 2), which is 1, 2/3 and 0 for three levels.

    Source: Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014), chapter 3.
    """
    most = size * (size - 1)
    steps = [abs(row - column) for row in range(size) for column in range(size)]
    return tuple(1 - step * (step + 1) / most for step in steps)


def weighted_agreement(totals: Totals, weights: Weights) -> float | None:
    """The share of pairs of groups that say the same, averaged over what at least two groups judged.

    Source: Gwet (2014), chapter 2: p(a) for any number of raters with missing ratings.
    """
    if not totals.compared:
        return None
    met = sum(weight * pair for weight, pair in zip(weights, totals.pairs, strict=True))
    return met / (totals.unit * totals.compared)


def gwet(totals: Totals, weights: Weights) -> float | None:
    """Gwet's AC2; AC1 with identity weights. Defined wherever two groups judged the same recommendation.

    (p(a) - p(e)) / (1 - p(e)) with p(e) = T / (q·(q-1)) · sum of π(k)·(1-π(k)), where T is the sum of the weights
    and π(k) the mean share of level k over all that anybody judged, single judgements included. q is the whole
    scale, used or not.
    Source: Gwet, Computing inter-rater reliability and its variance in the presence of high agreement, BJMSP 61
    (2008), 29-48; with weights and missing ratings in Gwet (2014), chapters 2 and 3.
    """
    agreed = weighted_agreement(totals, weights)
    if agreed is None:
        return None
    size, whole = len(totals.shares), totals.unit * totals.rated
    uneven = sum(share * (whole - share) for share in totals.shares) / (whole * whole)
    by_chance = sum(weights) * uneven / (size * (size - 1))
    return (agreed - by_chance) / (1 - by_chance)


def alpha_nominal(totals: Totals) -> float | None:
    """Krippendorff's alpha in which any two different levels differ alike."""
    values = _values(totals)
    return _alpha(totals, values, [1 for _ in combinations(values, 2)])


def alpha_ordinal(totals: Totals) -> float | None:
    """Krippendorff's alpha in which levels differ by how many judgements lie between them."""
    values = _values(totals)
    ends = combinations(range(len(values)), 2)
    between = [2 * sum(values[low : high + 1]) - values[low] - values[high] for low, high in ends]
    return _alpha(totals, values, [gap * gap for gap in between])


def _values(totals: Totals) -> list[int]:
    """How often each level stands in a pair: the margins of the matrix of coincidences."""
    size = len(totals.shares)
    return [sum(totals.coincidences[row : row + size]) for row in range(0, size * size, size)]


def _alpha(totals: Totals, values: list[int], gaps: list[int]) -> float | None:
    """1 - (n-1) · Σ o(c,k)·δ²(c,k) / Σ n(c)·n(k)·δ²(c,k); None where only one level is in use.

    Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections C to E.
    """
    size = len(values)
    ends = list(combinations(range(size), 2))
    observed = sum(
        totals.coincidences[low * size + high] * gap for (low, high), gap in zip(ends, gaps, strict=True)
    )
    expected = sum(values[low] * values[high] * gap for (low, high), gap in zip(ends, gaps, strict=True))
    return 1 - (sum(values) - totals.unit) * observed / expected if expected else None
