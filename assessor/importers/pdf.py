"""Reads PDF files: lines in reading order, page furniture and footnotes set aside, paragraphs by how lines stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from assessor.errors import ImportRefused
from assessor.i18n import N_
from assessor.importers.archive import DAMAGED, PROTECTED, TOO_LARGE
from assessor.importers.batch import Span
from assessor.importers.cleaning import FOOTNOTE, FOOTNOTE_MARK, PAGE
from assessor.importers.pdf_lines import PageText, Visual
from assessor.importers.source import Line, Omission, ReaderResult

SCANNED = N_(
    "{name} holds pictures of pages and no text. Get the Word version, or run text recognition (OCR) on it, "
    "and choose the result."
)
_MOST_PAGES = 500
_LEAST_LETTERS = 40
_BEGINS = re.compile(r"[(（]?\s?(?:[a-zа-я]{1,2}|[ivx]{1,4}|\d{1,3}|[٠-٩]{1,3}|[أ-ي]|[一二三四五六七八九十])\s?[)）.-]|[-–]\s?[\d٠-٩]{1,3}\s")


def read_pdf(data: bytes, name: str) -> ReaderResult:
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            if len(document) > _MOST_PAGES:
                raise ImportRefused(TOO_LARGE, name=name)
            pages = [_page_lines(document, number) for number in range(len(document))]
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        protected = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).casefold()
        raise ImportRefused(PROTECTED if protected else DAMAGED, name=name) from error
    letters = Counter(sign.isalpha() for page in pages for line in page for sign in line.text)
    if letters[True] < _LEAST_LETTERS:
        raise ImportRefused(SCANNED, name=name)
    return _Paper(pages).result()


def _page_lines(document: pypdfium2.PdfDocument, number: int) -> list[Visual]:
    page = document[number]
    text = PageText(page, number + 1)
    lines = _ordered(text.lines(), text.width)
    text.close()
    page.close()
    return lines


def _ordered(lines: list[Visual], width: float) -> list[Visual]:
    """From top to bottom; where the page has two columns, one after the other."""
    if not _two_columns(lines, width):
        return sorted(lines, key=lambda line: -round(line.y, 1))
    result: list[Visual] = []
    columns: tuple[list[Visual], list[Visual]] = ([], [])
    for line in sorted(lines, key=lambda line: -round(line.y, 1)):
        if line.start < 0.45 * width and line.end > 0.56 * width:
            result += [*columns[0], *columns[1], line]
            columns = ([], [])
        else:
            columns[line.start > 0.45 * width].append(line)
    return [*result, *columns[0], *columns[1]]


def _two_columns(lines: list[Visual], width: float) -> bool:
    right = sum(line.start > 0.45 * width for line in lines)
    left = sum(line.start <= 0.45 * width and line.end < 0.56 * width and line.end > 0.3 * width for line in lines)
    return right >= 4 and left >= 4 and right + left > 0.6 * len(lines)


@dataclass(slots=True)
class _Paper:
    """All pages' lines being put together as one text."""

    pages: list[list[Visual]]
    pieces: list[str] = field(default_factory=list[str])
    length: int = 0
    lines: list[Line] = field(default_factory=list[Line])
    omissions: list[Omission] = field(default_factory=list[Omission])

    def result(self) -> ReaderResult:
        every = [line for page in self.pages for line in page]
        size = Counter[float]()
        for line in every:
            size[round(line.size, 1)] += len(line.text)
        body = size.most_common(1)[0][0]
        steps = [above.y - below.y for above, below in zip(every, every[1:], strict=False) if 0 < above.y - below.y < 3 * body]
        leading = median(steps) if steps else 1.2 * body
        repeated = _repeated(self.pages)
        before: Visual | None = None
        for page in self.pages:
            notes = _footnotes(page, body, repeated)
            edge = _edge(page, body)
            for at, line in enumerate(page):
                reason = PAGE if line.text in repeated else FOOTNOTE if at in notes else ""
                self._put(line, certain=before is None or _begins(before, line, edge, leading), reason=reason)
                before = before if reason or _is_foot(line.text) else line
        return ReaderResult("".join(self.pieces), tuple(self.lines), tuple(self.omissions), "pdf")

    def _put(self, line: Visual, *, certain: bool, reason: str) -> None:
        text = line.text.replace("\ufffe", "-\n").replace("\x02", "-\n")
        shift = 0 if text != line.text else None
        start = self.length
        self.pieces.append(text + "\n")
        self.length += len(text) + 1
        look = f"{line.font}/{line.size:.1f}"
        self.lines.append(Line(start, self.length - 1, bold=line.bold, page=line.page, certain=certain, look=look))
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


def _is_foot(text: str) -> bool:
    return bool(re.match(r"(?:GE\.\d|\d{1,3}$|[A-Z]+/C[/.]|E/C\.12|[\ue000-\uf8ff])", text))


def _repeated(pages: list[list[Visual]]) -> frozenset[str]:
    """Lines that stand at the top or foot of several pages with the same words."""
    seen = Counter(line for page in pages for line in {one.text for one in (*page[:2], *page[-2:])})
    return frozenset(text for text, count in seen.items() if count >= 3 and not text.endswith((";", ".", ":")))


def _edge(page: list[Visual], body: float) -> float:
    """How far full lines of the page reach."""
    ends = sorted(line.end for line in page if abs(line.size - body) < 0.5 and len(line.text) > 20)
    return ends[int(0.8 * (len(ends) - 1))] if ends else 0.0


def _footnotes(page: list[Visual], body: float, repeated: frozenset[str]) -> frozenset[int]:
    """Lines in small type at the foot of a page, from the first that begins with a mark."""
    notes: list[int] = []
    for at in range(len(page) - 1, -1, -1):
        line = page[at]
        if line.text in repeated or _is_foot(line.text):
            continue
        if line.size > 0.95 * body and not line.text.startswith("*"):
            break
        notes.append(at)
    marked = [at for at in notes if re.match(r"\s*[\d*†]", page[at].text)]
    return frozenset(at for at in notes if marked and at >= min(marked))


def _begins(before: Visual, line: Visual, edge: float, leading: float) -> bool:
    """Whether a line begins a paragraph: by a gap, an indent, another type face, or a short line before it."""
    if (line.bold, round(line.size)) != (before.bold, round(before.size)):
        return True
    same_column = line.page == before.page and line.y < before.y
    if same_column and before.last_y - line.y > 1.3 * leading:
        return True
    short = edge - before.end > 0.12 * max(edge, 1)
    starts = bool(_BEGINS.match(line.text)) or not line.text[:1].islower()
    if same_column and line.start - before.start > 4 and starts and not _BEGINS.match(before.text):
        return True
    return starts and short
