"""What the entry screen knows: a group's recommendations with their codes, and what was typed of them so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessor.models.codes import CodeBook, code_book
from assessor.store import paper, queries
from assessor.store.paper import Difference, Entered
from assessor.store.rows import GroupRow, RecommendationRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assessor.store.document import Document


@dataclass(frozen=True, slots=True)
class PaperWork:
    """One group's paper in one turn. In the second turn nothing of the first is in `entered`."""

    groups: tuple[GroupRow, ...]
    group_id: str
    turn: int
    languages: tuple[str, ...]
    items: Mapping[str, RecommendationRow]
    book: CodeBook
    entered: tuple[Entered, ...]
    differences: tuple[Difference, ...]

    def missing(self) -> list[str]:
        """What was not typed in this turn yet, in the order of the sheet."""
        done = {one.recommendation_id for one in self.entered}
        return [one for one in self.items if one not in done]

    def before(self, recommendation_id: str) -> Entered | None:
        """What was typed of it in this turn already."""
        return next((one for one in self.entered if one.recommendation_id == recommendation_id), None)

    def code(self, recommendation_id: str) -> str:
        return self.book.codes.get(recommendation_id, "")

    def words(self, recommendation_id: str) -> str:
        return self.items[recommendation_id].first_words(*self.languages, length=160)


def read_work(document: Document, group_id: str, turn: int) -> PaperWork:
    return document.read(lambda session: _work(session, group_id, turn))


def _work(session: Session, wanted: str, turn: int) -> PaperWork:
    groups = queries.groups(session)
    group_id = wanted if wanted in {row.id for row in groups} else next((row.id for row in groups), "")
    given = queries.assigned(session, group_id) if group_id else None
    rows = queries.outline(session).recommendations
    whole = code_book((row.id, row.reference) for row in rows)
    items = {row.id: row for row in rows if given is None or row.id in given}
    header = queries.document(session)
    return PaperWork(
        groups,
        group_id,
        turn,
        tuple(dict.fromkeys((header.room_language, *header.languages))),
        items,
        whole.only(items),
        tuple(one for one in paper.entries(session, group_id, turn) if one.recommendation_id in items),
        tuple(one for one in paper.differences(session, group_id) if one.recommendation_id in items),
    )
