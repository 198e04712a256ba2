"""A document for the screen: laid out as it will be written, but drawn page by page, when a page is looked at.

Nobody hears these pages read and nothing is kept of them, so they carry no tags, links or contents; what is seen on
them is what the file will show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from assessor.i18n import Translator
from assessor.reports.pdf.drawing import (
    ONE_AT_A_TIME,
    Around,
    Lay,
    Page,
    draw_page,
    laid_out,
    new_canvas,
)
from assessor.reports.pdf.lines import Line, Piece
from assessor.reports.pdf.memory import Memory
from assessor.reports.pdf.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the page from 0, and a rectangle from its top left corner, in points.

    `about` says what it is made of: `row 24 (a)`, `source 3`, `title`, `coalition`, `method`.
    """

    page: int
    left: float
    top: float
    width: float
    height: float
    about: str


class _Still(Sheet):
    """A page on the screen: nothing on it leads anywhere by itself."""

    def bookmark(self, key: str, top: float, title: str = "", level: int = 0) -> None: ...

    def _link(self, line: Line, piece: Piece, x: float, y: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Shown:
    """All pages with their sizes, and what stands where; `drawn` gives some of the pages as a PDF."""

    pages: Sequence[Page]
    tr: Translator

    def sizes(self) -> tuple[tuple[float, float], ...]:
        return tuple((page.paper.page_width, page.paper.page_height) for page in self.pages)

    def drawn(self, first: int = 0, end: int | None = None) -> bytes:
        """The pages from `first` to before `end`; without them all."""
        with ONE_AT_A_TIME:
            target = BytesIO()
            canvas = new_canvas(target, self.tr.speaks, self.pages[0].paper)
            for page in self.pages[first:end]:
                canvas.setPageSize((page.paper.page_width, page.paper.page_height))
                draw_page(page, _Still(canvas, self.tr.right_to_left, page.paper))
                canvas.showPage()
            canvas.save()
        return target.getvalue()

    def places(self) -> tuple[Place, ...]:
        return tuple(self._places())

    def _places(self) -> Iterator[Place]:
        for number, page in enumerate(self.pages):
            for block, top in page.blocks:
                if about := getattr(block, "about", ""):
                    yield Place(number, page.paper.margin, top, page.paper.width, block.height, about)


def show_pages(lay: Lay, edges: Around, tr: Translator, memory: Memory) -> Shown:
    with ONE_AT_A_TIME:
        memory.turn()
        return Shown(laid_out(lay, edges, tr, memory), tr)
