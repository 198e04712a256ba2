"""The sheet with the annex itself: one row for each recommendation, which can be filtered and printed."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.models.levels import WEIGHTS
from assessor.reports import wording
from assessor.reports.excel_cells import Grid, Value
from assessor.reports.excel_records import Column, fitted, put_heads, put_record, set_columns
from assessor.reports.excel_styles import LEVEL_STYLES
from assessor.reports.excel_tables import TableRows, make_table
from assessor.reports.report import Report, ReportRow

THEME, LEVEL, PART, ROW = "A", "G", "L", "M"
_SIGN_LEFT = 45_000
_REFERENCE, _SIGN, _LEVEL, _PART = 2, 5, 6, 11


def fill_annex(grid: Grid, report: Report, tr: Translator) -> TableRows:
    columns = tuple(fitted(column) for column in _columns(tr))
    set_columns(grid, columns)
    heads = put_heads(grid, columns)
    at, running = 2, 0
    for number, theme in enumerate(report.themes, start=1):
        title = wording.theme_title(tr, theme)
        for row in theme.rows:
            running += 1
            at += _put_row(grid, columns, at, _values(row, (number, running), title, tr), row, tr)
    rows = make_table(grid.sheet, "Recommendations", heads, at)
    grid.sheet.freeze_panes = "D2"
    grid.sheet.print_area = f"B1:K{rows.last}"
    return rows


def _columns(tr: Translator) -> tuple[Column, ...]:
    paragraph, recommendation, level, assessment, ask = wording.column_heads(tr)
    return (
        Column(tr("No."), 5, "Annex number", repeats=True),
        Column(tr("Theme"), 20, "Annex second", repeats=True),
        Column(paragraph, 12, "Annex reference", repeats=True),
        Column(wording.follow_up(tr), 9, "Annex mark", repeats=True),
        Column(recommendation, 36),
        Column(tr("Sign"), 3, "Annex sign"),
        Column(level, 17, "Annex reference", repeats=True),
        Column(assessment, 42),
        Column(tr("Dissent"), 21),
        Column(ask, 29),
        Column(wording.sources_head(tr), 8),
        Column(tr("Part"), 6, "Annex number", repeats=True),
        Column(tr("Row"), 6, "Annex number", repeats=True),
    )


def _values(row: ReportRow, numbers: tuple[int, int], title: str, tr: Translator) -> list[Value]:
    theme, running = numbers
    return [
        theme,
        title,
        row.reference,
        wording.follow_up(tr) if row.follow_up else None,
        "\n".join(text for text in (row.lead_in, row.text) if text),
        None if row.level is None else WEIGHTS.get(row.level),
        wording.level_name(tr, row.level),
        row.reasoning or None,
        row.dissent or None,
        row.ask or None,
        ", ".join(str(source) for source in row.sources) or None,
        1,
        running,
    ]


def _put_row(
    grid: Grid,
    columns: tuple[Column, ...],
    at: int,
    values: list[Value],
    row: ReportRow,
    tr: Translator,
) -> int:
    """Further parts of a row say so, and are numbered, so that they are not counted again."""  # fmt: skip
    grid.put_sign(at, _SIGN + 1, row.level, wording.level_name(tr, row.level), _SIGN_LEFT)
    count = put_record(grid, columns, at, values, {_LEVEL: LEVEL_STYLES[row.level]})
    for part in range(1, count):
        grid.put(at + part, _PART + 1, part + 1, columns[_PART].style)
        reference = tr("{reference} (continued)", reference=row.reference)
        grid.put(at + part, _REFERENCE + 1, reference, columns[_REFERENCE].style)
    return count
