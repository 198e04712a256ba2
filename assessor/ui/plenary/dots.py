"""Priority dots as the page of priorities needs them: how many each group has, and where it has put them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessor.store import queries
from assessor.store.rows import GroupRow
from assessor.store.voting import dots_of
from assessor.store.workshops import workshop
from assessor.ui.plenary.agenda import Agenda

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class DotLine:
    """A recommendation with a group's own dots and those of all."""

    id: str
    reference: str
    words: str
    own: int
    total: int


@dataclass(frozen=True, slots=True)
class DotBook:
    """`each` is how many dots every group has; `put` says where, by group and recommendation."""

    each: int
    groups: tuple[GroupRow, ...]
    put: Mapping[str, Mapping[str, int]]

    def left(self, group_id: str) -> int:
        return self.each - sum(self.put.get(group_id, {}).values())

    def own(self, group_id: str, recommendation_id: str) -> int:
        return self.put.get(group_id, {}).get(recommendation_id, 0)

    def total(self, recommendation_id: str) -> int:
        return sum(put.get(recommendation_id, 0) for put in self.put.values())

    def lines(self, agenda: Agenda, group_id: str, *, most_first: bool) -> list[DotLine]:
        made = [
            DotLine(one, entry.row.reference, entry.words, self.own(group_id, one), self.total(one))
            for one, entry in agenda.entries.items()
        ]
        return sorted(made, key=lambda line: -line.total) if most_first else made


def read_dots(session: Session) -> DotBook:
    groups = queries.groups(session)
    return DotBook(workshop(session).dots, groups, {group.id: dots_of(session, group.id) for group in groups})
