"""What is written or drawn on the wall can be told from it: 7 to 1, in both looks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.store.projecting import ProjectedRow
from assessor.ui.projector.look import ON_DARK, ON_LIGHT, SHOWN
from assessor.ui.projector.wording import clock_text, day_line
from assessor.ui.theme import Colours

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [ON_LIGHT, ON_DARK], ids=["light", "dark"])
def test_contrast_is_seven_to_one(colours: Colours) -> None:
    shown = {getattr(colours, token) for token in SHOWN} | {colours.level(level) for level in Level}
    assert min(contrast(one, colours.ground) for one in shown) >= 7


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (161, "2:41"), (3725, "1:02:05")])
def test_the_clock(seconds: int, shown: str) -> None:
    assert clock_text(seconds) == shown


@pytest.mark.parametrize(
    ("day", "ends_at", "line"),
    [
        ("2026-03-01", "13:00", "20 left, 3:00 each to end at 13:00"),
        ("", "11:00", "20 left; the end was planned for 11:00"),
        ("2026-03-02", "13:00", ""),
        ("", "soon", ""),
    ],
)
def test_the_line_of_the_day(day: str, ends_at: str, line: str) -> None:
    row = ProjectedRow("1", "", "", "", settled=40, total=60, day=day, ends_at=ends_at)
    assert day_line(Translator(), row, NOON) == line
