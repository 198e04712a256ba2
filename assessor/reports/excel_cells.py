"""Writes cells of a workbook: the only place where text becomes a cell, so that text stays text.

The library writes everything but the cells; those are made here as markup, which takes a fraction of the
time, cannot be mistaken for formulas, and lets a formula carry its result.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.chart import BarChart
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from assessor.models.levels import Level
from assessor.reports.excel_signs import Placed, PlacedLogo, PlacedSign
from assessor.reports.excel_styles import read_left, register_styles
from assessor.reports.links import address
from assessor.reports.plain_text import clean, is_right_to_left, looks_like_formula

Value = str | int | float | date | None
MOST_LETTERS = 32_767
_LONGEST_LINK, _MOST_LINKS = 2_000, 60_000
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class CellStyles:
    """The numbers of the workbook's named styles, with and without the mark that says "this is text", by direction."""

    def __init__(self, workbook: Workbook, *, right_to_left: bool) -> None:
        register_styles(workbook, right_to_left=right_to_left)
        self._workbook = workbook
        self._known: dict[tuple[str, bool, bool], int] = {}

    def number(self, name: str, quoted: bool = False, right_to_left: bool = False) -> int:
        known = self._known.get((name, quoted, right_to_left))
        return self._learned(name, quoted, right_to_left) if known is None else known

    def _learned(self, name: str, quoted: bool, right_to_left: bool) -> int:
        cell = Cell(self._workbook.worksheets[0], 1, 1)
        cell.style = name
        if quoted:
            cell.quotePrefix = True  # pyright: ignore[reportAttributeAccessIssue]
        if right_to_left:
            cell.alignment = read_left(cell.alignment)  # pyright: ignore[reportArgumentType]
        self._known[name, quoted, right_to_left] = cell.style_id
        return cell.style_id


@dataclass(slots=True)
class Grid:
    """The cells of one sheet, as markup by row and column, with the rows' heights in points."""

    sheet: Worksheet
    styles: CellStyles
    pictures: list[Placed] = field(default_factory=list[Placed])
    chart_texts: list[str] = field(default_factory=list[str])
    links: list[Hyperlink] = field(default_factory=list[Hyperlink])
    _rows: dict[int, dict[int, str]] = field(default_factory=dict[int, dict[int, str]])
    _heights: dict[int, float] = field(default_factory=dict[int, float])
    _merged: list[str] = field(default_factory=list[str])

    def put(self, row: int, column: int, value: Value, style: str) -> None:
        """Write a value; text is never taken for a formula."""
        if isinstance(value, str):
            text, quoted, reads_left = _safe(value)
            content = f' t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
        else:
            quoted = reads_left = False
            content = "/>" if value is None else f"><v>{_figure(value)}</v></c>"
        self._set(row, column, self.styles.number(style, quoted, reads_left), content)

    def put_formula(self, row: int, column: int, formula: str, result: str | float, style: str) -> None:
        """Write one of our own formulas, with its result for readers that do not calculate."""
        is_text = isinstance(result, str)
        shown = escape(clean(result)) if is_text else str(result)
        kind = ' t="str"' if is_text else ""
        self._set(
            row, column, self.styles.number(style), f"{kind}><f>{escape(formula)}</f><v>{shown}</v></c>"
        )

    def link(self, row: int, column: int, link: str) -> None:
        """Make a cell lead to a web address; what is none stays text."""
        leads_to = address(link)
        if leads_to and len(leads_to) <= _LONGEST_LINK and len(self.links) < _MOST_LINKS:
            place = f"{get_column_letter(column)}{row}"
            self.links.append(Hyperlink(ref=place, target=leads_to))

    def draw(self, chart: BarChart, row: int, said: str) -> None:
        """Place a chart from column B on; `said` is told to those who cannot see it."""
        self.sheet.add_chart(chart, f"B{row}")
        self.chart_texts.append(said)

    def put_sign(self, row: int, column: int, level: Level | None, name: str, left: int = 0) -> None:
        """Draw a level's sign over a cell; `name` is said to those who cannot see it."""
        self.pictures.append(PlacedSign(row, column, left, level, name))

    def put_logo(self, row: int, column: int, png: bytes, said: str) -> None:
        self.pictures.append(PlacedLogo(row, column, png, said))

    def set_height(self, row: int, height: float) -> None:
        self._heights[row] = height

    def merge(self, row: int, first: int, last: int) -> None:
        """Make one cell of several beside each other; for sheets without a filter."""
        self._merged.append(f"{get_column_letter(first)}{row}:{get_column_letter(last)}{row}")

    def markup(self) -> bytes:
        rows = (self._row(row) for row in sorted(self._rows))
        merged = "".join(f'<mergeCell ref="{place}"/>' for place in self._merged)
        merged = f'<mergeCells count="{len(self._merged)}">{merged}</mergeCells>' if merged else ""
        return f"<sheetData>{''.join(rows)}</sheetData>{merged}".encode()

    @property
    def extent(self) -> str:
        last = max(self._rows, default=1)
        widest = max((max(cells) for cells in self._rows.values()), default=1)
        return f"A1:{get_column_letter(widest)}{last}"

    def _set(self, row: int, column: int, style: int, content: str) -> None:
        place = f"{get_column_letter(column)}{row}"
        self._rows.setdefault(row, {})[column] = f'<c r="{place}" s="{style}"{content}'

    def _row(self, row: int) -> str:
        cells = self._rows[row]
        height = self._heights.get(row)
        said = "" if height is None else f' ht="{height:.1f}" customHeight="1"'
        return f'<row r="{row}"{said}>{"".join(cells[column] for column in sorted(cells))}</row>'


def _figure(value: float | date) -> str:
    return str(int(to_excel(value)) if isinstance(value, date) else value)


@lru_cache(maxsize=1024)
def _safe(text: str) -> tuple[str, bool, bool]:
    """A text as markup, whether a program could take it for a formula, and whether it is read towards the left."""
    fit = clean(text)
    if len(fit) > MOST_LETTERS:
        raise ValueError("A text is longer than a cell can be; it has to be written as a record.")
    return escape(_CODE.sub("_x005F_", fit)), looks_like_formula(fit), is_right_to_left(fit)
