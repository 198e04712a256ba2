"""How many groups gave each level: all that the measures of agreement need to know of a recommendation."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.models.levels import Level

SCALE = (Level.NOT_IMPLEMENTED, Level.PARTIAL, Level.IMPLEMENTED)
"""The levels that count, from worst to best; neighbours are one step apart."""

Counts = tuple[int, ...]
"""How often each value of a scale was given, in the scale's order."""

Levels = Iterable[Level | None]
"""What the groups say of one recommendation; None is a group that was not asked or has not come back."""


def count(levels: Levels) -> Counts:
    """*No information*, *not assessed* and None are no level: they are left out, never counted as one."""
    given = list(levels)
    return tuple(given.count(level) for level in SCALE)
