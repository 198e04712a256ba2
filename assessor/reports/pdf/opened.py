"""A PDF open to be read: PDFium takes one caller at a time, whoever it is."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_ONE_AT_A_TIME = Lock()


@contextmanager
def opened(pdf: bytes) -> Generator[PdfDocument]:
    """PDFium is loaded with the first document. Raises PdfiumError where it is none."""
    from pypdfium2 import PdfDocument

    with _ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
