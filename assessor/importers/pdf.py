"""Reads PDF files: lines in reading order, page furniture and footnotes set aside, paragraphs by how lines stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import pypdfium2
import pypdfium2.raw as pdfium

from assessor.errors import ImportRefused
from assessor.i18n import N_
from assessor.importers.batch import Span
from assessor.importers.cleaning import FOOTNOTE_MARK
from assessor.importers.pace import read_in_turn
from assessor.importers.pdf_layout import Page, layout_of
from assessor.importers.pdf_lines import PageText, Visual
from assessor.importers.source import Line, Omission, ReaderResult
from assessor.importers.spelling import unshaped
from assessor.pdfium import ONE_AT_A_TIME
from assessor.store.foreign_archive import DAMAGED, PROTECTED, TOO_LARGE

SCANNED = N_(
    "{name} holds pictures of pages and no text. Get the Word version, or run text recognition (OCR) on it, "
    "and choose the result."
)
_MOST_PAGES = 500
_LEAST_LETTERS = 40
_LETTER = re.compile(r"[^\W\d_]")


def read_pdf(data: bytes, name: str) -> ReaderResult:
    try:
        with ONE_AT_A_TIME:
            pages = _pages(data, name)
    except pypdfium2.PdfiumError as error:
        protected = (
            getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
            or "password" in str(error).casefold()
        )
        raise ImportRefused(PROTECTED if protected else DAMAGED, name=name) from error
    letters = (found for page in pages[:20] for line in page.lines for found in _LETTER.finditer(line.text))
    if len(list(islice(letters, _LEAST_LETTERS))) < _LEAST_LETTERS:
        raise ImportRefused(SCANNED, name=name)
    return _Paper(pages).result()


def _pages(data: bytes, name: str) -> list[Page]:
    document = pypdfium2.PdfDocument(data)
    try:
        if len(document) > _MOST_PAGES:
            raise ImportRefused(TOO_LARGE, name=name)
        return [_page_lines(document, number) for number in read_in_turn(range(len(document)))]
    finally:
        document.close()


def _page_lines(document: pypdfium2.PdfDocument, number: int) -> Page:
    page = document[number]
    text = PageText(page, number + 1)
    lines = sorted(text.lines(), key=lambda line: -round(line.y, 1))
    text.close()
    page.close()
    return Page(lines, text.width)


@dataclass(slots=True)
class _Paper:
    """All pages' lines being put together as one text."""

    pages: list[Page]
    pieces: list[str] = field(default_factory=list[str])
    length: int = 0
    lines: list[Line] = field(default_factory=list[Line])
    omissions: list[Omission] = field(default_factory=list[Omission])

    def result(self) -> ReaderResult:
        layout = layout_of(self.pages)
        before: Visual | None = None
        first = False
        for page in self.pages:
            for line, reason in layout.placed(page):
                begins = before is None or layout.begins(before, line, after_first=first)
                self._put(line, certain=begins, reason=reason)
                if not reason:
                    before, first = line, begins
        return ReaderResult("".join(self.pieces), tuple(self.lines), tuple(self.omissions), "pdf")

    def _put(self, line: Visual, *, certain: bool, reason: str) -> None:
        text = line.text
        if not text.isascii() or "\x02" in text:
            text = (text if line.marks else unshaped(text)).replace("\ufffe", "-\n").replace("\x02", "-\n")
        shift = 0 if text != line.text else None
        start = self.length
        self.pieces.append(text + "\n")
        self.length += len(text) + 1
        look = f"{line.font}/{line.size:.1f}"
        self.lines.append(
            Line(start, self.length - 1, bold=line.bold, page=line.page, certain=certain, look=look)
        )
        if reason:
            self.omissions.append(Omission(Span(start, self.length - 1), reason))
        elif shift is None or not line.marks:
            self.omissions += [Omission(Span(start + at, start + to), FOOTNOTE_MARK) for at, to in line.marks]
        else:
            self.omissions += [Omission(Span(*span), FOOTNOTE_MARK) for span in _shifted(line, start)]


def _shifted(line: Visual, start: int) -> Iterator[tuple[int, int]]:
    """Marks in a line whose broken words have grown by the line break that was put back."""
    for at, to in line.marks:
        grown = sum(sign in "\ufffe\x02" for sign in line.text[:at])
        yield start + at + grown, start + to + grown
