"""Sheets as tables of Excel, which can be sorted, filtered, and asked for by their name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from assessor.reports.plain_text import clean


@dataclass(frozen=True, slots=True)
class TableRows:
    """Where the rows of a table are, for the formulas that ask it. Row 1 has the heads."""

    sheet: str
    last: int

    def column(self, letter: str) -> str:
        return f"{quoted(self.sheet)}!${letter}$2:${letter}${self.last}"


def quoted(sheet: str) -> str:
    return "'" + sheet.replace("'", "''") + "'"


def literal(text: str) -> str:
    """A text within a formula; only ever our own words."""
    return '"' + text.replace('"', '""') + '"'


def unique_heads(heads: Sequence[str]) -> list[str]:
    """A table has no two columns of one name, whatever their capitals, and none without a name."""
    given: list[str] = []
    taken: set[str] = set()
    for number, head in enumerate(heads, start=1):
        wanted = " ".join(clean(head).split()) or str(number)
        name, again = wanted, 2
        while name.casefold() in taken:
            name, again = f"{wanted} {again}", again + 1
        taken.add(name.casefold())
        given.append(name)
    return given


def make_table(sheet: Worksheet, name: str, heads: Sequence[str], after: int) -> TableRows:
    """From the heads in row 1 to the row before `after`; one row at least, since no table is without."""
    last = max(after - 1, 2)
    ref = f"A1:{get_column_letter(len(heads))}{last}"
    columns = [TableColumn(id=number, name=head) for number, head in enumerate(heads, start=1)]
    table = Table(displayName=name, ref=ref, tableColumns=columns, autoFilter=AutoFilter(ref=ref))
    sheet.add_table(table)
    return TableRows(sheet.title, last)
