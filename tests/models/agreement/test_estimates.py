"""Intervals and what cannot be computed."""

from __future__ import annotations

import random
from math import comb

import pytest

from assessor.models.agreement import SCALE, Estimate, Obstacle, measure
from assessor.models.levels import Level
from tests.models.agreement.tables import made_up

NO, HALF, YES = SCALE


def binomial_quantile(trials: int, chance: float, share: float) -> int:
    below = 0.0
    for hits in range(trials + 1):
        below += comb(trials, hits) * chance**hits * (1 - chance) ** (trials - hits)
        if below >= share:
            return hits
    return trials


@pytest.mark.parametrize(("agreed", "items"), [(30, 40), (100, 200), (9, 10)])
def test_interval_is_that_of_the_binomial(agreed: int, items: int) -> None:
    """Where each recommendation is a yes or a no, the bootstrap of their mean is the binomial distribution."""
    interval = measure([[YES, YES]] * agreed + [[YES, NO]] * (items - agreed)).percent.interval
    assert interval is not None
    exact = [binomial_quantile(items, agreed / items, share) / items for share in (0.025, 0.975)]
    assert [interval.low, interval.high] == pytest.approx(exact, abs=1.01 / items)


def test_interval_of_alpha_is_that_of_a_slow_bootstrap() -> None:
    ratings = made_up(7)
    chance = random.Random(1)
    again = [measure(chance.choices(ratings, k=len(ratings)), 0).alpha_ordinal.value for _ in range(2000)]
    ordered = sorted(value for value in again if value is not None)
    interval = measure(ratings).alpha_ordinal.interval
    assert interval is not None
    assert [interval.low, interval.high] == pytest.approx([ordered[50], ordered[-51]], abs=0.04)


def test_seed_makes_it_repeatable() -> None:
    ratings = made_up(3)
    assert measure(ratings) == measure(ratings)
    assert measure(ratings, seed=1).ac2.interval != measure(ratings, seed=2).ac2.interval
    assert measure(ratings, seed=1).ac2.value == measure(ratings, seed=2).ac2.value


@pytest.mark.parametrize(
    "ratings", [[], [[]], [[None, Level.NO_INFORMATION, Level.NOT_ASSESSED]], [[YES], [NO]]]
)
def test_nothing_to_compare(ratings: list[list]) -> None:
    found = measure(ratings)
    assert (found.compared, found.percent, found.ac2) == (
        0,
        Estimate(obstacle=Obstacle.NO_PAIR),
        Estimate(obstacle=Obstacle.NO_PAIR),
    )


def test_one_recommendation_has_a_percentage_only() -> None:
    found = measure([[YES, YES, NO], [HALF]])
    assert (found.rated, found.compared) == (2, 1)
    assert found.percent == Estimate(1 / 3, obstacle=Obstacle.ONE_ITEM)
    assert found.alpha_nominal == found.ac2 == Estimate(obstacle=Obstacle.ONE_ITEM)


def test_one_level_has_no_alpha_and_full_agreement() -> None:
    found = measure([[YES, YES, None], [YES, YES, YES]])
    assert found.alpha_ordinal == found.alpha_nominal == Estimate(obstacle=Obstacle.ONE_LEVEL)
    assert (found.ac1.value, found.ac2.value, found.percent.value) == (1, 1, 1)


def test_an_interval_that_hangs_on_one_recommendation_is_not_given() -> None:
    """A third of the drawings miss the only recommendation with another level."""
    found = measure([[YES, YES]] * 5 + [[YES, NO]])
    assert found.alpha_ordinal.value == pytest.approx(0)
    assert (found.alpha_ordinal.interval, found.alpha_ordinal.obstacle) == (None, Obstacle.UNSTABLE)
    assert found.ac2.interval is not None


def test_intervals_may_be_left_out() -> None:
    found = measure(made_up(5), resamples=0)
    assert found.ac1.value is not None
    assert (found.ac1.interval, found.ac1.obstacle) == (None, Obstacle.NOT_ASKED)
