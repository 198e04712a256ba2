"""Reads dates as documents write them: a range tells its year once, and a meeting may be "held on 17 August"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from assessor.importers.lexicon import Lexicon, lexicon, spaced

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def with_years(text: str, words: Lexicon) -> str:
    """The text with the year, and in Chinese the month, repeated where a date leaves it to its neighbour."""
    found = [
        one for one in spaced(words.date).finditer(text) if _month(one["month"], words) or not one["month"]
    ]
    years = [one["year"] for one in found]
    pieces: list[str] = []
    at, month = 0, ""
    for place, one in enumerate(found):
        month = one["month"] or month
        year = one["year"] or next(filter(None, (*years[place::-1], *years[place + 1 :])), "")
        if year and month and not (one["year"] and one["month"]):
            whole = f"{year}年{month}月{one['day']}日" if words.code == "zh" else f"{one.group()} {year}"
            pieces += [text[at : one.start()], whole]
            at = one.end()
    return "".join([*pieces, text[at:]])


def dates_in(text: str, words: Lexicon, after: re.Pattern[str] = re.compile("")) -> Iterator[date]:
    """The whole dates of a text, of those that stand `after` something."""
    for found in spaced(words.date).finditer(text):
        if not after.search(text, max(0, found.start() - 24), found.start()):
            continue
        month = _month(found["month"], words)
        try:
            yield date(int("".join((found["year"] or "").split())), month, int(found["day"]))
        except ValueError:
            continue


def _month(name: str | None, words: Lexicon) -> int:
    return _month_of((name or "").casefold().translate(_DIGITS), words.code)


@lru_cache(maxsize=512)
def _month_of(plain: str, code: str) -> int:
    words = lexicon(code)
    exact = words.months.get(plain, 0)
    among = (number for month, number in words.months.items() if re.search(rf"\b{month}\b", plain))
    return exact or next(among, 0)
