"""The summary sheet: title block, and counts by theme as formulas on the annex."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.charting import MOST_BARS
from assessor.reports.excel_annex import LEVEL, PART, THEME
from assessor.reports.excel_cells import MOST_LETTERS, Grid, Value
from assessor.reports.excel_records import Column, head_height, put_record, set_columns
from assessor.reports.excel_styles import SIZES
from assessor.reports.excel_tables import TableRows, quoted
from assessor.reports.logo_size import logo_size
from assessor.reports.native_chart import Figures
from assessor.reports.plain_text import clean
from assessor.reports.report import Counts, Report
from assessor.reports.text_metrics import wrapped

COLUMNS = (6.0, 44.0, 15.0, 15.0, 15.0, 15.0, 15.0, 10.0)
_LETTERS = "CDEFG"
_POINTS_PER_CM, _BELOW_LOGO = 28.35, 12.0
_LEADING, _HIGHEST = 1.3, 405.0
_PLAIN = frozenset({"Annex subtitle", "Annex label"})


@dataclass(frozen=True, slots=True)
class SummaryPlace:
    """Where the counts stand that charts draw, and the row of their sums."""

    figures: Figures
    sums: int

    def total(self, letter: str) -> str:
        return f"{self.figures.sheet}!${letter}${self.sums}"


def put_across(grid: Grid, row: int, text: str, style: str, least: float) -> float:
    """A text across the sheet, in as many lines as it needs; gives the height of its row."""
    across = Column("", sum(COLUMNS[1:]), style)
    size = SIZES.get(style, 10.0)
    lines = wrapped(clean(text[:MOST_LETTERS]), across.measure, size, bold=style not in _PLAIN)
    height = min(least + (len(lines) - 1) * size * _LEADING, _HIGHEST)
    grid.put(row, 2, text[:MOST_LETTERS], style)
    grid.merge(row, 2, 8)
    grid.set_height(row, height)
    return height


@dataclass(slots=True)
class SummarySheet:
    """Fills the sheet from top to bottom."""

    grid: Grid
    tr: Translator
    _at: int = 1

    def fill(self, report: Report, rows: TableRows) -> SummaryPlace:
        set_columns(self.grid, [Column("", width) for width in COLUMNS])
        self._title(report)
        self._labels(report)
        return self._counts(report, rows)

    def _title(self, report: Report) -> None:
        if report.logo:
            self.grid.put_logo(self._at, 2, report.logo, wording.logo_said(self.tr, report))
            self.grid.put(self._at, 2, None, "Annex value")
            self.grid.set_height(self._at, logo_size(report.logo)[1] * _POINTS_PER_CM + _BELOW_LOGO)
            self._at += 1
        if report.demonstration:
            self._line(wording.demonstration_banner(self.tr), "Annex banner", 18)
        self._line(wording.title(self.tr, report), "Annex title", 30)
        self._line(wording.subtitle(self.tr, report), "Annex subtitle", 26)

    def _line(self, text: str, style: str, least: float) -> None:
        put_across(self.grid, self._at, text, style, least)
        self._at += 1

    def _labels(self, report: Report) -> None:
        tr = self.tr
        block = (
            (tr("State"), report.state),
            (tr("Document"), report.symbol),
            (tr("Adopted"), report.adopted),
            (tr("Assessed by"), report.coalition),
            (tr("Workshop"), wording.workshop_line(tr, report)),
            (tr("Date"), report.made_on),
            (tr("Method"), wording.method(tr, report)),
            (tr("Please note"), wording.disclaimer(tr)),
        )
        for label, value in block:
            if value:
                self._label(label, value)
        self._at += 1

    def _label(self, label: str, value: Value) -> None:
        text = Column("", sum(COLUMNS[2:]), "Annex value")
        columns = (Column("", COLUMNS[0], "Annex value"), Column("", COLUMNS[1], "Annex label"), text)
        own = {} if isinstance(value, str) else {2: "Annex label day"}
        count = put_record(self.grid, columns, self._at, (None, label, value), own)
        for row in range(self._at, self._at + count):
            self.grid.merge(row, 3, 8)
        self._at += count

    def _counts(self, report: Report, rows: TableRows) -> SummaryPlace:
        heads = self._at
        self._heads()
        columns = (Column("", COLUMNS[0], "Annex number"), Column("", COLUMNS[1]))
        first = self._at
        for number, theme in enumerate(report.themes, start=1):
            title = wording.theme_title(self.tr, theme)
            count = put_record(self.grid, columns, self._at, (number, title))
            self._theme_formulas(theme.counts, rows, heads)
            self._at += count
        last, sums = self._at - 1, self._at
        self._totals(report.counts, first, last)
        if len(report.themes) > MOST_BARS:
            first = last = sums
        return SummaryPlace(Figures(quoted(self.grid.sheet.title), heads, first, last), sums)

    def _heads(self) -> None:
        self.grid.put(self._at, 1, self.tr("No."), "Annex head")
        for index, head in enumerate(wording.summary_heads(self.tr), start=2):
            style = "Annex head" if index == 2 else "Annex count head"
            self.grid.put(self._at, index, head, style)
        heads = wording.summary_heads(self.tr)
        columns = [Column(head, width) for head, width in zip(heads, COLUMNS[1:], strict=True)]
        self.grid.set_height(self._at, head_height(columns))
        self.grid.sheet.print_title_rows = f"{self._at}:{self._at}"
        self._at += 1

    def _theme_formulas(self, counts: Counts, rows: TableRows, heads: int) -> None:
        theme, level, part = rows.column(THEME), rows.column(LEVEL), rows.column(PART)
        for letter, each in zip(_LETTERS, wording.LEVELS, strict=True):
            formula = f"COUNTIFS({theme},$A{self._at},{level},{letter}${heads},{part},1)"
            self._formula(letter, formula, wording.count_of(counts, each), "Annex count")
        self._formula("H", f"SUM(C{self._at}:G{self._at})", counts.total, "Annex count")

    def _totals(self, counts: Counts, first: int, last: int) -> None:
        self.grid.put(self._at, 2, wording.total(self.tr), "Annex total label")
        figures = [wording.count_of(counts, level) for level in wording.LEVELS] + [counts.total]
        for letter, figure in zip(f"{_LETTERS}H", figures, strict=True):
            formula = f"SUM({letter}{first}:{letter}{last})" if first <= last else "0"
            self._formula(letter, formula, figure, "Annex total")
        self.grid.set_height(self._at, 20)
        self._at += 1

    def _formula(self, letter: str, formula: str, result: int, style: str) -> None:
        self.grid.put_formula(self._at, ord(letter) - 64, formula, result, style)
