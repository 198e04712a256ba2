"""What holds of agreement whatever the groups say."""

from __future__ import annotations

import random

from hypothesis import assume, example, given
from hypothesis import strategies as st

from assessor.models.agreement import SCALE, Agreement, Estimate, count, measure, summarize
from assessor.models.levels import Level

NO, HALF, YES = SCALE
LEVELS = st.sampled_from([*Level, None])
TABLES = st.lists(st.lists(LEVELS, max_size=6), max_size=8)
FEW = 40


def estimates(found: Agreement) -> tuple[Estimate, ...]:
    return found.percent, found.alpha_ordinal, found.alpha_nominal, found.ac2, found.ac1


@given(TABLES, st.randoms(use_true_random=False))
def test_order_of_groups_and_recommendations_is_nothing(ratings: list[list], chance: random.Random) -> None:
    shuffled = [chance.sample(levels, len(levels)) for levels in chance.sample(ratings, len(ratings))]
    assert summarize(shuffled, FEW) == summarize(ratings, FEW)


@given(TABLES)
def test_what_is_no_level_is_as_if_never_said(ratings: list[list]) -> None:
    said = [[one for one in levels if one in SCALE] for levels in ratings]
    assert measure(said, FEW) == measure(ratings, FEW)


@given(TABLES)
@example([])
@example([[YES], [NO]])
@example([[YES, NO]])
def test_a_value_or_the_reason_for_none(ratings: list[list]) -> None:
    for one in estimates(measure(ratings, FEW)):
        assert (one.interval is None) == (one.obstacle is not None)
        assert one.value is not None or one.interval is None
        assert one.value is None or one.value <= 1
        assert one.interval is None or one.interval.low <= one.interval.high <= 1


@given(TABLES)
def test_doubled_recommendations_change_no_share(ratings: list[list]) -> None:
    """Alpha is left out: it corrects for small samples."""
    one, two = measure(ratings, 0), measure(ratings * 2, 0)
    assume(one.compared > 1)
    assert (two.percent.value, two.ac1.value, two.ac2.value) == (
        one.percent.value,
        one.ac1.value,
        one.ac2.value,
    )


@given(TABLES)
def test_best_and_worst_may_change_places(ratings: list[list]) -> None:
    other = {YES: NO, NO: YES}
    turned = [[other.get(one, one) for one in levels] for levels in ratings]
    for one, two in zip(estimates(measure(ratings, 0)), estimates(measure(turned, 0)), strict=True):
        assert one.obstacle == two.obstacle
        assert (one.value is None) == (two.value is None)
        assert one.value is None or abs(one.value - two.value) < 1e-12


@given(TABLES)
def test_coefficients_are_one_exactly_where_all_agree(ratings: list[list]) -> None:
    found = measure(ratings, 0)
    agree = all(max(counts) == sum(counts) for counts in map(count, ratings))
    for one in estimates(found):
        assert one.value is None or (one.value == 1) == agree


@given(st.lists(st.sampled_from(SCALE), min_size=2, max_size=6), st.integers(2, 9))
def test_full_agreement_is_one(truths: list[Level], groups: int) -> None:
    found = measure([[truth] * groups for truth in truths], 0)
    assert (found.percent.value, found.ac1.value, found.ac2.value) == (1, 1, 1)
    assert found.alpha_ordinal.value == (1 if len(set(truths)) > 1 else None)


@given(st.lists(st.permutations(SCALE), min_size=2, max_size=9))
def test_no_two_agreeing_is_below_chance(ratings: list[list]) -> None:
    found = measure(ratings, 0)
    assert found.percent.value == 0
    assert max(one.value for one in estimates(found)[1:]) < 0
