"""A matrix of OHCHR with comments in its last column."""

from __future__ import annotations

from assessor.foreign.asked import Lines
from assessor.importers.foreign_word import check_word
from assessor.reports.matrix.filling import filled
from assessor.reports.matrix.matrix import read_matrix


def read(data: bytes, name: str, comments: tuple[Lines, ...], language: str) -> bytes:
    check_word(data, name)
    said = {one.place: one.lines for one in comments}
    return filled(data, read_matrix(data, name), said, language)


def warm() -> None:
    """Nothing but its modules."""
