"""Dates as people type them: 2018, 2018-03, 15.3.2018, 3/2018, 15 March 2018."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QLocale

from assessor.i18n import Translator
from assessor.models.dates import is_date
from assessor.ui.language import locale

_ISO = re.compile(r"^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$")
_DAY_FIRST = re.compile(r"^(?:(\d{1,2})[-./])?(\d{1,2})[-./](\d{4})$")
_IN_WORDS = re.compile(r"^(?:(\d{1,2})\.?\s+)?([^\W\d_]+)\.?\s+(\d{4})(?:\s*(?:г\.?|года))?$")
_MONTH_FIRST = re.compile(r"^([^\W\d_]+)\.?\s+(\d{1,2}),?\s+(\d{4})$")


def typed_date(typed: str, tr: Translator) -> str:
    """The ISO date, month or year that was typed; what is none of them stays as it is."""
    text = typed.strip()
    for parts in _readings(text, tr):
        iso = "-".join(f"{int(part):02}" for part in parts if part)
        if is_date(iso):
            return iso
    return text


def _readings(text: str, tr: Translator) -> Iterator[tuple[str | None, ...]]:
    """Year, month and day, as far as they are there."""
    if found := _ISO.match(text):
        yield found.groups()
    if found := _DAY_FIRST.match(text):
        yield found.groups()[::-1]
    if found := _IN_WORDS.match(text):
        yield found[3], _month(found[2], tr), found[1]
    if found := _MONTH_FIRST.match(text):
        yield found[3], _month(found[1], tr), found[2]


def _month(word: str, tr: Translator) -> str:
    """The number of a month by its name, in the language of the screen or in English; 0 for another word."""
    for place in (locale(tr), QLocale("en_GB")):
        for month in range(1, 13):
            if word.casefold() in _names(place, month):
                return str(month)
    return "0"


def _names(place: QLocale, month: int) -> set[str]:
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    found = {name(month, form) for name in (place.monthName, place.standaloneMonthName) for form in forms}
    return {one.casefold().rstrip(".") for one in found}
