"""Dates, numbers and names of languages and States as a reader of the annex expects them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from assessor.models.dates import day_of, month_of

_PREFERRED = {"en": "en_GB"}


def locale_of(language: str) -> Locale:
    """The conventions of a language; the United Nations write English the British way."""
    try:
        return Locale.parse(_PREFERRED.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def long_date(day: date, language: str) -> str:
    return format_date(day, "long", locale=locale_of(language))


@lru_cache(maxsize=4096)
def number(value: float, language: str) -> str:
    return format_decimal(value, locale=locale_of(language))


def partial_date(text: str, language: str) -> str:
    """A day, a month or a year in words; what is none of them stays as it was written."""
    if day := day_of(text):
        return long_date(day, language)
    if month := month_of(text):
        return format_skeleton("yMMMM", month, locale=locale_of(language))
    return text


def language_name(code: str, language: str) -> str:
    return locale_of(language).languages.get(code, code)


def state_name(code: str, language: str) -> str:
    """A State's common name for its ISO 3166 alpha-3 code, or empty when the code is unknown."""
    aliases = get_global("territory_aliases")
    for territory in aliases.get(code.upper(), ()):
        return locale_of(language).territories.get(territory, "")
    return ""
