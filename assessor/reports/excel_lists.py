"""The sheets beside the annex: the groups' levels, without their names, and the list of sources."""

from __future__ import annotations

from datetime import date
from math import ceil

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assessor.i18n import Translator
from assessor.models.dates import day_of, month_of, year_of
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.excel_cells import Grid, Value
from assessor.reports.excel_records import Column, put_heads, put_record, set_columns
from assessor.reports.excel_styles import LEVEL_STYLES
from assessor.reports.report import Report, Source

_DATE = 3
_GROUPS_ON_A_PAGE = 10
_FIRST_YEAR = 1901  # Excel knows no earlier dates


def fill_groups(grid: Grid, report: Report, tr: Translator) -> None:
    numbers = range(1, report.group_count + 1)
    groups = [Column(wording.group_name(tr, number), 16, "Annex reference") for number in numbers]
    paragraph = Column(wording.column_heads(tr)[0], 12, "Annex reference")
    columns = (paragraph, Column(tr("Theme"), 30, "Annex second", repeats=True), *groups)
    set_columns(grid, columns)
    put_heads(grid, columns)
    at = 2
    for theme in report.themes:
        title = wording.theme_title(tr, theme)
        for row in theme.rows:
            given = {each.group: each.level for each in row.groups}
            levels = [given.get(number) for number in numbers]
            at += _put_levels(grid, columns, at, [row.reference, title], levels, tr)
    _set_up(grid.sheet, "C2", at, len(columns))


def spread_groups(sheet: Worksheet, groups: int) -> None:
    """Many groups are printed on pages beside each other, each with the references and themes."""
    sheet.page_setup.fitToWidth = max(1, ceil(groups / _GROUPS_ON_A_PAGE))
    sheet.print_title_cols = "A:B"


def _put_levels(
    grid: Grid,
    columns: tuple[Column, ...],
    at: int,
    values: list[Value],
    levels: list[Level | None],
    tr: Translator,
) -> int:
    names: list[Value] = [None if level is None else wording.level_name(tr, level) for level in levels]
    own = {place: LEVEL_STYLES[level] for place, level in enumerate(levels, start=2) if level is not None}
    return put_record(grid, columns, at, [*values, *names], own)  # fmt: skip


def fill_sources(grid: Grid, report: Report, tr: Translator) -> None:
    columns = (
        Column(tr("No."), 6, "Annex number"),
        Column(tr("Kind"), 14),
        Column(tr("Source"), 80),
        Column(tr("Date"), 14),
        Column(tr("Link"), 40, "Annex second"),
        Column(tr("Please note"), 30, "Annex second"),
    )
    set_columns(grid, columns)
    put_heads(grid, columns)
    at = 2
    for source in report.sources:
        value, style = _dated(source.date)
        note = wording.before_adoption_note(tr) if source.before_adoption else None
        at += put_record(grid, columns, at, _source_values(source, value, note, tr), {_DATE: style})
    _set_up(grid.sheet, "A2", at, len(columns))


def _source_values(source: Source, when: Value, note: str | None, tr: Translator) -> list[Value]:
    kind = wording.kind_name(tr, source.kind)
    return [source.number, kind, source.citation, when, source.link or None, note]


def _dated(text: str) -> tuple[date | int | str | None, str]:
    """A day and a month as dates, a year as a number, other words as they are."""
    if (day := day_of(text)) and day.year >= _FIRST_YEAR:
        return day, "Annex day"
    if (month := month_of(text)) and month.year >= _FIRST_YEAR:
        return month, "Annex month"
    year = year_of(text)
    return (text or None, "Annex text") if year is None else (year, "Annex number")


def _set_up(sheet: Worksheet, frozen: str, after: int, columns: int) -> None:
    sheet.freeze_panes = frozen
    sheet.auto_filter.ref = f"A1:{get_column_letter(columns)}{max(after - 1, 1)}"
