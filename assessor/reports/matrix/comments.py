"""What is written into the matrix about a recommendation: its level, why, and the sources in full."""

from __future__ import annotations

from collections.abc import Mapping

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.report import Report, ReportRow, Source


def comment(row: ReportRow, report: Report, tr: Translator) -> tuple[str, ...]:
    """Its lines; nothing while the plenary has not settled it."""
    if row.level is None:
        return ()
    about = tr("{symbol}, paragraph {reference}", symbol=report.symbol, reference=row.reference)
    named = about if report.symbol else row.reference
    lines = [f"{wording.level_name(tr, row.level)} ({named})"]
    lines += [line.strip() for line in row.reasoning.splitlines() if line.strip()]
    lines += [wording.dissent_line(tr, row)] if row.dissent else []
    sources = _sources(row, {one.number: one for one in report.sources}, tr)
    return (*lines, *([wording.cited_line(tr, sources)] if sources else []))


def _sources(row: ReportRow, known: Mapping[int, Source], tr: Translator) -> str:
    return "; ".join(wording.source_line(tr, known[one]) for one in row.sources if one in known)
