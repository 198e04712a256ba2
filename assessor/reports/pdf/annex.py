"""A whole annex as PDF: title page, summary, table and sources, and the minutes where they belong to it."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.minutes.composing import compose
from assessor.reports.pdf.charts import ChartPages
from assessor.reports.pdf.drawing import write_pages
from assessor.reports.pdf.edges import EdgeTexts
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.measures import PORTRAIT
from assessor.reports.pdf.memory import Memory
from assessor.reports.pdf.pages import Pages
from assessor.reports.pdf.parts import Layout
from assessor.reports.pdf.showing import Shown, show_pages
from assessor.reports.pdf.sources import SourceList
from assessor.reports.pdf.summary import Summary
from assessor.reports.pdf.table import Table
from assessor.reports.pdf.title import lay_title
from assessor.reports.report import Report
from assessor.reports.sealing.composing import compose as sign_off


def write_pdf(report: Report, tr: Translator) -> bytes:
    """The annex as PDF. The same report gives the same bytes; nothing in it tells who made it or where."""
    title, edges = wording.title(tr, report), _edges(report, tr)
    return write_pages(lambda setter: _laid(report, setter, tr), title, edges, tr, report.keywords)


def show_pdf(report: Report, tr: Translator, memory: Memory) -> Shown:
    """The same pages for the screen."""
    return show_pages(lambda setter: _laid(report, setter, tr), _edges(report, tr), tr, memory)


def _edges(report: Report, tr: Translator) -> EdgeTexts:
    return EdgeTexts(wording.page_head(tr, report), wording.page_foot(tr, report))


def _laid(report: Report, setter: Typesetter, tr: Translator) -> list[Pages]:
    pages = Pages()
    lay_title(pages, setter, tr, report)
    Summary(setter, tr).lay(pages, report)
    ChartPages(setter, tr).lay(pages, report)
    Table(setter, tr, report.written_in).lay(pages, report)
    SourceList(setter, tr).lay(pages, report)
    if report.seal:
        Layout(setter, pages, "sign-off").lay(sign_off(report.seal, tr), inside=True)
    if report.minutes is None:
        return [pages]
    appendix = Pages(paper=PORTRAIT)
    Layout(setter, appendix, "minutes").lay(compose(report.minutes, tr), inside=True)
    return [pages, appendix]
