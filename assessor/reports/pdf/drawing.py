"""Pages onto paper: every document that is laid out first and drawn then, with heads, feet and bookmarks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from assessor.i18n import Translator
from assessor.reports.pdf.edges import Edges, EdgeTexts, set_edges
from assessor.reports.pdf.lettering import Lettering, packaged_font, storable
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.measures import Paper
from assessor.reports.pdf.memory import Memory
from assessor.reports.pdf.pages import Block, Pages
from assessor.reports.pdf.sheet import Sheet
from assessor.reports.pdf.tagging.tags import Tags

ONE_AT_A_TIME = Lock()
"""Fonts are shared by all documents, and reportlab notes in them what the document being drawn has used."""

Lay = Callable[[Typesetter], list[Pages]]
"""Lays a document with the fonts that it is given, in parts of which each may be on another paper."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page with nothing left to be measured; it belongs to a part of the document."""

    part: Pages
    paper: Paper
    blocks: list[tuple[Block, float]]
    edges: Edges


Around = EdgeTexts | Sequence[EdgeTexts]
"""The edges of the whole document, or of each part: then each counts its own pages."""


def write_pages(lay: Lay, title: str, edges: Around, tr: Translator, keywords: str = "") -> bytes:
    """The same pages give the same bytes; nothing in them tells who made them or where."""
    with ONE_AT_A_TIME:
        return _drawn(laid_out(lay, edges, tr), title, tr, keywords)


def laid_out(lay: Lay, edges: Around, tr: Translator, memory: Memory | None = None) -> list[Page]:
    """Lines are taken from the memory where it has them, except of Chinese, whose fonts are made for each document."""
    lettering = Lettering()
    pages = _pages(lay, edges, tr, Typesetter(lettering, tr.right_to_left, memory))
    larger = lettering.with_chinese()
    if larger is None:
        return pages
    if memory:
        memory.forget()
    return _pages(lay, edges, tr, Typesetter(larger, tr.right_to_left))


def _pages(lay: Lay, edges: Around, tr: Translator, setter: Typesetter) -> list[Page]:
    parts = lay(setter)
    placed = [(part, part.paper, blocks) for part in parts for blocks in part.pages]
    around = _around(setter, tr, edges, parts)
    return [Page(*page, edge) for page, edge in zip(placed, around, strict=True)]


def _around(setter: Typesetter, tr: Translator, edges: Around, parts: list[Pages]) -> list[Edges]:
    papers = [[part.paper] * len(part.pages) for part in parts]
    if isinstance(edges, EdgeTexts):
        return set_edges(setter, tr, edges, [paper for part in papers for paper in part])
    each = (set_edges(setter, tr, one, part) for one, part in zip(edges, papers, strict=True))
    return [edge for part in each for edge in part]


def _drawn(pages: list[Page], title: str, tr: Translator, keywords: str) -> bytes:
    from assessor.reports.pdf.tagging.writing import with_tags

    target, tags = BytesIO(), Tags()
    tags.document.right_to_left = tr.right_to_left
    canvas = new_canvas(target, tr.speaks, pages[0].paper)
    for page in pages:
        canvas.setPageSize((page.paper.page_width, page.paper.page_height))
        draw_page(page, Sheet(canvas, tr.right_to_left, page.paper, tags))
        canvas.showPage()
    canvas.save()
    return with_tags(target.getvalue(), tags, storable(" ".join(title.split())), tr.speaks, keywords)


def draw_page(page: Page, sheet: Sheet) -> None:
    page.edges.draw(sheet)
    with sheet.tags.inside("Part", id(page.part)):
        for block, top in page.blocks:
            block.draw(sheet, top)


def new_canvas(target: BytesIO, language: str, paper: Paper) -> Canvas:
    first = packaged_font("latin", 400).drawn
    pdfmetrics.registerFont(first)
    canvas = Canvas(
        target,
        pagesize=(paper.page_width, paper.page_height),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 5),
        initialFontName=first.fontName,  # pyright: ignore[reportArgumentType] (the stubs say number)
        lang=language,
    )
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas
