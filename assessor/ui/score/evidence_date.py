"""Dates as people type them: 2018, 2018-03, 15.3.2018, 3/2018."""

from __future__ import annotations

import re

_ISO = re.compile(r"^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$")
_DAY_FIRST = re.compile(r"^(?:(\d{1,2})[-./])?(\d{1,2})[-./](\d{4})$")


def iso_date(typed: str) -> str:
    """The ISO date, month or year that was typed; what is none of them stays as it is."""
    text = typed.strip()
    if found := _ISO.match(text):
        parts = found.groups()
    elif found := _DAY_FIRST.match(text):
        parts = found.group(3), found.group(2), found.group(1)
    else:
        return text
    year, *rest = (part for part in parts if part)
    return "-".join([year, *(f"{int(part):02}" for part in rest)]) if _possible(rest) else text


def _possible(rest: list[str]) -> bool:
    limits = (12, 31)
    return all(1 <= int(part) <= limit for part, limit in zip(rest, limits, strict=False))
