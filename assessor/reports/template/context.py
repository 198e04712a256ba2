"""What the placeholders of a template stand for: finished texts in the annex's language, and lists of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.dates import long_date, number, partial_date
from assessor.reports.lead_ins import printed_lead_ins
from assessor.reports.plain_text import clean
from assessor.reports.report import Counts, Report, ReportRow, ReportTheme, Source

Value = str | Sequence["Values"] | Mapping[str, "Value"]
Values = Mapping[str, Value]

_SIGNS: Mapping[Level | None, str] = {
    Level.IMPLEMENTED: "●",
    Level.PARTIAL: "◐",
    Level.NOT_IMPLEMENTED: "○",
    Level.NO_INFORMATION: "?",
    None: "◌",
}
LEVEL_CODES: Mapping[str, Level | None] = {
    "implemented": Level.IMPLEMENTED,
    "partial": Level.PARTIAL,
    "not_implemented": Level.NOT_IMPLEMENTED,
    "no_information": Level.NO_INFORMATION,
    "undecided": None,
}
_HEADS = ("reference", "recommendation", "level", "assessment", "ask")

COUNTS: Values = dict.fromkeys((*LEVEL_CODES, "total"), "")
RECOMMENDATION: Values = dict.fromkeys(
    (
        "reference", "follow_up", "lead_in", "text", "level", "level_code", "sign", "reasoning", "dissent", "ask",
        "cited", "source_numbers", "theme",
    ), "",
)  # fmt: skip
SOURCE: Values = dict.fromkeys(("number", "line", "kind", "citation", "date", "link"), "")
THEME: Values = {"title": "", "counts": COUNTS, "recommendations": (RECOMMENDATION,)}
NAMES: Values = {
    **dict.fromkeys(
        (
            "title", "subtitle", "state", "document", "coalition", "workshop", "date", "method", "summary",
            "disclaimer", "demonstration", "sources_head",
        ), "",
    ),
    "heads": dict.fromkeys(_HEADS, ""),
    "levels": dict.fromkeys(LEVEL_CODES, ""),
    "counts": COUNTS,
    "themes": (THEME,),
    "recommendations": (RECOMMENDATION,),
    "sources": (SOURCE,),
}  # fmt: skip
"""Every name that there is, as an example of what stands for it."""


def context(report: Report, tr: Translator) -> Values:
    themes = [_theme(theme, tr) for theme in report.themes]
    rows = (row for theme in report.themes for row in _rows(theme, tr))
    return {
        "title": clean(wording.title(tr, report)),
        "subtitle": clean(wording.subtitle(tr, report)),
        "state": clean(report.state),
        "document": clean(wording.document_line(tr, report.symbol, report.adopted)),
        "coalition": clean(report.coalition),
        "workshop": clean(wording.workshop_line(tr, report)),
        "date": long_date(report.made_on, tr.speaks),
        "method": clean(wording.method(tr, report)),
        "summary": wording.summary_sentence(tr, report.counts),
        "disclaimer": wording.disclaimer(tr),
        "demonstration": wording.demonstration_banner(tr) if report.demonstration else "",
        "sources_head": wording.sources_head(tr),
        "heads": dict(zip(_HEADS, wording.column_heads(tr), strict=True)),
        "levels": {name: wording.level_name(tr, level) for name, level in LEVEL_CODES.items()},
        "counts": _counts(report.counts, tr),
        "themes": themes,
        "recommendations": list(rows),
        "sources": [_source(source, tr) for source in report.sources],
    }


def _theme(theme: ReportTheme, tr: Translator) -> Values:
    return {
        "title": clean(wording.theme_title(tr, theme)),
        "counts": _counts(theme.counts, tr),
        "recommendations": _rows(theme, tr),
    }


def _rows(theme: ReportTheme, tr: Translator) -> list[Values]:
    lead_ins = printed_lead_ins(theme.rows)
    return [_row(row, lead_in, theme, tr) for row, lead_in in zip(theme.rows, lead_ins, strict=True)]


def _row(row: ReportRow, lead_in: str, theme: ReportTheme, tr: Translator) -> Values:
    numbers = ", ".join(number(one, tr.speaks) for one in row.sources)
    return {
        "reference": clean(row.reference),
        "follow_up": wording.follow_up(tr) if row.follow_up else "",
        "lead_in": clean(lead_in),
        "text": clean(row.text),
        "level": wording.level_name(tr, row.level),
        "level_code": next(name for name, level in LEVEL_CODES.items() if level is row.level),
        "sign": _SIGNS.get(row.level, ""),
        "reasoning": clean(row.reasoning),
        "dissent": clean(wording.dissent_line(tr, row)),
        "ask": clean(row.ask),
        "cited": wording.cited_line(tr, numbers) if numbers else "",
        "source_numbers": numbers,
        "theme": clean(wording.theme_title(tr, theme)),
    }


def _counts(counts: Counts, tr: Translator) -> Mapping[str, str]:
    by_level = {name: wording.count_of(counts, level) for name, level in LEVEL_CODES.items()}
    return {name: number(count, tr.speaks) for name, count in (*by_level.items(), ("total", counts.total))}


def _source(source: Source, tr: Translator) -> Values:
    return {
        "number": number(source.number, tr.speaks),
        "line": clean(wording.source_line(tr, source)),
        "kind": wording.kind_name(tr, source.kind),
        "citation": clean(source.citation),
        "date": clean(partial_date(source.date, tr.speaks)),
        "link": clean(source.link),
    }
