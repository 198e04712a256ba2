"""A whole annex as PDF: laid out page by page, then drawn with heads, feet and bookmarks."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.edges import Edges, set_edges
from assessor.reports.pdf.lettering import Lettering, packaged_font, storable
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.pages import Pages
from assessor.reports.pdf.sheet import Sheet
from assessor.reports.pdf.sources import SourceList
from assessor.reports.pdf.summary import Summary
from assessor.reports.pdf.table import Table
from assessor.reports.pdf.title import lay_title
from assessor.reports.report import Report

_ONE_AT_A_TIME = Lock()
"""Fonts are shared by all documents, and reportlab notes in them what the document being drawn has used."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Everything that will be drawn, with nothing left to be measured."""

    pages: Pages
    edges: list[Edges]


def write_pdf(report: Report, tr: Translator) -> bytes:
    """The annex as PDF. The same report gives the same bytes; nothing in it tells who made it or where."""
    with _ONE_AT_A_TIME:
        return _drawn(_laid_out(report, tr), report, tr)


def _laid_out(report: Report, tr: Translator) -> _Layout:
    lettering = Lettering()
    layout = _layout(report, tr, lettering)
    larger = lettering.with_chinese()
    return _layout(report, tr, larger) if larger else layout


def _layout(report: Report, tr: Translator, lettering: Lettering) -> _Layout:
    setter = Typesetter(lettering, tr.right_to_left)
    pages = Pages()
    lay_title(pages, setter, tr, report)
    Summary(setter, tr).lay(pages, report)
    Table(setter, tr).lay(pages, report)
    SourceList(setter, tr).lay(pages, report)
    return _Layout(pages, set_edges(setter, tr, report, len(pages.pages)))


def _drawn(layout: _Layout, report: Report, tr: Translator) -> bytes:
    target = BytesIO()
    canvas = _canvas(target, wording.file_title(tr, report), tr.language)
    sheet = Sheet(canvas, tr.right_to_left)
    for placed, edges in zip(layout.pages.pages, layout.edges, strict=True):
        edges.draw(sheet)
        for block, top in placed:
            block.draw(sheet, top)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _canvas(target: BytesIO, title: str, language: str) -> Canvas:
    first = packaged_font("latin", 400).drawn
    pdfmetrics.registerFont(first)
    canvas = Canvas(
        target,
        pagesize=(m.PAGE_WIDTH, m.PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 5),
        initialFontName=first.fontName,  # pyright: ignore[reportArgumentType] (the stubs say number)
        lang=language,
    )
    canvas.setTitle(storable(title))
    for nameless in (canvas.setAuthor, canvas.setCreator, canvas.setProducer, canvas.setSubject):
        nameless("")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas
