"""A document beside the annex as a PDF."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports.pdf.drawing import write_pages
from assessor.reports.pdf.edges import EdgeTexts
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.measures import PORTRAIT
from assessor.reports.pdf.pages import Pages
from assessor.reports.pdf.parts import Layout
from assessor.reports.submission import wording
from assessor.reports.submission.composing import compose
from assessor.reports.submission.counting import words_in
from assessor.reports.submission.statement import Statement


def write_pdf_statement(statement: Statement, tr: Translator) -> bytes:
    """The same statement gives the same bytes; nothing in them tells who made them or where."""
    parts = compose(statement, tr)

    def lay(setter: Typesetter) -> list[Pages]:
        pages = Pages(paper=PORTRAIT)
        Layout(setter, pages, "statement").lay(parts)
        return [pages]

    foot = wording.page_foot(tr, statement, words_in(parts))
    edges = EdgeTexts(wording.page_head(tr, statement), foot)
    return write_pages(lay, wording.title(tr, statement), edges, tr)
