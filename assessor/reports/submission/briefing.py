"""Two pages for a ministry: what was recommended, done, and missing. No dissent, and nothing asked of others."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.i18n import N_, Translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.parts import Cells, Grid, Heading, Look, Paragraph, Part, Title, Words
from assessor.reports.plain_text import shortened
from assessor.reports.report import Report, ReportRow
from assessor.reports.submission import wording as say
from assessor.reports.submission.statement import Statement

_SECTIONS = (
    (Level.IMPLEMENTED, N_("What was done")),
    (Level.PARTIAL, N_("What was done in part, and what is missing")),
    (Level.NOT_IMPLEMENTED, N_("What is missing")),
    (Level.NO_INFORMATION, N_("Where there is no information")),
)
_SHARES = (44, 41, 15)
_LETTERS, _LETTERS_OF_REASONS = 130, 170
"""As much of a text as lets ten recommendations stand on two pages; in full it is in the annex."""


def briefing(statement: Statement, tr: Translator) -> Iterator[Part]:
    report = statement.report
    banner = wording.demonstration_banner(tr) if report.demonstration else ""
    name = say.title(tr, statement)
    yield Title(name, report.state, banner)
    yield Grid(name, (18, 82), tuple(_fact(label, text) for label, text in _facts(statement, tr) if text))
    yield Heading(tr("What was recommended"))
    sections = [part for level, title in _SECTIONS for part in _section(report, level, tr(title), tr)]
    told = (say.shown(tr, statement), _free_column(tr)) if sections else ()
    yield Paragraph(Words(" ".join(filter(None, (say.status(tr, statement.whole), *told)))))
    yield from sections
    yield Heading(tr("What would help"))
    yield Paragraph(
        Words(
            tr(
                "We would welcome information on measures that are not taken into account here, with their "
                "dates, and a conversation about the next steps."
            )
        )
    )
    yield Paragraph(Words(wording.disclaimer(tr), Look.NOTE))


def _facts(statement: Statement, tr: Translator) -> tuple[tuple[str, str], ...]:
    report = statement.report
    committee = say.committee(tr, report.body)
    document = wording.document_line(tr, report.symbol, report.adopted)
    return (
        (tr("Recommendations of"), ", ".join(filter(None, (committee, document)))),
        (tr("Assessed by"), ": ".join(filter(None, (report.coalition, say.authors(tr, statement))))),
        (tr("Date"), say.date_line(tr, statement)),
    )


def _free_column(tr: Translator) -> str:
    return tr("The last column is left free for the grades that the Committee itself gives.")


def _fact(label: str, text: str) -> Cells:
    return (Words(label, Look.LABEL),), (Words(text),)


def _section(report: Report, level: Level, title: str, tr: Translator) -> Iterator[Part]:
    rows = [row for theme in report.themes for row in theme.rows if row.level is level]
    if not rows:
        return
    yield Heading(title)
    heads = (tr("Recommendation"), tr("Assessment"), tr("Grade of the Committee"))
    yield Grid(title, _SHARES, tuple(_row(row, report.written_in) for row in rows), heads)


def _row(row: ReportRow, written_in: str) -> Cells:
    text = Words(shortened(row.text, _LETTERS), Look.NOTE, language=row.text_language)
    reasons = shortened(row.reasoning, _LETTERS_OF_REASONS)
    return (Words(row.reference, Look.STRONG), text), (Words(reasons, language=written_in),), ()
