"""Writes whole rows: each as high as its text needs.

A row that would be higher than Excel allows goes on in further rows; no letter is lost or added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from openpyxl.utils import get_column_letter

from assessor.reports.excel_cells import MOST_LETTERS, Grid, Value
from assessor.reports.excel_styles import SIZES
from assessor.reports.excel_tables import unique_heads
from assessor.reports.plain_text import clean, has_tall_letters
from assessor.reports.text_metrics import width_of, wrapped

_HIGHEST, _PADDING = 405.0, 7.0
_UNIT, _MARGIN = 5.25, 15.5  # points of a column's width, and of the space before and behind its text
_LINE, _TALL_LINE = 13.2, 17.0
_BOLD_WIDTH, _WIDEST_FOR_A_WORD = 1.1, 60
_BOLD = frozenset({"Annex reference"})
_NO_STYLES: Mapping[int, str] = {}
_ONE_LINE = ("",)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its width in Excel's units, and whether a row that goes on below repeats what it says."""

    head: str
    width: float
    style: str = "Annex text"
    repeats: bool = False

    @property
    def measure(self) -> float:
        return self.width * _UNIT - _MARGIN


def fitted(column: Column) -> Column:
    """The column, wider where a word of its head would else be broken."""
    widest = max((width_of(word) for word in clean(column.head).split()), default=0)
    needed = (widest * SIZES["Annex head"] * _BOLD_WIDTH / 1000 + _MARGIN) / _UNIT
    return replace(column, width=min(max(column.width, ceil(needed)), _WIDEST_FOR_A_WORD))


def set_columns(grid: Grid, columns: Sequence[Column]) -> None:
    for index, column in enumerate(columns, start=1):
        grid.sheet.column_dimensions[get_column_letter(index)].width = column.width


def put_heads(grid: Grid, columns: Sequence[Column]) -> list[str]:
    """Gives the heads as they stand there: no two are the same."""
    heads = unique_heads([column.head for column in columns])
    for index, head in enumerate(heads, start=1):
        grid.put(1, index, head, "Annex head")
    grid.set_height(1, head_height(columns))
    return heads


def head_height(columns: Sequence[Column]) -> float:
    """Room for the heads of these columns, in points."""
    size = SIZES["Annex head"]
    lines = max(len(wrapped(clean(column.head), column.measure, size, bold=True)) for column in columns)
    return lines * 12.5 + _PADDING


def put_record(
    grid: Grid,
    columns: Sequence[Column],
    row: int,
    values: Sequence[Value],
    own_styles: Mapping[int, str] = _NO_STYLES,
) -> int:
    """Write values into one row, or as many as they need; gives the number of rows."""
    line = _line_height(values)
    most = int((_HIGHEST - _PADDING) / line)
    names = [own_styles.get(index, column.style) for index, column in enumerate(columns)]
    lines = [_lines(value, column) for value, column in zip(values, columns, strict=True)]
    flowing = [len(each) for each, column in zip(lines, columns, strict=True) if not column.repeats]
    parts = -(-max(flowing, default=1) // most)
    for part in range(parts):
        for index, name in enumerate(names):
            shown = values[index]
            if columns[index].repeats:
                shown = shown[:MOST_LETTERS] if isinstance(shown, str) else shown
            elif parts > 1:
                shown = _part(shown, lines[index], part, most)
            grid.put(row + part, index + 1, shown, name)
        grid.set_height(row + part, _most_lines(lines, columns, part, most) * line + _PADDING)
    return parts


def height_for(text: str, column: Column) -> float:
    """The height of a row whose longest text stands in this column."""
    most = int((_HIGHEST - _PADDING) / _TALL_LINE)
    return min(len(_lines(text, column)), most) * _line_height((text,)) + _PADDING


def _most_lines(lines: Sequence[Sequence[str]], columns: Sequence[Column], part: int, most: int) -> int:
    """How many lines the fullest cell of one of a record's rows has."""
    above = part * most
    counts = (
        len(each) - (0 if column.repeats else above) for each, column in zip(lines, columns, strict=True)
    )
    return max(1, min(most, max(counts)))


def _part(value: Value, lines: Sequence[str], part: int, most: int) -> Value:
    """What of a value stands in one of its rows: a text goes on, anything else stands in the first."""
    if isinstance(value, str):
        return "".join(lines[part * most : (part + 1) * most]) or None
    return value if part == 0 else None


def _lines(value: Value, column: Column) -> Sequence[str]:
    if not isinstance(value, str) or not value:
        return _ONE_LINE
    return wrapped(clean(value), column.measure, SIZES.get(column.style, 10.0), column.style in _BOLD)


def _line_height(values: Sequence[Value]) -> float:
    tall = any(isinstance(value, str) and has_tall_letters(value) for value in values)
    return _TALL_LINE if tall else _LINE
