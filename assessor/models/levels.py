"""The levels of implementation, their keys, and how several are summed up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How far a recommendation is implemented. The last two are never counted as a level."""

    IMPLEMENTED = "implemented"
    PARTIAL = "partial"
    NOT_IMPLEMENTED = "not-implemented"
    NO_INFORMATION = "no-information"
    NOT_ASSESSED = "not-assessed"

    @property
    def counts(self) -> bool:
        return self in WEIGHTS


WEIGHTS = {Level.IMPLEMENTED: 1.0, Level.PARTIAL: 0.5, Level.NOT_IMPLEMENTED: 0.0}
"""UPR Info's implementation index: the average of these over the answers."""

KEYS = {
    "1": Level.IMPLEMENTED,
    "2": Level.PARTIAL,
    "3": Level.NOT_IMPLEMENTED,
    "4": Level.NO_INFORMATION,
    "0": Level.NOT_ASSESSED,
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the groups' levels add up to, with its arithmetic; shown beside the decision, never applied."""

    level: Level
    average: float
    counted: int
    within_one_step: int


def suggest(levels: Iterable[Level], low: float = 0.33, high: float = 0.66) -> Suggestion | None:
    """The level suggested by the average (limits of UPR Info's index), or None when no group gave one.

    `within_one_step` is the size of the largest set of groups that lie at most one step apart.
    """
    counted = [level for level in levels if level.counts]
    if not counted:
        return None
    average = sum(WEIGHTS[level] for level in counted) / len(counted)
    suggested = Level.PARTIAL
    if average < low:
        suggested = Level.NOT_IMPLEMENTED
    elif average > high:
        suggested = Level.IMPLEMENTED
    return Suggestion(suggested, average, len(counted), _within_one_step(counted))


def _within_one_step(levels: list[Level]) -> int:
    middle = levels.count(Level.PARTIAL)
    return middle + max(levels.count(Level.IMPLEMENTED), levels.count(Level.NOT_IMPLEMENTED))
