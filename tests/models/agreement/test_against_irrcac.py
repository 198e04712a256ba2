"""Percent agreement, AC1 and AC2: the same to four decimals as the package irrCAC, missing ratings included."""

from __future__ import annotations

import pytest

from assessor.models.agreement import SCALE, measure
from tests.models.agreement import tables

ABSENT = "irrCAC needs scipy 1.12, which has no wheels for Python 3.13 or newer"
pytestmark = pytest.mark.filterwarnings("ignore")


def reference(ratings: list[list], weights: str) -> dict:
    """Imported where it is needed, since each worker collects this file and importing takes more than a second."""
    pandas = pytest.importorskip("pandas", reason=ABSENT)
    irrcac = pytest.importorskip("irrCAC.raw", reason=ABSENT)
    numbers = [[SCALE.index(one) + 1.0 if one else None for one in levels] for levels in ratings]
    frame = pandas.DataFrame(numbers, dtype=float)
    return irrcac.CAC(frame, weights=weights, categories=[1.0, 2.0, 3.0]).gwet()["est"]


def assert_same(ratings: list[list]) -> None:
    found = measure(ratings, resamples=0)
    nominal, ordinal = reference(ratings, "identity"), reference(ratings, "ordinal")
    assert found.percent.value == pytest.approx(nominal["pa"], abs=2e-5)
    assert found.ac1.value == pytest.approx(nominal["coefficient_value"], abs=2e-5)
    assert found.ac2.value == pytest.approx(ordinal["coefficient_value"], abs=2e-5)


@pytest.mark.parametrize("seed", range(60))
def test_made_up_tables(seed: int) -> None:
    assert_same(tables.made_up(seed))


@pytest.mark.parametrize("name", [*tables.EDGES, *tables.ONE_LEVEL])
def test_edges(name: str) -> None:
    assert_same({**tables.EDGES, **tables.ONE_LEVEL}[name])
