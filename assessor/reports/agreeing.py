"""How far the groups agreed, counted over the rows of an annex: what is still covered is not in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assessor.models.agreement import closeness
from assessor.reports.report import ReportRow


@dataclass(frozen=True, slots=True)
class GroupsAgreed:
    """Recommendations that two groups or more gave a level, by how far apart the furthest two are."""

    same: int = 0
    one_step: int = 0
    two_steps: int = 0

    @property
    def compared(self) -> int:
        return self.same + self.one_step + self.two_steps


def agreed(rows: Iterable[ReportRow]) -> GroupsAgreed:
    apart = [steps for row in rows if (steps := steps_apart(row)) is not None]
    return GroupsAgreed(*(apart.count(steps) for steps in (0, 1, 2)))


def steps_apart(row: ReportRow) -> int | None:
    """None where there are no two levels to compare."""
    levels = [given.level for given in row.groups]
    if closeness(levels).of < 2:
        return None
    if closeness(levels, 0).all_close:
        return 0
    return 1 if closeness(levels, 1).all_close else 2
