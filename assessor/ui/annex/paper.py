"""The PDF as pictures of its pages, made in a worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from assessor.pdfium import opened

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from assessor.reports.pdf.showing import Place, Shown


@dataclass(frozen=True, slots=True)
class Paper:
    """A document whose pages are drawn when they are looked at: the sizes of all in points, and what stands where."""

    sizes: tuple[tuple[float, float], ...]
    places: tuple[Place, ...]
    page: Callable[[int], tuple[bytes, int]]
    """A PDF in which this page is, and as which one, from 0."""
    whole: Callable[[], bytes]

    def text(self) -> str:
        """What can be read on it, page by page; the preview says nothing else than the file will."""
        with opened(self.whole()) as document:
            return "\n".join(_text(document, page) for page in range(len(document)))


def _text(document: PdfDocument, number: int) -> str:
    page = document[number]
    words = page.get_textpage()
    text = words.get_text_bounded()
    words.close()
    page.close()
    return text


def shown_paper(shown: Shown) -> Paper:
    return Paper(shown.sizes(), shown.places(), lambda page: (shown.drawn(page, page + 1), 0), shown.drawn)


def draw_page(paper: Paper, page: int, size: QSize) -> QImage:
    """One page as a picture of this size. All that is PDFium's is given back before another caller may come."""
    pdf, number = paper.page(page)
    with opened(pdf) as document:
        drawn = document[number]
        bitmap = drawn.render(scale=size.width() / paper.sizes[page][0], prefer_bgrx=True)  # pyright: ignore[reportArgumentType]
        form = QImage.Format.Format_RGB32
        picture = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form).copy()
        bitmap.close()
        drawn.close()
        return picture
