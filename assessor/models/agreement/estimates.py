"""How far groups agree over many recommendations: five coefficients, each with an interval or the reason for none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from math import floor
from random import Random

from assessor.models.agreement import coefficients
from assessor.models.agreement.scale import Counts, Levels, count
from assessor.models.agreement.totals import Sample, Totals, sample

RESAMPLES = 1000
CONFIDENCE = 0.95
SEED = 2016
ENOUGH = 0.95
"""An interval is given only if this share of the resamples has a value: the rest would bias it."""

Coefficient = Callable[[Totals], float | None]


class Obstacle(StrEnum):
    """Why there is no value, or a value without an interval."""

    NO_PAIR = "no-pair"
    ONE_ITEM = "one-item"
    ONE_LEVEL = "one-level"
    UNSTABLE = "unstable"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the value may lie. No width says that all recommendations are alike, not that the value is certain."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """A coefficient. What is missing, the value or only its interval, is explained by the obstacle."""

    value: float | None = None
    interval: Interval | None = None
    obstacle: Obstacle | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement over many recommendations: `rated` by anybody, `compared` because two groups or more did."""

    rated: int
    compared: int
    percent: Estimate
    alpha_ordinal: Estimate
    alpha_nominal: Estimate
    ac2: Estimate
    ac1: Estimate


def measure(ratings: Iterable[Levels], resamples: int = RESAMPLES, seed: int = SEED) -> Agreement:
    """The agreement of groups, of which each recommendation has any number, in any order.

    `resamples` of 0 leaves out the intervals, which take most of the time. The same ratings give the same
    intervals.
    """
    return measure_counts([count(levels) for levels in ratings], resamples, seed)


def measure_counts(items: Iterable[Counts], resamples: int = RESAMPLES, seed: int = SEED) -> Agreement:
    """The same from how often each value of a scale, of any length from two, was given."""
    drawn = sample(items)
    if drawn is None:
        return Agreement(0, 0, *[Estimate(obstacle=Obstacle.NO_PAIR)] * 5)
    whole = drawn.totals(drawn.total())
    spreads = _bootstrap(drawn, resamples if whole.compared > 1 else 0, seed)
    found = zip(_coefficients(drawn.size), spreads, strict=True)
    percent, *corrected = (_estimate(one(whole), whole, values, resamples) for one, values in found)
    if whole.compared == 1:
        corrected = [Estimate(obstacle=Obstacle.ONE_ITEM)] * 4
    return Agreement(whole.rated, whole.compared, percent, *corrected)


def _coefficients(size: int) -> tuple[Coefficient, ...]:
    """In the order in which `Agreement` names them."""
    return (
        partial(coefficients.weighted_agreement, weights=coefficients.identity_weights(size)),
        coefficients.alpha_ordinal,
        coefficients.alpha_nominal,
        partial(coefficients.gwet, weights=coefficients.ordinal_weights(size)),
        partial(coefficients.gwet, weights=coefficients.identity_weights(size)),
    )


def _bootstrap(drawn: Sample, resamples: int, seed: int) -> list[list[float]]:
    """For each coefficient its sorted values over recommendations drawn with repetition.

    Everything is reckoned anew from each drawing, expected agreement included: the standard bootstrap that Zapf et
    al., Measuring inter-rater reliability for nominal data, BMC Medical Research Methodology 16:93 (2016), found
    better than the one of Krippendorff's own macro. Drawings that come again, as they do
    with few recommendations, are reckoned once.
    """
    chance = Random(seed)  # noqa: S311 - statistics, not secrets
    sums = [drawn.draw(chance) for _ in range(resamples)]
    distinct = {one: drawn.totals(one) for one in set(sums)}
    spreads: list[list[float]] = []
    for coefficient in _coefficients(drawn.size):
        values = {one: coefficient(totals) for one, totals in distinct.items()}
        spreads.append(sorted(value for one in sums if (value := values[one]) is not None))
    return spreads


def _estimate(value: float | None, whole: Totals, spread: Sequence[float], resamples: int) -> Estimate:
    if value is None:
        return Estimate(obstacle=Obstacle.ONE_LEVEL if whole.compared else Obstacle.NO_PAIR)
    if whole.compared == 1:
        return Estimate(value, obstacle=Obstacle.ONE_ITEM)
    if not resamples:
        return Estimate(value, obstacle=Obstacle.NOT_ASKED)
    if len(spread) < ENOUGH * resamples:
        return Estimate(value, obstacle=Obstacle.UNSTABLE)
    tail = (1 - CONFIDENCE) / 2
    return Estimate(value, Interval(_percentile(spread, tail), _percentile(spread, 1 - tail)))


def _percentile(ordered: Sequence[float], share: float) -> float:
    place = share * (len(ordered) - 1)
    low = floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])
