"""The annex as CSV: one line for each recommendation, for whatever reads tables."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.plain_text import FORMULA_SIGNS, clean, looks_like_formula
from assessor.reports.report import Report, ReportRow, Source

BYTE_ORDER_MARK = "\ufeff"
_PART = re.compile(rf"""([;\t\n]["\s]*)(?=[{re.escape("".join(FORMULA_SIGNS))}])""")
"""Excel in most of Europe and in Russia parts fields at semicolons, and then a new line is a new row."""


def write_csv(report: Report, tr: Translator) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes it for another encoding."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for line in _lines(report, tr):
        writer.writerow([safe_field(field) for field in line])
    return (BYTE_ORDER_MARK + text.getvalue()).encode("utf-8")


def safe_field(text: str) -> str:
    """A field that no spreadsheet takes for a formula, nor a part of it where not commas part fields."""
    text = _PART.sub(r"\1'", clean(text))
    return f"'{text}" if looks_like_formula(text) else text


def _lines(report: Report, tr: Translator) -> Iterator[list[str]]:
    yield _heads(report, tr)
    sources = {source.number: source for source in report.sources}
    for theme in report.themes:
        for row in theme.rows:
            yield [wording.theme_title(tr, theme), *_fields(row, report, sources, tr)]


def _heads(report: Report, tr: Translator) -> list[str]:
    paragraph, recommendation, level, assessment, ask = wording.column_heads(tr)
    groups = [wording.group_name(tr, number) for number in range(1, report.group_count + 1)]
    heads = [tr("Theme"), paragraph, wording.follow_up(tr), recommendation, level, assessment]
    return [*heads, tr("Dissent"), ask, wording.sources_head(tr), *groups]


def _fields(row: ReportRow, report: Report, sources: dict[int, Source], tr: Translator) -> list[str]:
    given = {each.group: wording.level_name(tr, each.level) for each in row.groups}
    cited = [wording.source_line(tr, sources[number]) for number in row.sources if number in sources]
    return [
        row.reference,
        tr("Yes") if row.follow_up else "",
        f"{row.lead_in}\n{row.text}" if row.lead_in else row.text,
        wording.level_name(tr, row.level),
        row.reasoning,
        row.dissent,
        row.ask,
        "\n".join(cited),
        *(given.get(number, "") for number in range(1, report.group_count + 1)),
    ]
