"""How far each group is."""

from __future__ import annotations

from assessor.models.levels import Level
from assessor.store.document import Document
from assessor.store.group_work import work_done
from assessor.store.judging import judge
from assessor.store.preparing import assign
from assessor.store.rows import Progress
from tests.store.factories import Ids


def says(document: Document, group: str, *asked: str, level: Level = Level.PARTIAL) -> None:
    with document.edit("Judge") as session:
        for one in asked:
            judge(session, one, group, level=level)


def test_each_group_is_counted_by_itself(document: Document, ids: Ids):
    first, second = ids.groups
    says(document, first, *ids.recommendations[:2])
    total = len(ids.recommendations)
    assert document.read(work_done) == {first: Progress(2, total), second: Progress(0, total)}


def test_only_what_a_group_was_given_counts(document: Document, ids: Ids):
    first = ids.groups[0]
    says(document, first, *ids.recommendations)
    with document.edit("Deal") as session:
        assign(session, first, ids.recommendations[1:3])
    assert document.read(work_done)[first] == Progress(2, 2)


def test_what_was_cleared_is_not_done(document: Document, ids: Ids):
    first, one = ids.groups[0], ids.recommendations[0]
    says(document, first, one)
    says(document, first, one, level=Level.NOT_ASSESSED)
    assert document.read(work_done)[first].done == 0
