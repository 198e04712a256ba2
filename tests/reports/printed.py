"""Reads an English annex back from its PDF: by where letters stand on the page and how large they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

HEADS = ("Paragraph", "Recommendation of the Committee", "Level", "Assessment and evidence", "Asked of the")
REFERENCE, _TEXT, LEVEL, ASSESSMENT, _ASK = range(5)
CITED = re.compile(r"Sources:\s((?:\s*\d+,?)+)")
FIGURES = re.compile(r"(.+?)((?: \d+){6})")
BODY, LARGE = 9.0, 19.0
"""Letters of a row are larger than the first, the figures of the whole annex larger than the second."""
RAISED = 6.0
"""Numbers of sources are smaller than this."""


class Letter(NamedTuple):
    """A letter, how far it stands from the left, and its size; a space has that of the letter before it."""

    left: float
    size: float
    text: str


class PrintedRow(NamedTuple):
    """What the table says of one recommendation; `groups` are the figures of its tally."""

    reference: str
    level: str
    sources: tuple[int, ...]
    groups: tuple[int, ...]


class Printed:
    """One PDF, read; what stands above and below each page is left aside."""

    def __init__(self, content: bytes) -> None:
        with pypdfium2.PdfDocument(content) as document:
            self._pages = [list(_letters(page)) for page in document]
        self._tables = [page for page in self._pages if _joined(page).startswith(HEADS[0])]
        self._others = [page for page in self._pages if not _joined(page).startswith(HEADS[0])]

    def rows(self) -> list[PrintedRow]:
        rows: list[list[list[Letter]]] = []
        for page in self._tables:
            starts = _column_starts(page)
            _add_rows(rows, [(_column(letter, starts), letter) for letter in page])
        return [_row(cells) for cells in rows]

    def themes(self) -> dict[str, list[int]]:
        found = (FIGURES.fullmatch(line) for page in self._others for line in _lines(page))
        return {match[1]: [int(figure) for figure in match[2].split()] for match in found if match}

    def totals(self) -> list[int]:
        """The large figures of the summary, without their sum."""
        page = next(page for page in self._others if "Summary" in _lines(page))
        return [int(figure) for figure in _joined([one for one in page if one.size > LARGE]).split()]

    def sources(self) -> list[str]:
        """Number and line of each source, without spaces."""
        lines = [line for page in self._others for line in _lines(page)]
        listed = lines[lines.index("Sources") + 1 :] if "Sources" in lines else []
        starts = [at for at, line in enumerate(listed) if re.match(r"\d+ [A-Z][a-z ]+ · ", line)]
        bounds = pairwise([*starts, len(listed)])
        return ["".join("".join(listed[first:last]).split()) for first, last in bounds]


def _letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    text = page.get_textpage()
    size = 0.0
    for at in range(text.count_chars()):
        letter = text.get_text_range(at, 1)
        left, bottom, _, _ = text.get_charbox(at, loose=True)
        size = size if letter.isspace() else pdfium.FPDFText_GetFontSize(text.raw, at)
        if letter and 50 < page.get_height() - bottom < 560:
            yield Letter(left, size, letter)


def _column_starts(page: list[Letter]) -> list[float]:
    text = "".join(letter.text for letter in page)
    return [page[text.index(head)].left - 2 for head in HEADS]


def _column(letter: Letter, starts: list[float]) -> int:
    return max((place for place, start in enumerate(starts) if letter.left >= start), default=REFERENCE)


def _add_rows(rows: list[list[list[Letter]]], letters: list[tuple[int, Letter]]) -> None:
    """A row begins with the large letters of its reference; one that goes on over a page says it again."""
    before, on_this_page = None, 0
    for column, letter in letters:
        if letter.size < BODY and column in {REFERENCE, _TEXT}:  # titles of themes, notes
            continue
        if column == REFERENCE and before != REFERENCE and not letter.text.isspace():
            rows.append([[] for _ in HEADS])
            on_this_page += 1
        if on_this_page:
            rows[-1][column].append(letter)
        before = column if not letter.text.isspace() else before
    _rejoin(rows, on_this_page)


def _rejoin(rows: list[list[list[Letter]]], on_this_page: int) -> None:
    first = len(rows) - on_this_page
    if 0 < first < len(rows) and _reference(rows[first]) == _reference(rows[first - 1]):
        for column, letters in enumerate(rows.pop(first)):
            if column != REFERENCE:
                rows[first - 1][column] += letters


def _reference(cells: list[list[Letter]]) -> str:
    return " ".join(_joined(cells[REFERENCE]).split())


def _row(cells: list[list[Letter]]) -> PrintedRow:
    level = _joined([letter for letter in cells[LEVEL] if letter.size > BODY])
    tally = _joined([letter for letter in cells[LEVEL] if letter.size < BODY])
    return PrintedRow(_reference(cells), " ".join(level.split()), _cited(cells[ASSESSMENT]), _numbers(tally))


def _cited(assessment: list[Letter]) -> tuple[int, ...]:
    """Raised behind a reasoning; where there is none, in a line of their own."""
    listed = CITED.match(_joined(assessment))
    raised = _joined([letter for letter in assessment if letter.size < RAISED])
    return _numbers((listed[1] if listed else raised).replace(",", " "))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split())


def _joined(letters: list[Letter]) -> str:
    return "".join(letter.text for letter in letters)


def _lines(page: list[Letter]) -> list[str]:
    return [" ".join(line.split()) for line in _joined(page).splitlines()]
