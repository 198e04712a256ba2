"""PDFium takes one caller at a time: a document that is read, and pages that are drawn, wait for each other here."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

ONE_AT_A_TIME = RLock()


@contextmanager
def opened(pdf: bytes) -> Generator[PdfDocument]:
    """PDFium is loaded with the first document. Whoever opens one gives back its pages and pictures before the end.

    Raises PdfiumError where it is none.
    """
    from pypdfium2 import PdfDocument

    with ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
