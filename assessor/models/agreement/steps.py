"""Agreement that needs no statistics: how many groups lie within a step of each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from assessor.models.agreement.scale import Levels, count

Steps = Literal[0, 1]
"""How far apart may still count as close: the very same level, or neighbours. Two steps are the whole scale."""


@dataclass(frozen=True, slots=True)
class Closeness:
    """ "4 of 5 groups within one step": the largest number of groups so close, of those that gave a level."""

    agreeing: int
    of: int
    steps: Steps = 1

    @property
    def all_close(self) -> bool:
        """Whether two groups or more can be compared, and none is further away."""
        return self.of > 1 and self.agreeing == self.of


@dataclass(frozen=True, slots=True)
class Together:
    """ "In 12 of 15 recommendations all groups within one step", of those that two groups or more judged."""

    close: int
    of: int
    steps: Steps = 1


def closeness(levels: Levels, steps: Steps = 1) -> Closeness:
    """`steps` of 0 asks how many groups say the very same."""
    counts = count(levels)
    agreeing = max(sum(counts[start : start + steps + 1]) for start in range(len(counts)))
    return Closeness(agreeing, sum(counts), steps)


def together(ratings: Iterable[Levels], steps: Steps = 1) -> Together:
    near = [closeness(levels, steps) for levels in ratings]
    compared = [one for one in near if one.of > 1]
    return Together(sum(one.all_close for one in compared), len(compared), steps)
