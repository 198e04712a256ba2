"""Two workshops of one assessment side by side: what each settled, or what its groups would suggest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from assessor.models.levels import Level, suggest
from assessor.store import queries
from assessor.store.revealing import Covered
from assessor.store.rows import PlenaryRow, RecommendationRow


class Match(StrEnum):
    """What two workshops say of one recommendation, taken together."""

    SAME = "same"
    DIFFERENT = "different"
    ONE_SIDED = "one-sided"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Side:
    """One workshop on one recommendation. Undecided, the level is what its groups suggest; hidden, none is given."""

    level: Level = Level.NOT_ASSESSED
    decided: bool = False
    groups: int = 0
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """A recommendation with both sides."""

    row: RecommendationRow
    first: Side
    second: Side

    @property
    def match(self) -> Match:
        given = [side.level for side in (self.first, self.second) if side.level is not Level.NOT_ASSESSED]
        if len(given) < 2:
            return Match.ONE_SIDED if given else Match.NEITHER
        return Match.SAME if given[0] is given[1] else Match.DIFFERENT


def compare(session: Session, first_id: str, second_id: str) -> tuple[Compared, ...]:
    """All recommendations in the order of the source. What a workshop has not revealed stays out."""
    first, second = _sides(session, first_id), _sides(session, second_id)
    rows = queries.outline(session).recommendations
    return tuple(Compared(row, first[row.id], second[row.id]) for row in rows)


def _sides(session: Session, workshop_id: str) -> Mapping[str, Side]:
    covered = Covered(session)
    rows = queries.plenary(session, workshop_id)
    return {
        row.recommendation_id: _side(row, hidden=covered.covers(row.recommendation_id, workshop_id))
        for row in rows
    }


def _side(row: PlenaryRow, *, hidden: bool) -> Side:
    levels = [said.level for said in row.groups.values() if said.level is not Level.NOT_ASSESSED]
    decision = row.decision
    if decision is not None and not decision.conflicting and decision.level is not Level.NOT_ASSESSED:
        return Side(decision.level, decided=True, groups=len(levels))
    if hidden:
        return Side(groups=len(levels), hidden=bool(levels))
    suggestion = suggest(levels)
    silent = Level.NO_INFORMATION if levels else Level.NOT_ASSESSED
    return Side(suggestion.level if suggestion else silent, groups=len(levels))
