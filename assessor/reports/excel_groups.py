"""The groups' levels beside each other, without the groups' names, and by a formula how far they are apart."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assessor.i18n import Translator
from assessor.models.agreement import SCALE
from assessor.models.levels import Level
from assessor.reports import wording, wording_charts
from assessor.reports.agreeing import steps_apart
from assessor.reports.excel_cells import Grid, Value
from assessor.reports.excel_records import Column, put_heads, put_record, set_columns
from assessor.reports.excel_styles import LEVEL_STYLES
from assessor.reports.excel_tables import TableRows, literal, make_table
from assessor.reports.report import Report, ReportRow

THEME = "A"
_FIRST_GROUP = 4
_GROUPS_ON_A_PAGE = 10


@dataclass(frozen=True, slots=True)
class GroupRows:
    """The table, and in which of its columns what stands; empty where there are not two groups to compare."""

    rows: TableRows
    row: str
    apart: str

    def group(self, number: int) -> str:
        return self.rows.column(get_column_letter(_FIRST_GROUP - 1 + number))


@dataclass(frozen=True, slots=True)
class GroupSheet:
    """Fills the sheet."""

    grid: Grid
    tr: Translator
    groups: int

    def fill(self, report: Report) -> GroupRows:
        columns = self._columns()
        set_columns(self.grid, columns)
        heads = put_heads(self.grid, columns)
        at, running = 2, 0
        for number, theme in enumerate(report.themes, start=1):
            title = wording.theme_title(self.tr, theme)
            for row in theme.rows:
                running += 1
                at += self._put(columns, at, (number, row.reference, title, running), row)
        rows = make_table(self.grid.sheet, "GroupLevels", heads, at)
        self.grid.sheet.freeze_panes = "D2"
        last = _FIRST_GROUP + self.groups
        compared = get_column_letter(last) if self.groups > 1 else ""
        return GroupRows(rows, get_column_letter(len(columns)), compared)

    def _columns(self) -> tuple[Column, ...]:
        tr, numbers = self.tr, range(1, self.groups + 1)
        return (
            Column(tr("No."), 5, "Annex number", repeats=True),
            Column(wording.column_heads(tr)[0], 12, "Annex reference"),
            Column(tr("Theme"), 30, "Annex second", repeats=True),
            *(Column(wording.group_name(tr, number), 16, "Annex reference") for number in numbers),
            *([Column(wording_charts.agreement_column(tr), 16)] if self.groups > 1 else []),
            Column(tr("Row"), 10, "Annex number"),
        )

    def _put(
        self, columns: tuple[Column, ...], at: int, about: tuple[int, str, str, int], row: ReportRow
    ) -> int:
        *before, running = about
        given = {each.group: each.level for each in row.groups}
        levels = [given.get(number) for number in range(1, self.groups + 1)]
        names: list[Value] = [
            None if level is None else wording.level_name(self.tr, level) for level in levels
        ]
        own = {
            place: LEVEL_STYLES[level]
            for place, level in enumerate(levels, start=_FIRST_GROUP - 1)
            if level is not None
        }
        apart: list[Value] = [None] if self.groups > 1 else []
        count = put_record(self.grid, columns, at, [*before, *names, *apart, running], own)
        if self.groups > 1:
            names_apart = wording_charts.agreement_names(self.tr)
            steps = steps_apart(row)
            said = "" if steps is None else names_apart[steps]
            self.grid.put_formula(at, _FIRST_GROUP + self.groups, self._apart(at), said, "Annex text")
        return count

    def _apart(self, at: int) -> str:
        """By how far the two groups are apart that are furthest from each other."""
        first, last = (get_column_letter(_FIRST_GROUP + place) for place in (0, self.groups - 1))
        low, middle, high = (self._counted(f"{first}{at}:{last}{at}", level) for level in SCALE)
        same, near, far = map(literal, wording_charts.agreement_names(self.tr))
        inner = f"IF({low}*{high}>0,{far},IF({middle}*({low}+{high})>0,{near},{same}))"
        return f'IF({low}+{middle}+{high}<2,"",{inner})'

    def _counted(self, place: str, level: Level) -> str:
        return f"COUNTIF({place},{literal(wording.level_name(self.tr, level))})"


def spread_groups(sheet: Worksheet, groups: int) -> None:
    """Many groups are printed on pages beside each other, each with the references and themes."""
    sheet.page_setup.fitToWidth = max(1, ceil(groups / _GROUPS_ON_A_PAGE))
    sheet.print_title_cols = "A:C"
