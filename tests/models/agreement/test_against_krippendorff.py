"""Alpha: the same to four decimals as the package krippendorff, missing ratings included."""

from __future__ import annotations

import krippendorff
import numpy
import pytest

from assessor.models.agreement import SCALE, Obstacle, measure, measure_counts
from tests.models.agreement import tables

KINDS = ("nominal", "ordinal")


def reference(ratings: list[list], kind: str) -> float:
    """Through its raw form, one row for each group, so that our counting is under test too."""
    numbers = [[SCALE.index(one) if one else numpy.nan for one in levels] for levels in ratings]
    return krippendorff.alpha(
        numpy.array(numbers, dtype=float).T, value_domain=[0, 1, 2], level_of_measurement=kind
    )


def alphas(ratings: list[list]) -> tuple[float | None, ...]:
    found = measure(ratings, resamples=0)
    return found.alpha_nominal.value, found.alpha_ordinal.value


@pytest.mark.parametrize("seed", range(60))
def test_made_up_tables(seed: int) -> None:
    ratings = tables.made_up(seed)
    assert alphas(ratings) == pytest.approx([reference(ratings, kind) for kind in KINDS], abs=1e-9)


@pytest.mark.parametrize("name", tables.EDGES)
def test_edges(name: str) -> None:
    ratings = tables.EDGES[name]
    assert alphas(ratings) == pytest.approx([reference(ratings, kind) for kind in KINDS], abs=1e-9)


@pytest.mark.parametrize("kind", KINDS)
def test_five_values(kind: str) -> None:
    items = tables.counted(tables.KRIPPENDORFF_2011)
    theirs = krippendorff.alpha(value_counts=items, level_of_measurement=kind)
    assert getattr(measure_counts(items, resamples=0), f"alpha_{kind}").value == pytest.approx(
        theirs, abs=1e-9
    )


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", tables.ONE_LEVEL)
def test_one_level_has_no_alpha(name: str) -> None:
    """The package divides nothing by nothing; here it is said."""
    ratings = tables.ONE_LEVEL[name]
    assert numpy.isnan(reference(ratings, "ordinal"))
    assert measure(ratings).alpha_ordinal.obstacle is Obstacle.ONE_LEVEL


def test_one_group_has_no_alpha() -> None:
    ratings = [[one] for one in SCALE]
    with pytest.raises(ValueError, match="at least two coders"):
        reference(ratings, "ordinal")
    assert measure(ratings).alpha_ordinal.obstacle is Obstacle.NO_PAIR
