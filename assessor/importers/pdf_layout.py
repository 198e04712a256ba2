"""How a PDF's pages are laid out: its type, its columns, what stands at the foot, and where paragraphs begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from assessor.importers.cleaning import FOOTNOTE, PAGE, is_furniture
from assessor.importers.pdf_lines import Visual
from assessor.importers.sentences import TERMINAL

_MARK = re.compile(
    r"(?P<limb>[(（]?\s?(?:[a-zа-я]{1,2}|[ivx]{1,4}|[أ-ي]ـ?|[一二三四五六七八九十])\s?[)）])"
    r"|(?P<number>(?:\d{1,3}|[٠-٩]{1,3})\s?[.．、–-]|[-–]\s?[\d٠-٩]{1,3}\s)"
)
_NOTE = re.compile(r"\s*(?:[\d]{1,3}(?=\s*[^\W\d_])|[*†]{1,3})")
_MIDDLE, _OVER = 0.45, 0.56
_LONGEST_NOTE = 14
_CLOSING = 8
"""Signs at a line's end among which its stop is, if it has one."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines from top to bottom."""

    lines: list[Visual]
    width: float


@dataclass(frozen=True, slots=True)
class Layout:
    """What a file's pages have in common. `edge` is how far full lines reach, per column."""

    body: float
    leading: float
    columns: bool
    edges: tuple[float, float]
    repeated: frozenset[str]

    def placed(self, page: Page) -> Iterator[tuple[Visual, str]]:
        """The page's lines in reading order; furniture and notes come last, with the reason why."""
        furniture = [line for line in page.lines if line.text in self.repeated or is_furniture(line.text)]
        rest = _others(page.lines, furniture)
        notes: list[Visual] = []
        for column in self._split(rest, page.width):
            notes += self._notes(column)
        yield from ((line, "") for line in self._ordered(_others(rest, notes), page.width))
        yield from ((line, FOOTNOTE) for line in notes)
        yield from ((line, PAGE) for line in furniture)

    def _split(self, lines: list[Visual], width: float) -> tuple[list[Visual], list[Visual]]:
        right = [line for line in lines if self.columns and line.start > _MIDDLE * width]
        return _others(lines, right), right

    def _ordered(self, lines: list[Visual], width: float) -> list[Visual]:
        """Down the left column, then down the right one; a line across both ends both."""
        if not self.columns:
            return lines
        result, lines = self._masthead(lines, width)
        left: list[Visual] = []
        right: list[Visual] = []
        for line in lines:
            if line.start < _MIDDLE * width and line.end > _OVER * width:
                result += [*left, *right, line]
                left, right = [], []
            else:
                (right if line.start > _MIDDLE * width else left).append(line)
        return [*result, *left, *right]

    def _masthead(self, lines: list[Visual], width: float) -> tuple[list[Visual], list[Visual]]:
        """Lines down to the title of the first page, which stand in no column, and the rest."""
        largest = max((line.size for line in lines), default=0.0)
        if not lines or lines[0].page > 1 or largest < 1.15 * self.body:
            return [], lines
        title = next(at for at, line in enumerate(lines) if line.size == largest)
        numbered = any((mark := _MARK.match(line.text)) and mark["number"] for line in lines[:title])
        right = [line.y for line in lines if line.start > _MIDDLE * width]
        above, below = [y for y in right if y >= lines[title].y], [y for y in right if y < lines[title].y]
        runs_on = bool(above and below) and above[-1] - below[0] < 3 * self.leading
        return ([], lines) if numbered or runs_on else (lines[: title + 1], lines[title + 1 :])

    def _notes(self, column: list[Visual]) -> list[Visual]:
        """Lines at the foot of a column, from the lowest that begins with a mark and stands apart."""
        found: list[Visual] = []
        taken = 0
        for at in range(len(column) - 1, max(-1, len(column) - 1 - _LONGEST_NOTE * 3), -1):
            line = column[at]
            small = line.size < 0.95 * self.body
            if not small and len(column) - at - taken > 3:
                break
            gap = column[at - 1].last_y - line.y if at else 0.0
            raised = (
                bool(line.marks)
                and line.marks[0][0] == 0
                and (not at or bool(TERMINAL.search(column[at - 1].text)))
            )
            apart = small or raised or gap > 1.3 * self.leading
            if _NOTE.match(line.text) and apart and not _MARK.match(line.text):
                found = column[at:]
                taken = len(found)
        return found

    def begins(self, before: Visual, line: Visual, *, after_first: bool) -> bool:
        """Whether a line begins a paragraph: by its type, a gap, an indent, or a short line before it.

        `after_first`: the line before it began one.
        """
        ended = bool(TERMINAL.search(before.text, max(0, len(before.text) - _CLOSING)))
        if (line.bold, round(line.size)) != (before.bold, round(before.size)):
            return ended or before.bold or not line.bold
        below = line.page == before.page and line.y < before.y
        if below and before.last_y - line.y > 1.3 * self.leading:
            return True
        if line.bold and line.text[:1].isupper() and self._had_room(before, line):
            return True
        missing = self._missing(before)
        mark = _MARK.match(line.text)
        if mark:
            return ended or (bool(mark["number"]) and missing > 0.12)
        indented = below and line.start - before.start > 4 and not _MARK.match(before.text)
        if ended:
            return not line.text[:1].islower() and (indented or missing > 0.12)
        return after_first and missing > 0.3 and line.text[:1].isupper() and not _MARK.match(before.text)

    def _had_room(self, before: Visual, line: Visual) -> bool:
        """Whether the first word of a line would still have fitted on the line before it."""
        word = len(line.text.split(maxsplit=1)[0]) + 2
        return self._missing(before) * self._edge(before) > word * (line.end - line.start) / len(line.text)

    def _edge(self, line: Visual) -> float:
        left, right = self.edges
        return left if not self.columns or line.end <= left + 5 else right

    def _missing(self, line: Visual) -> float:
        """The part of its column's width that a line leaves empty."""
        edge = self._edge(line)
        return (edge - line.end) / edge if edge else 0.0


def _others(lines: list[Visual], some: list[Visual]) -> list[Visual]:
    """The very lines that are not among some; comparing their words would take long on a crowded page."""
    known = {id(line) for line in some}
    return [line for line in lines if id(line) not in known]


def layout_of(pages: list[Page]) -> Layout:
    sizes = Counter[float]()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0]
    columns = sum(_has_columns(page) for page in pages) > len(pages) / 4
    return Layout(
        body, _leading(pages, body, columns), columns, _edges(pages, body, columns), _repeated(pages)
    )


def _leading(pages: list[Page], body: float, columns: bool) -> float:
    steps = [
        above.last_y - below.y
        for page in pages
        for column in _halves(page, columns)
        for above, below in pairwise(column)
        if 0.5 * body < above.last_y - below.y < 3 * body
    ]
    return median(steps) if steps else 1.2 * body


def _halves(page: Page, columns: bool) -> tuple[list[Visual], list[Visual]]:
    right = [line for line in page.lines if columns and line.start > _MIDDLE * page.width]
    return [line for line in page.lines if not columns or line.start <= _MIDDLE * page.width], right


def _edges(pages: list[Page], body: float, columns: bool) -> tuple[float, float]:
    """Where full lines of the body end, in the left and in the right column."""
    both: list[float] = []
    for side in (0, 1):
        ends = sorted(
            line.end
            for page in pages
            for line in _halves(page, columns)[side]
            if abs(line.size - body) < 0.5 and not (columns and side == 0 and line.end > _OVER * page.width)
        )
        both.append(ends[int(0.85 * (len(ends) - 1))] if ends else 0.0)
    return both[0], both[1]


def _has_columns(page: Page) -> bool:
    width = page.width
    right = sum(line.start > _MIDDLE * width for line in page.lines)
    left = sum(
        line.start <= _MIDDLE * width and 0.3 * width < line.end < _OVER * width for line in page.lines
    )
    return right >= 4 and left >= 4 and right + left > 0.6 * len(page.lines)


def _repeated(pages: list[Page]) -> frozenset[str]:
    """Lines that stand at the top or foot of several pages in the same words."""
    seen = Counter(
        text for page in pages for text in {one.text for one in (*page.lines[:2], *page.lines[-2:])}
    )
    return frozenset(text for text, count in seen.items() if count >= 3 and not TERMINAL.search(text))
