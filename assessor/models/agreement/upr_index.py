"""UPR Info's index of implementation, to stand beside the plenary's decision and never instead of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from assessor.models.agreement.scale import Levels
from assessor.models.levels import Level, suggest


@dataclass(frozen=True, slots=True)
class Limits:
    """Below `low` the index is read as not implemented, above `high` as implemented, else as partially.

    The index itself is published; these limits are a convention of practitioners, so they are a setting and a
    report that shows a reading should name them.
    """

    low: float = 0.33
    high: float = 0.66


@dataclass(frozen=True, slots=True)
class Index:
    """The average of the answers (fully 1, partially 0.5, not 0) over the groups that gave a level."""

    value: float
    counted: int
    reading: Level
    limits: Limits


@dataclass(frozen=True, slots=True)
class MeanIndex:
    """The average over recommendations, each weighing the same however many groups judged it."""

    value: float
    recommendations: int


CONVENTION = Limits()


def index(levels: Levels, limits: Limits = CONVENTION) -> Index | None:
    """None when no group gave a level."""
    found = suggest((level for level in levels if level is not None), limits.low, limits.high)
    return Index(found.average, found.counted, found.level, limits) if found else None


def mean_index(ratings: Iterable[Levels]) -> MeanIndex | None:
    values = [found.value for levels in ratings if (found := index(levels))]
    return MeanIndex(fsum(values) / len(values), len(values)) if values else None
