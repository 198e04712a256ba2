"""A matrix as OHCHR issues it: which of its rows are recommendations, and whether there is a column to fill."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.reports.matrix.table import Cell, Row, read_tables

MAIN_PART = "word/document.xml"
MOST_ROWS = 5_000
NO_TABLE = N_(
    "{name} has no table with a column “Recommendation”, so it is not the matrix that OHCHR issues. "
    "Nothing was written."
)
NO_COLUMN = N_(
    "{name} has no column for an assessment: its last one is “{last}”. OHCHR's lists of the fourth cycle have none, "
    "the matrix of recommendations does. Nothing was written."
)
TOO_LONG = N_("{name} has more than {most} rows, more than any matrix. Nothing was written.")

_RECOMMENDATION = re.compile("recomm?[ea]nda|рекомендац|توصي|建议", re.IGNORECASE)
_ASSESSMENT = re.compile(
    "assessment|comment|implementation|évaluation|mise en œuvre|evaluación|aplicación|коммент|оценк|осуществлен"
    "|выполнен|تعليق|تقييم|تنفيذ|评估|评论|执行",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*([0-9]+(?:\.[0-9]+)+)\.?\s+")
_AROUND = re.compile(r"\(\s*[^()]{2,80}\)\s*[;.]?\s*$")
"""At the end, in brackets: which States have recommended it."""
_SOURCE = re.compile(r"\n\s*(?:Source|Fuente|Источник)\b.*", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A recommendation of the matrix: its `number` there, its bare text, and what stands in the last column."""

    number: str
    text: str
    comment: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rows that can be filled. `prefix` is how the document's markup names its elements."""

    name: str
    rows: tuple[MatrixRow, ...]
    prefix: str


def read_matrix(data: bytes, name: str) -> Matrix:
    """`data` has passed the guard for foreign Word files."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        read = read_tables(archive.read(MAIN_PART), name)
    found = [
        table.rows for table in read.tables if table.rows and _RECOMMENDATION.search(_first(table.rows[0]))
    ]
    if not found:
        raise UserError(NO_TABLE, name=name)
    rows = tuple(row for table in found for row in _rows(table))
    if not any(_ASSESSMENT.search(_last(table[0])) for table in found):
        raise UserError(NO_COLUMN, name=name, last=" ".join(_last(found[0][0]).split()))
    if len(rows) > MOST_ROWS:
        raise UserError(TOO_LONG, name=name, most=MOST_ROWS)
    return Matrix(name, rows, read.prefix)


def _first(row: Row) -> str:
    return row.cells[0].text if row.cells else ""


def _last(row: Row) -> str:
    return row.cells[-1].text if row.cells else ""


def _rows(table: list[Row]) -> Iterator[MatrixRow]:
    """Of tables that have the column; rows of another width part the themes."""
    head, *others = table
    if len(head.cells) < 2 or not _ASSESSMENT.search(_last(head)):
        return
    for row in others:
        last = row.cells[-1] if row.cells else Cell()
        if len(row.cells) == len(head.cells) and _first(row).strip() and last.end:
            yield _row(row)


def _row(row: Row) -> MatrixRow:
    said = _SOURCE.sub("", row.cells[0].text).strip()
    numbered = _NUMBER.match(said)
    bare = said[numbered.end() :] if numbered else said
    text = " ".join(_AROUND.sub("", bare).split())
    return MatrixRow(numbered[1] if numbered else "", text, row.cells[-1].text.strip(), row.cells[-1])
