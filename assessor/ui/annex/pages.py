"""The pages of a document for the screen; loaded with the first one that is shown."""

from __future__ import annotations

from assessor.i18n import written_translator
from assessor.reports.minutes.minutes import Minutes
from assessor.reports.minutes.pdf import show_pdf_minutes
from assessor.reports.pdf.annex import show_pdf
from assessor.reports.pdf.memory import Memory
from assessor.reports.submission.pdf import show_pdf_statement
from assessor.reports.submission.statement import Statement
from assessor.ui.annex.handout import Shown
from assessor.ui.annex.paper import Paper, shown_paper


def pages_of(content: Shown, memory: Memory) -> Paper:
    """`memory` makes what has not changed since the last time cheap."""
    tr = written_translator(content.language)
    if isinstance(content, Minutes):
        return shown_paper(show_pdf_minutes(content, tr, memory))
    if isinstance(content, Statement):
        return shown_paper(show_pdf_statement(content, tr, memory))
    return shown_paper(show_pdf(content, tr, memory))
