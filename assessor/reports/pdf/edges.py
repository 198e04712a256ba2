"""The head and foot of every page, in second ink."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.dates import number
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.blocks import Cell
from assessor.reports.pdf.lines import Line, Typesetter, shortened
from assessor.reports.pdf.sheet import Sheet
from assessor.reports.report import Report

_START = m.Column(0, m.WIDTH * 0.7)
_END_WIDTH = m.WIDTH * 0.28


@dataclass(frozen=True, slots=True)
class Edges:
    """The corners of a page, and the hairlines that part them from the rest. The title page has no head."""

    head: tuple[Cell, ...]
    foot: tuple[Cell, Cell]

    def draw(self, sheet: Sheet) -> None:
        if self.head:
            sheet.rule(m.HEAD_RULE, m.HAIRLINE, 0.6)
        for cell in self.head:
            cell.draw(sheet, m.HEAD_BASELINE - 6.7)
        sheet.rule(m.FOOT_RULE, m.HAIRLINE, 0.6)
        for cell in self.foot:
            cell.draw(sheet, m.FOOT_BASELINE - 6.7)


def set_edges(setter: Typesetter, tr: Translator, report: Report, count: int) -> list[Edges]:
    start, end = wording.page_head(tr, report)
    head = (_at_start(setter, start), _at_end(setter, end))
    foot = _at_start(setter, wording.page_foot(tr, report))
    total = number(count, tr.speaks)
    return [
        Edges(
            head if page > 1 else (),
            (foot, _at_end(setter, wording.page_of(tr, number(page, tr.speaks), total))),
        )
        for page in range(1, count + 1)
    ]


def _at_start(setter: Typesetter, text: str) -> Cell:
    return Cell(_START, _one_line(setter, text, _START.width))


def _at_end(setter: Typesetter, text: str) -> Cell:
    """Text that ends at the edge: its column is as wide as the text."""
    lines = _one_line(setter, text, _END_WIDTH)
    width = max((line.width for line in lines), default=0)
    return Cell(m.Column(m.WIDTH - width, width), lines)


def _one_line(setter: Typesetter, text: str, width: float) -> tuple[Line, ...]:
    """The beginning of a text that may be too long for an edge; it stands in full on the title page."""
    lines = setter.label(text, m.EDGE, width)
    if len(lines) <= 1:
        return lines
    words = shortened(text, 200).split()
    while len(words) > 1 and len(setter.label(" ".join(words) + " …", m.EDGE, width)) > 1:
        words.pop()
    return setter.label(" ".join(words) + " …", m.EDGE, width)[:1]
