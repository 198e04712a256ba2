"""The main text of a submission to the Universal Periodic Review: a skeleton in whole sentences, to be gone on with."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.parts import Heading, Part, Title
from assessor.reports.report import ReportRow, ReportTheme
from assessor.reports.submission import wording as say
from assessor.reports.submission.flow import Flow
from assessor.reports.submission.statement import Statement


def main_text(statement: Statement, tr: Translator) -> Iterator[Part]:
    report, flow = statement.report, Flow(statement.report, tr)
    rows = [row for theme in report.themes for row in theme.rows]
    banner = wording.demonstration_banner(tr) if report.demonstration else ""
    yield Title(say.title(tr, statement), say.subtitle(tr, statement), banner)
    yield Heading(tr("Introduction"))
    yield flow.paragraph(say.made_by(tr, statement))
    lines = [say.about(tr, statement), say.shown(tr, statement)]
    lines += [say.references(tr, rows[0])] if rows else []
    yield flow.paragraph(" ".join(filter(None, lines)))
    yield Heading(tr("Methodology"))
    yield flow.paragraph(wording.method(tr, report))
    differs = [say.dissent_elsewhere(tr)] if any(row.dissent for row in rows) else []
    yield flow.paragraph(" ".join([say.status(tr, report.counts), *differs, wording.disclaimer(tr)]))
    for theme in report.themes:
        yield from _theme(theme, statement, flow, tr)
    yield flow.notes()


def _theme(theme: ReportTheme, statement: Statement, flow: Flow, tr: Translator) -> Iterator[Part]:
    written_in = statement.report.written_in
    yield Heading(wording.theme_title(tr, theme))
    yield flow.paragraph(say.status(tr, theme.counts))
    for row in theme.rows:
        if row.level is not None:
            yield flow.paragraph(
                row.reasoning, label=_label(tr, row), language=written_in, sources=row.sources
            )
    asks = [row for row in theme.rows if row.ask.strip()]
    if asks:
        yield Heading(tr("Recommendations that we propose"), inner=True)
    for row in asks:
        yield flow.paragraph(row.ask, label=f"{row.reference}:", language=written_in)


def _label(tr: Translator, row: ReportRow) -> str:
    end = ":" if row.reasoning.strip() else "."
    return f"{row.reference}, {wording.level_name(tr, row.level).lower()}{end}"
