"""One row for each recommendation and group, ready for a pivot table.

What can be changed elsewhere in the workbook, levels and decisions, is looked up there by formulas.
"""

from __future__ import annotations

from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.models.levels import WEIGHTS, Level
from assessor.reports import excel_annex, wording, wording_charts
from assessor.reports.agreeing import steps_apart
from assessor.reports.excel_cells import MOST_LETTERS, Grid, Value
from assessor.reports.excel_groups import GroupRows
from assessor.reports.excel_records import Column, fitted, height_for, put_heads, set_columns
from assessor.reports.excel_tables import TableRows, literal, make_table
from assessor.reports.report import Report, ReportRow

_LEVEL, _DECISION, _APART = 7, 9, 12


@dataclass(slots=True)
class PivotSheet:
    """Fills the sheet; the tables are those that its formulas ask."""

    grid: Grid
    tr: Translator
    annex: TableRows
    groups: GroupRows
    _at: int = 2

    def fill(self, report: Report) -> None:
        columns = tuple(fitted(column) for column in self._columns())
        set_columns(self.grid, columns)
        heads = put_heads(self.grid, columns)
        running = 0
        for number, theme in enumerate(report.themes, start=1):
            title = wording.theme_title(self.tr, theme)
            for row in theme.rows:
                running += 1
                for group in range(1, report.group_count + 1) or (0,):
                    self._put([running, number, title[:MOST_LETTERS]], row, group)
        make_table(self.grid.sheet, "PivotData", heads, self._at)
        self.grid.sheet.freeze_panes = "E2"

    def _columns(self) -> tuple[Column, ...]:
        tr = self.tr
        return (
            Column(tr("Row"), 6, "Annex number"),
            Column(tr("No."), 6, "Annex number"),
            Column(tr("Theme"), 42, "Annex second"),
            Column(wording.column_heads(tr)[0], 12, "Annex reference"),
            Column(wording.follow_up(tr), 18),
            Column(tr("Group"), 8, "Annex number"),
            Column(tr("Level of the group"), 25),
            Column(tr("Value of the group"), 21, "Annex count"),
            Column(tr("Decision"), 25),
            Column(tr("Value of the decision"), 21, "Annex count"),
            Column(wording.sources_head(tr), 9, "Annex count"),
            Column(wording_charts.agreement_column(tr), 22),
        )

    def _put(self, about: list[Value], row: ReportRow, group: int) -> None:
        follow_up = self.tr("Yes") if row.follow_up else self.tr("No")
        values: list[Value] = [*about, row.reference[:MOST_LETTERS], follow_up, group or None]
        for column, (value, place) in enumerate(zip(values, self._columns(), strict=False), start=1):
            self.grid.put(self._at, column, value, place.style)
        given = {each.group: each.level for each in row.groups}
        self._level(group, given.get(group))
        self._decision(row.level)
        self.grid.put(self._at, 11, len(row.sources), "Annex count")
        self._apart(row)
        self.grid.set_height(self._at, height_for(str(about[2]), self._columns()[2]))
        self._at += 1

    def _level(self, group: int, level: Level | None) -> None:
        name = "" if level is None else wording.level_name(self.tr, level)
        where = self.groups.rows.column(self.groups.row)
        found = f'INDEX({self.groups.group(group)},MATCH($A{self._at},{where},0))&""' if group else '""'
        self._formula(_LEVEL, found, name, "Annex text")
        self._value(_LEVEL + 1, "G", level)

    def _decision(self, level: Level | None) -> None:
        where, asked = self.annex.column(excel_annex.ROW), self.annex.column(excel_annex.LEVEL)
        found = f'INDEX({asked},MATCH($A{self._at},{where},0))&""'
        self._formula(_DECISION, found, wording.level_name(self.tr, level), "Annex text")
        self._value(_DECISION + 1, "I", level)

    def _value(self, column: int, letter: str, level: Level | None) -> None:
        """1, a half, 0, or nothing, so that a pivot table can take the average."""
        formula = '""'
        for known, weight in WEIGHTS.items():
            name = literal(wording.level_name(self.tr, known))
            formula = f"IF({letter}{self._at}={name},{weight:g},{formula})"
        value = "" if level is None else WEIGHTS.get(level, "")
        self._formula(column, formula, value, "Annex share of one")

    def _apart(self, row: ReportRow) -> None:
        if not self.groups.apart:
            return
        where, asked = self.groups.rows.column(self.groups.row), self.groups.rows.column(self.groups.apart)
        steps = steps_apart(row)
        name = "" if steps is None else wording_charts.agreement_names(self.tr)[steps]
        self._formula(_APART, f'INDEX({asked},MATCH($A{self._at},{where},0))&""', name, "Annex text")

    def _formula(self, column: int, formula: str, result: str | float, style: str) -> None:
        self.grid.put_formula(self._at, column, formula, result, style)
