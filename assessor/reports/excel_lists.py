"""The list of sources, as a sheet of its own whose web addresses can be clicked."""

from __future__ import annotations

from datetime import date

from assessor.i18n import Translator
from assessor.models.dates import day_of, month_of, year_of
from assessor.reports import wording
from assessor.reports.excel_cells import Grid, Value
from assessor.reports.excel_records import Column, put_heads, put_record, set_columns
from assessor.reports.excel_tables import make_table
from assessor.reports.report import Report, Source

_DATE, _LINK = 3, 5
_FIRST_YEAR = 1901  # Excel knows no earlier dates


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
    heads = put_heads(grid, columns)
    at = 2
    for source in report.sources:
        value, style = _dated(source.date)
        note = wording.before_adoption_note(tr) if source.before_adoption else None
        grid.link(at, _LINK, source.link)
        at += put_record(grid, columns, at, _source_values(source, value, note, tr), {_DATE: style})
    make_table(grid.sheet, "SourceList", heads, at)
    grid.sheet.freeze_panes = "A2"


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
