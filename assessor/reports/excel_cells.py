"""Writes cells of a workbook: the only place where text becomes a cell, so that text stays text.

A row that is higher than Excel allows goes on in further rows; no letter is lost or added.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from assessor.reports.excel_styles import SIZES, register_styles
from assessor.reports.plain_text import clean, has_tall_letters, looks_like_formula
from assessor.reports.text_metrics import wrapped

Value = str | int | float | date | None
MOST_LETTERS = 32_767
_HIGHEST = 405.0
_PADDING = 7.0
_UNIT, _MARGIN = 5.25, 7.0  # points of a column's width and of the space beside its text
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


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


@dataclass(slots=True)
class CellStyles:
    """The workbook's named styles, with and without the mark that says "this is text"."""

    workbook: Workbook
    _marked: dict[tuple[str, bool], object] = field(default_factory=dict[tuple[str, bool], object])

    def __post_init__(self) -> None:
        register_styles(self.workbook)

    def dress(self, cell: Cell, name: str, quoted: bool = False) -> None:
        prototype = self._marked.get((name, quoted))
        if prototype is None:
            cell.style = name
            if quoted:
                cell.quotePrefix = True  # pyright: ignore[reportAttributeAccessIssue]
            prototype = self._marked[name, quoted] = copy(cell._style)  # pyright: ignore
        cell._style = prototype  # pyright: ignore


def put(sheet: Worksheet, styles: CellStyles, row: int, column: int, value: Value, style: str) -> Cell:
    """Write one cell. Text is never a formula; `put_formula` is for our own."""
    cell = Cell(sheet, row, column)
    sheet._cells[row, column] = cell  # pyright: ignore
    if isinstance(value, str):
        text = _ESCAPE.sub("_x005F_", clean(value))
        cell._value = text  # pyright: ignore
        cell.data_type = "s"
        styles.dress(cell, style, looks_like_formula(text))
    else:
        cell.value = value
        styles.dress(cell, style)
    return cell


def put_formula(
    sheet: Worksheet, styles: CellStyles, row: int, column: int, formula: str, style: str
) -> None:
    cell = Cell(sheet, row, column, value=formula)
    sheet._cells[row, column] = cell  # pyright: ignore
    styles.dress(cell, style)


def set_columns(sheet: Worksheet, columns: Sequence[Column]) -> None:
    for index, column in enumerate(columns, start=1):
        sheet.column_dimensions[_letter(index)].width = column.width


def put_heads(sheet: Worksheet, styles: CellStyles, columns: Sequence[Column], row: int = 1) -> None:
    for index, column in enumerate(columns, start=1):
        put(sheet, styles, row, index, column.head, "Annex head")
    lines = max(
        len(wrapped(clean(column.head), column.measure, SIZES["Annex head"], bold=True)) for column in columns
    )
    sheet.row_dimensions[row].height = lines * 12.5 + _PADDING


def put_record(
    sheet: Worksheet,
    styles: CellStyles,
    columns: Sequence[Column],
    row: int,
    values: Sequence[Value],
    own_styles: dict[int, str] | None = None,
) -> int:
    """Write values into one row, or as many as they need; gives the number of rows."""  # fmt: skip
    line = _line_height(values)
    most = int((_HIGHEST - _PADDING) / line)
    pieces = [_pieces(value, column, most) for value, column in zip(values, columns, strict=True)]
    count = max(len(texts) for texts, _ in pieces)
    for part in range(count):
        for index, (value, column, (texts, _)) in enumerate(zip(values, columns, pieces, strict=True)):
            style = (own_styles or {}).get(index, column.style)
            shown = _shown(value, column, texts, part)
            put(sheet, styles, row + part, index + 1, shown, style)
        lines = max(lengths[part] if part < len(lengths) else 1 for _, lengths in pieces)
        sheet.row_dimensions[row + part].height = lines * line + _PADDING
    return count


def _shown(value: Value, column: Column, texts: list[str], part: int) -> Value:
    if not isinstance(value, str):
        return value if part == 0 or column.repeats else None
    if column.repeats:
        return value
    return texts[part] if part < len(texts) else None


def _pieces(value: Value, column: Column, most: int) -> tuple[list[str], list[int]]:
    """A text in pieces of at most so many lines, with the number of lines of each."""
    if not isinstance(value, str) or not value:
        return ([""], [1])
    size = SIZES.get(column.style, 10.0)
    lines = wrapped(clean(value), column.measure, size, column.style == "Annex reference")
    if column.repeats or len(lines) <= most:
        return ([value], [min(len(lines), most)])
    starts = range(0, len(lines), most)
    return (
        ["".join(lines[start : start + most]) for start in starts],
        [len(lines[start : start + most]) for start in starts],
    )


def _line_height(values: Sequence[Value]) -> float:
    tall = any(isinstance(value, str) and has_tall_letters(value) for value in values)
    return 17.0 if tall else 13.2


def _letter(index: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index - 1] if index <= 26 else f"A{_letter(index - 26)}"
