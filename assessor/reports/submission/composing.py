"""A document beside the annex in its parts; Word and PDF draw the same."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports.parts import Part
from assessor.reports.submission.alternative import alternative_report
from assessor.reports.submission.briefing import briefing
from assessor.reports.submission.counting import words_in
from assessor.reports.submission.main_text import main_text
from assessor.reports.submission.statement import Kind, Statement

_COMPOSERS = {
    Kind.MAIN_TEXT: main_text,
    Kind.ALTERNATIVE_REPORT: alternative_report,
    Kind.BRIEFING: briefing,
}


def compose(statement: Statement, tr: Translator) -> tuple[Part, ...]:
    return tuple(_COMPOSERS[statement.kind](statement, tr))


def length(statement: Statement, tr: Translator) -> int:
    """Words as the limit counts them."""
    return words_in(compose(statement, tr))
