"""A matrix of OHCHR: its rows."""

from __future__ import annotations

from assessor.importers.foreign_word import check_word
from assessor.reports.matrix.matrix import Matrix, read_matrix


def read(data: bytes, name: str) -> Matrix:
    check_word(data, name)
    return read_matrix(data, name)


def warm() -> None:
    """Nothing but its modules."""
