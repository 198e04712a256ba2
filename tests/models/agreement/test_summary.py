"""Closeness and index of a recommendation, and what they come to over a theme or a workshop."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.models.agreement import (
    SCALE,
    Closeness,
    Limits,
    MeanIndex,
    Together,
    by_item,
    by_theme,
    by_workshop,
    closeness,
    count,
    index,
    mean_index,
    summarize,
    together,
)
from assessor.models.levels import Level, suggest

NO, HALF, YES = SCALE
SILENT = (None, Level.NO_INFORMATION, Level.NOT_ASSESSED)
RATINGS = {"7": [YES, YES, HALF], "8 (a)": [YES, NO, None], "8 (b)": [NO], "9": list(SILENT)}


def test_counts_go_from_worst_to_best_and_leave_out_what_is_no_level() -> None:
    assert count([YES, NO, NO, *SILENT]) == (2, 0, 1)


@pytest.mark.parametrize(
    ("levels", "steps", "agreeing", "of"),
    [
        ([YES, YES, HALF, YES, NO], 1, 4, 5),
        ([NO, NO, HALF, YES], 1, 3, 4),
        ([YES, NO], 1, 1, 2),
        ([YES, NO, HALF, HALF], 0, 2, 4),
        ([HALF, *SILENT], 1, 1, 1),
        (SILENT, 1, 0, 0),
    ],
)
def test_closeness(levels: list, steps: int, agreeing: int, of: int) -> None:
    assert closeness(levels, steps) == Closeness(agreeing, of, steps)


@given(st.lists(st.sampled_from(Level)))
def test_closeness_is_what_the_plenary_shows(levels: list[Level]) -> None:
    found = suggest(levels)
    assert closeness(levels).agreeing == (found.within_one_step if found else 0)


def test_together_counts_what_two_groups_judged() -> None:
    assert together(RATINGS.values()) == Together(close=1, of=2)
    assert together([[YES, YES], [YES, HALF]], steps=0) == Together(close=1, of=2, steps=0)
    assert together([]) == Together(0, 0)


def test_index_is_the_average_of_the_answers_and_its_reading() -> None:
    found = index([YES, HALF, HALF, *SILENT])
    assert found is not None
    assert (found.value, found.counted, found.reading) == (pytest.approx(2 / 3), 3, YES)
    assert [index(one).reading for one in ([NO, NO, YES], [NO], [NO, NO, NO, YES])] == [HALF, NO, NO]
    assert index(SILENT) is None


def test_limits_are_a_setting() -> None:
    found = index([YES, HALF, HALF], Limits(0.2, 0.7))
    assert (found.reading, found.limits) == (HALF, Limits(0.2, 0.7))


def test_each_recommendation_weighs_the_same_in_the_mean_index() -> None:
    assert mean_index([[YES], [NO, NO, NO], SILENT]) == MeanIndex(0.5, 2)
    assert mean_index([SILENT]) is None


def test_by_item() -> None:
    found = by_item(RATINGS)
    assert list(found) == list(RATINGS)
    assert [one.percent for one in found.values()] == [pytest.approx(1 / 3), 0, None, None]
    assert [one.closeness.all_close for one in found.values()] == [True, False, False, False]


def test_by_theme_and_by_workshop_are_sums_of_their_own() -> None:
    themes = by_theme(RATINGS, {"8 (a)": "B", "7": "A", "8 (b)": "B"}, resamples=50)
    assert list(themes) == ["A", "B"]
    assert themes["B"] == summarize([RATINGS["8 (a)"], RATINGS["8 (b)"]], 50)
    workshops = by_workshop({"one": RATINGS, "two": {"7": [NO, NO]}}, resamples=50)
    assert workshops["one"] == summarize(RATINGS.values(), 50)
    assert workshops["two"].together == Together(1, 1)
