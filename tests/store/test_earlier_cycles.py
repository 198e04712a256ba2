"""The figures of earlier reviews: kept once for each document, oldest first, and undone like anything else."""

import pytest

from assessor.errors import UserError
from assessor.store.document import Document
from assessor.store.earlier_cycles import (
    EarlierCycleRow,
    add_earlier_cycle,
    earlier_cycles,
    remove_earlier_cycle,
)

FIRST = EarlierCycleRow("CCPR/C/KAZ/CO/1", "2011-07-28", 4, 9, 11, 2)


def _add(document: Document, *rows: EarlierCycleRow) -> None:
    with document.edit("Compare") as session:
        for row in rows:
            add_earlier_cycle(session, row)


def test_they_stand_oldest_first_and_each_document_once(document: Document):
    _add(document, EarlierCycleRow("CCPR/C/KAZ/CO/2", "2016-07-11", 1), FIRST)
    _add(document, EarlierCycleRow(" ccpr/c/KAZ/CO/2", "2016-07-11", 3))
    kept = document.read(earlier_cycles)
    assert [row.symbol for row in kept] == ["CCPR/C/KAZ/CO/1", "ccpr/c/KAZ/CO/2"]
    assert [row.figures for row in kept] == [(4, 9, 11, 2), (3, 0, 0, 0)]


def test_taking_one_away_can_be_undone(document: Document):
    _add(document, FIRST)
    with document.edit("No longer") as session:
        remove_earlier_cycle(session, "CCPR/C/KAZ/CO/1")
    assert document.read(earlier_cycles) == ()
    document.undo()
    assert document.read(earlier_cycles) == (FIRST,)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (EarlierCycleRow(" ", "", 1), "needs the symbol"),
        (EarlierCycleRow("X", "last year", 1), "last year is no day"),
        (EarlierCycleRow("X", "", -1, 2), "less than 0"),
        (EarlierCycleRow("X"), "nothing to compare"),
    ],
)
def test_what_cannot_be_compared_is_told_and_nothing_is_changed(document: Document, row, said: str):
    _add(document, FIRST)
    with pytest.raises(UserError, match=said):
        _add(document, row)
    assert document.read(earlier_cycles) == (FIRST,)


def test_one_that_is_not_there_is_told_with_those_that_are(document: Document):
    for rows, said in (((), "no earlier review to compare"), ((FIRST,), r"no earlier review Y.+CO/1")):
        _add(document, *rows)
        with pytest.raises(UserError, match=said), document.edit("No longer") as session:
            remove_earlier_cycle(session, "Y")
