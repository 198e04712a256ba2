"""A document beside the annex as a PDF."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.i18n import Translator
from assessor.reports.parts import Part
from assessor.reports.pdf.drawing import Lay, write_pages
from assessor.reports.pdf.edges import EdgeTexts
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.measures import PORTRAIT
from assessor.reports.pdf.memory import Memory
from assessor.reports.pdf.pages import Pages
from assessor.reports.pdf.parts import Layout
from assessor.reports.pdf.showing import Shown, show_pages
from assessor.reports.submission import wording
from assessor.reports.submission.composing import compose
from assessor.reports.submission.counting import words_in
from assessor.reports.submission.statement import Statement


def write_pdf_statement(statement: Statement, tr: Translator) -> bytes:
    """The same statement gives the same bytes; nothing in them tells who made them or where."""
    parts = compose(statement, tr)
    return write_pages(_lay(parts), wording.title(tr, statement), _edges(statement, parts, tr), tr)


def show_pdf_statement(statement: Statement, tr: Translator, memory: Memory) -> Shown:
    """The same pages for the screen."""
    parts = compose(statement, tr)
    return show_pages(_lay(parts), _edges(statement, parts, tr), tr, memory)


def _lay(parts: Sequence[Part]) -> Lay:
    def lay(setter: Typesetter) -> list[Pages]:
        pages = Pages(paper=PORTRAIT)
        Layout(setter, pages, "statement").lay(parts)
        return [pages]

    return lay


def _edges(statement: Statement, parts: Sequence[Part], tr: Translator) -> EdgeTexts:
    foot = wording.page_foot(tr, statement, words_in(parts))
    return EdgeTexts(wording.page_head(tr, statement), foot)
