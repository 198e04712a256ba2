"""Reads a PDF: the text of its pages, and how each of them looks."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.pdfium import opened
from assessor.reports.verifying.beside_pages import beside_pages
from assessor.reports.verifying.content import Content, Told, Unit

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES = 1_000
TOO_LONG = N_("{name} has more pages than an annex can have, so it was not compared.")
UNREADABLE = N_("{name} cannot be read as a PDF. It is damaged, or something else.")


def read_pdf(data: bytes, name: str) -> Content:
    from pypdfium2 import PdfiumError

    try:
        with opened(data) as document:
            if len(document) > _MOST_PAGES:
                raise FileRefused(TOO_LONG, name=name)
            keywords = document.get_metadata_value("Keywords")
    except PdfiumError:
        raise FileRefused(UNREADABLE, name=name) from None
    return Content(lambda: (*_pages(data), *beside_pages(data)), lambda: Told(keywords))


def _pages(data: bytes) -> tuple[Unit, ...]:
    with opened(data) as document:
        return tuple(_units(document))


def _units(document: PdfDocument) -> Iterator[Unit]:
    """One pixel for each point shows whatever a reader can see, also what stands in a comment on the page."""
    for number in range(len(document)):
        page, place = document[number], str(number + 1)
        words, picture = page.get_textpage(), page.render(scale=1)
        text, looks = words.get_text_bounded(), sha256(bytes(picture.buffer)).hexdigest()
        for part in (words, picture, page):
            part.close()
        yield from (Unit(place, line) for line in text.splitlines() if line.strip())
        yield Unit(place, looks, drawn=True)
