"""The dashboard: charts and the figures that they draw, all counted by formulas from the tables of the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from openpyxl.worksheet.pagebreak import Break

from assessor.i18n import Translator
from assessor.reports import excel_groups, wording, wording_charts
from assessor.reports.charting import Bar, Chart, agreement_chart, change_chart, levels_chart
from assessor.reports.excel_cells import MOST_LETTERS, Grid
from assessor.reports.excel_groups import GroupRows
from assessor.reports.excel_records import Column, head_height, height_for, set_columns
from assessor.reports.excel_summary import COLUMNS, SummaryPlace, put_across
from assessor.reports.excel_tables import literal, quoted
from assessor.reports.native_chart import POINTS_PER_CM, Figures, height_cm, least_cm, stacked_bars
from assessor.reports.report import Report

_LETTERS = "CDEFG"
_ROW = 15.0
_PAGE = 480.0
"""Points of height that a page has."""
_ABOUT, _FEW = 26.0, 8
"""The height of a heading; how many bars a chart may have to stand on the page of its figures."""


@dataclass(slots=True)
class Dashboard:
    """Fills the sheet from top to bottom."""

    grid: Grid
    tr: Translator
    summary: SummaryPlace
    groups: GroupRows
    _at: int = 1
    _used: float = 0

    def fill(self, report: Report) -> None:
        set_columns(self.grid, [Column("", width) for width in COLUMNS])
        self._line(wording.title(self.tr, report), "Annex title", 30)
        self._line(wording_charts.dashboard_note(self.tr), "Annex label", 18)
        self._shares(report)
        if report.themes:
            self._section(levels_chart(report, self.tr), None)
        if change := change_chart(report, self.tr):
            self._section(change, self._review_formulas(change))
        if agreement := agreement_chart(report, self.tr):
            self._section(agreement, [self._agreement_formulas(bar, agreement) for bar in agreement.bars])

    def _line(self, text: str, style: str, height: float) -> None:
        self._next(put_across(self.grid, self._at, text, style, height))

    def _next(self, height: float = _ROW) -> None:
        self._at += 1
        self._used += height

    def _shares(self, report: Report) -> None:
        """How much is settled, and which part of that has which level."""
        place, counts = self.summary, report.counts
        total, undecided = place.total("H"), place.total("G")
        settled = counts.total - counts.undecided
        self._share(
            wording_charts.settled_name(self.tr), f"{total}-{undecided}", total, settled, counts.total
        )
        for letter, level in zip("CDEF", wording.LEVELS, strict=False):
            count = wording.count_of(counts, level)
            name = wording.level_name(self.tr, level)
            self._share(name, place.total(letter), f"({total}-{undecided})", count, settled)
        self._next()

    def _share(self, name: str, part: str, whole: str, count: int, of: int) -> None:
        self.grid.put(self._at, 2, name, "Annex label")
        self.grid.put_formula(self._at, 3, part, count, "Annex total")
        share = round(count / of, 4) if of else 0
        self.grid.put_formula(self._at, 4, f"IF({whole}=0,0,({part})/{whole})", share, "Annex share")
        self.grid.set_height(self._at, _ROW + 2)
        self._next(_ROW + 2)

    def _section(self, chart: Chart, formulas: list[list[str]] | None) -> None:
        """A chart under its figures; without formulas of its own it draws those of the summary."""
        rows = self._rows(chart) if formulas is None else _rows(height_cm(len(chart.bars)))
        table = 0 if formulas is None else 40 + sum(_height(bar) for bar in chart.bars)
        together = formulas is None or len(chart.bars) <= _FEW
        self._keep(_ABOUT + table + (rows * _ROW if together else 0))
        self._line(chart.title, "Annex heading", 26)
        figures = self.summary.figures if formulas is None else self._figures(chart, formulas)
        if not together:
            self._keep(rows * _ROW)
        height = min(height_cm(len(chart.bars)), rows * _ROW / POINTS_PER_CM)
        native = stacked_bars(chart, figures, right_to_left=self.tr.right_to_left, height=height)
        self.grid.draw(native, self._at, wording_charts.drawn_from(self.tr, chart.title))
        for _ in range(rows):
            self._next()
        if chart.note:
            self._line(chart.note, "Annex label", 28)

    def _rows(self, chart: Chart) -> int:
        """A chart that is a little too high for the rest of the page is lower, or the page would stay empty."""
        left = int((_PAGE - self._used - _ABOUT) // _ROW)
        usual, least = _rows(height_cm(len(chart.bars))), least_cm([bar.name for bar in chart.bars])
        return left if left < usual and left * _ROW / POINTS_PER_CM >= least else usual

    def _keep(self, height: float) -> None:
        """A page begins here where what comes would else be cut; what is higher than any page goes on over the next."""
        if self._used and self._used % _PAGE + height > _PAGE:
            self.grid.sheet.row_breaks.append(Break(id=self._at - 1))
            self._used = 0

    def _figures(self, chart: Chart, formulas: list[list[str]]) -> Figures:
        """A table of figures: numbers that were given as numbers, the others as formulas."""
        heads = self._at
        names = [chart.axis, *(strand.name for strand in chart.strands)]
        columns = [Column(name, width) for name, width in zip(names, COLUMNS[1:], strict=False)]
        for column, name in enumerate(names, start=2):
            self.grid.put(heads, column, name, "Annex head" if column == 2 else "Annex count head")
        self.grid.set_height(heads, head_height(columns))
        self._next(head_height(columns))
        first = self._at
        for bar, asked in zip(chart.bars, formulas, strict=True):
            self._bar(bar, asked)
        return Figures(quoted(self.grid.sheet.title), heads, first, self._at - 1)

    def _bar(self, bar: Bar, formulas: list[str]) -> None:
        self.grid.put(self._at, 1, bar.number or None, "Annex number")
        self.grid.put(self._at, 2, bar.name[:MOST_LETTERS], "Annex text")
        for column, figure in enumerate(bar.figures, start=3):
            if formulas:
                self.grid.put_formula(self._at, column, formulas[column - 3], figure, "Annex count")
            else:
                self.grid.put(self._at, column, figure, "Annex count")
        height = _height(bar)
        self.grid.set_height(self._at, height)
        self._next(height)

    def _review_formulas(self, chart: Chart) -> list[list[str]]:
        """Only this review, the last, is counted here."""
        ours = [self.summary.total(letter) for letter in _LETTERS[: len(chart.strands)]]
        return [*([] for _ in chart.bars[:-1]), ours]

    def _agreement_formulas(self, bar: Bar, chart: Chart) -> list[str]:
        apart = self.groups.rows.column(self.groups.apart)
        theme = f"{self.groups.rows.column(excel_groups.THEME)},{bar.number}," if bar.number else ""
        return [f"COUNTIFS({theme}{apart},{literal(strand.name)})" for strand in chart.strands]


def _rows(height: float) -> int:
    return ceil(height * POINTS_PER_CM / _ROW)


def _height(bar: Bar) -> float:
    return height_for(bar.name[:MOST_LETTERS], Column("", COLUMNS[1]))
