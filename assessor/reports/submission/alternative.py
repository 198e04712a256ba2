"""A section of an alternative report: each chosen recommendation in full, what became of it, and what is proposed."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.parts import Heading, Look, Paragraph, Part, Title, Words
from assessor.reports.report import ReportRow
from assessor.reports.submission import wording as say
from assessor.reports.submission.flow import Flow
from assessor.reports.submission.statement import Statement


def alternative_report(statement: Statement, tr: Translator) -> Iterator[Part]:
    report, flow = statement.report, Flow(statement.report, tr)
    banner = wording.demonstration_banner(tr) if report.demonstration else ""
    yield Title(say.title(tr, statement), say.subtitle(tr, statement), banner)
    yield flow.paragraph(say.made_by(tr, statement))
    lines = (say.about(tr, statement), say.shown(tr, statement), wording.method(tr, report))
    yield flow.paragraph(" ".join(filter(None, lines)))
    yield flow.paragraph(say.status(tr, report.counts))
    for theme in report.themes:
        yield Heading(wording.theme_title(tr, theme))
        for row in theme.rows:
            yield from _issue(row, report.written_in, flow, tr)
    yield flow.notes()


def _issue(row: ReportRow, written_in: str, flow: Flow, tr: Translator) -> Iterator[Part]:
    yield Heading(tr("Paragraph {reference}", reference=row.reference), inner=True)
    text = " ".join(filter(None, (row.lead_in, row.text)))
    yield Paragraph(Words(text, Look.LEAD, language=row.text_language))
    end = ":" if row.reasoning.strip() else "."
    level = f"{wording.level_name(tr, row.level)}{end}"
    yield flow.paragraph(row.reasoning, label=level, language=written_in, sources=row.sources)
    if dissent := wording.dissent_line(tr, row):
        yield flow.paragraph(dissent, language=written_in)
    if row.ask.strip():
        yield flow.paragraph(row.ask, label=tr("We propose:"), language=written_in)
