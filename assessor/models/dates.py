"""Days, months and years as they are kept: ISO dates of one of three lengths; anything else is no date."""

from __future__ import annotations

import re
from datetime import date

_MONTH = re.compile(r"\d{4}-\d{2}")
_YEAR = re.compile(r"\d{4}")


def day_of(text: str) -> date | None:
    """The day that an ISO date names; None for a month, a year, and what is no date."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def month_of(text: str) -> date | None:
    """The first day of the month that `2018-05` names."""
    return day_of(f"{text}-01") if _MONTH.fullmatch(text) else None


def year_of(text: str) -> int | None:
    return int(text) if _YEAR.fullmatch(text) else None


def is_date(text: str) -> bool:
    """Whether it names a day, a month or a year."""
    return any(found is not None for found in (day_of(text), month_of(text), year_of(text)))


def is_before(text: str, day: date) -> bool:
    """Whether a day, month or year lies wholly before a day."""
    if exact := day_of(text):
        return exact < day
    if month := month_of(text):
        return (month.year, month.month) < (day.year, day.month)
    year = year_of(text)
    return year is not None and year < day.year
