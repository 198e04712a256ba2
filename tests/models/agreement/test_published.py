"""The coefficients on published tables; `tables` names each source."""

from __future__ import annotations

import pytest

from assessor.models.agreement import Counts, measure_counts
from assessor.models.agreement.coefficients import gwet, ordinal_weights, weighted_agreement
from assessor.models.agreement.totals import Totals, sample
from tests.models.agreement import tables

FOUR = tables.counted(tables.GWET_4_RATERS)
ABSTRACTORS = tables.from_contingency(tables.GWET_ABSTRACTORS)


def totals(items: list[Counts]) -> Totals:
    drawn = sample(items)
    assert drawn is not None
    return drawn.totals(drawn.total())


def test_krippendorffs_own_example() -> None:
    found = measure_counts(tables.counted(tables.KRIPPENDORFF_2011), resamples=0)
    assert found.alpha_nominal.value == pytest.approx(0.743, abs=5e-4)
    assert found.alpha_ordinal.value == pytest.approx(0.815, abs=5e-4)


@pytest.mark.parametrize(
    ("items", "percent", "alpha", "ac1"),
    [
        (FOUR, 0.8181818, 0.74342, 0.77544),
        (ABSTRACTORS, 0.89, 0.7972585, 0.8493305),
        (tables.FLEISS_1971_PART, 0.5511111, 0.4204384, 0.4448007),
    ],
    ids=["four raters", "abstractors", "psychiatrists"],
)
def test_nominal_coefficients_of_the_vignette(
    items: list[Counts], percent: float, alpha: float, ac1: float
) -> None:
    found = measure_counts(items, resamples=0)
    values = (found.percent.value, found.alpha_nominal.value, found.ac1.value)
    assert values == pytest.approx((percent, alpha, ac1), abs=5e-6)


@pytest.mark.parametrize(
    ("items", "ac2"),
    [(FOUR, 0.914), (ABSTRACTORS, 0.9402369), (tables.FLEISS_1971_PART, 0.4837438)],
    ids=["four raters", "abstractors", "psychiatrists"],
)
def test_ac2_with_the_weights_of_the_vignette(items: list[Counts], ac2: float) -> None:
    weights = tables.quadratic_weights(len(items[0]))
    assert gwet(totals(items), weights) == pytest.approx(ac2, abs=5e-6)


def test_weighted_agreement_of_the_vignette() -> None:
    weights = tables.quadratic_weights(5)
    assert weighted_agreement(totals(FOUR), weights) == pytest.approx(0.9753788, abs=5e-8)


def test_ac2_with_ordinal_weights() -> None:
    """0.899 from 0.968 agreement: the published tests of the Python package irrCAC, file raw/test_gwet.py."""
    assert weighted_agreement(totals(FOUR), ordinal_weights(5)) == pytest.approx(0.968, abs=5e-4)
    assert measure_counts(FOUR, resamples=0).ac2.value == pytest.approx(0.899, abs=5e-4)


def test_ordinal_weights_for_three_levels() -> None:
    """As `ordinal.weights(1:3)` in the vignette `weighting`."""
    assert ordinal_weights(3) == pytest.approx((1, 2 / 3, 0, 2 / 3, 1, 2 / 3, 0, 2 / 3, 1))
