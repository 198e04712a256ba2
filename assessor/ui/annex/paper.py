"""The PDF as pictures of its pages, made in a worker."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from assessor.reports.pdf.opened import opened


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF and the sizes of its pages in points."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]

    def text(self) -> str:
        """What can be read on it, page by page; the preview says nothing else than the file will."""
        with opened(self.pdf) as document:
            return "\n".join(
                document[page].get_textpage().get_text_bounded() for page in range(len(document))
            )


def read_paper(pdf: bytes) -> Paper:
    with opened(pdf) as document:
        return Paper(pdf, tuple(document.get_page_size(page) for page in range(len(document))))


def draw_page(paper: Paper, page: int, size: QSize) -> QImage:
    """One page as a picture of this size."""
    with opened(paper.pdf) as document:
        scale = size.width() / paper.sizes[page][0]
        bitmap = document[page].render(scale=scale, prefer_bgrx=True)  # pyright: ignore[reportArgumentType]
        form = QImage.Format.Format_RGB32
        return QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form).copy()
