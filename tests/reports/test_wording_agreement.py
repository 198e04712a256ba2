"""Agreement and index in words."""

from __future__ import annotations

import pytest

from assessor.i18n import written_translator
from assessor.models.agreement import (
    SCALE,
    Agreement,
    Closeness,
    Estimate,
    Interval,
    Limits,
    Obstacle,
    Together,
    index,
    mean_index,
    measure,
)
from assessor.reports import wording_agreement as wording

TR = written_translator("en")
NO, HALF, YES = SCALE


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (Closeness(4, 5), "4 of 5 groups are within one step of each other."),
        (Closeness(5, 5), "All 5 groups are within one step of each other."),
        (Closeness(1, 1), "One group gives a level, so there is nothing to compare."),
        (Closeness(0, 0), "No group gives a level that counts."),
        (Closeness(2, 3, 0), "2 of 3 groups give the same level."),
        (Closeness(3, 3, 0), "All 3 groups give the same level."),
    ],
)
def test_closeness(found: Closeness, line: str) -> None:
    assert wording.closeness_line(TR, found) == line


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (Together(12, 15), "In 12 of 15 recommendations all groups are within one step of each other."),
        (Together(1, 1), "In 1 of 1 recommendation all groups are within one step of each other."),
        (Together(3, 4, 0), "In 3 of 4 recommendations all groups give the same level."),
        (Together(0, 0), "No recommendation was judged by two groups, so there is nothing to compare."),
    ],
)
def test_together(found: Together, line: str) -> None:
    assert wording.together_line(TR, found) == line


def test_a_coefficient_with_its_interval() -> None:
    found = Estimate(0.74342, Interval(-0.1, 1))
    assert wording.estimate_text(TR, found) == "0.74 (-0.10 to 1.00)"
    assert wording.percent_text(TR, Estimate(0.818, Interval(0.54, 1))) == "82% (54% to 100%)"


def test_nought_has_no_sign() -> None:
    assert wording.estimate_text(TR, Estimate(-0.001, Interval(-0.004, 0.004))) == "0.00 (0.00 to 0.00)"


def test_figures_are_written_as_the_language_does() -> None:
    assert "0,74" in wording.estimate_text(
        written_translator("ru"), Estimate(0.74, obstacle=Obstacle.NOT_ASKED)
    )


@pytest.mark.parametrize("obstacle", Obstacle)
def test_every_obstacle_has_words(obstacle: Obstacle) -> None:
    assert wording.estimate_text(TR, Estimate(0.5, obstacle=obstacle)).startswith("0.50")


@pytest.mark.parametrize(
    "ratings", [[], [[YES, NO]], [[YES, YES]] * 3], ids=["none", "one item", "one level"]
)
def test_what_cannot_be_computed_is_said(ratings: list[list]) -> None:
    found: Agreement = measure(ratings)
    lines = dict(wording.agreement_lines(TR, found))
    assert lines["Krippendorff's alpha, ordinal"].startswith("cannot be computed")
    assert not any("nan" in line.lower() or "None" in line for line in lines.values())


def test_index_its_reading_and_the_limits() -> None:
    assert (
        wording.index_line(TR, index([YES, HALF, NO]))
        == "UPR Info's index 0.50, read as partially implemented"
    )
    assert wording.index_line(TR, index([])).endswith("no group gives a level.")
    mean = mean_index([[YES], [HALF], [NO]])
    assert wording.mean_index_line(TR, mean) == "UPR Info's index 0.50, the average of 3 recommendations"
    note = wording.limits_note(TR, Limits())
    assert ("0.33" in note, "0.66" in note, "convention of practitioners" in note) == (True, True, True)
