"""The head and foot of every page, in second ink."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.dates import number
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.blocks import Cell
from assessor.reports.pdf.lines import Line, Typesetter
from assessor.reports.pdf.sheet import Sheet
from assessor.reports.pdf.tagging.tags import FOOT, HEAD
from assessor.reports.plain_text import shortened

_START, _END, _FOOT = 0.7, 0.28, 0.88
"""How much of the width a text at the start or at the end of an edge may take; in the foot only a number follows."""


@dataclass(frozen=True, slots=True)
class Edges:
    """The corners of a page, and the hairlines that part them from the rest. The title page has no head."""

    head: tuple[Cell, ...]
    foot: tuple[Cell, Cell]

    def draw(self, sheet: Sheet) -> None:
        with sheet.tags.aside(HEAD):
            if self.head:
                sheet.rule(m.HEAD_RULE, m.HAIRLINE, 0.6)
            for cell in self.head:
                cell.draw(sheet, m.HEAD_BASELINE - 6.7)
        with sheet.tags.aside(FOOT):
            sheet.rule(sheet.paper.foot_rule, m.HAIRLINE, 0.6)
            for cell in self.foot:
                cell.draw(sheet, sheet.paper.foot_baseline - 6.7)


@dataclass(frozen=True, slots=True)
class EdgeTexts:
    """What stands at the start and the end of each page's head (nothing: no head), and at the start of its foot."""

    head: tuple[str, str]
    foot: str


def set_edges(setter: Typesetter, tr: Translator, texts: EdgeTexts, papers: Sequence[m.Paper]) -> list[Edges]:
    """The edges of every page, of which each may be on another paper."""
    total = number(len(papers), tr.speaks)
    heads = {paper: _head(setter, texts.head, paper) for paper in dict.fromkeys(papers)}
    feet = {paper: _at_start(setter, texts.foot, paper, _FOOT) for paper in heads}
    return [
        Edges(
            heads[paper] if page > 1 and any(texts.head) else (),
            (feet[paper], _at_end(setter, wording.page_of(tr, number(page, tr.speaks), total), paper)),
        )
        for page, paper in enumerate(papers, start=1)
    ]


def _head(setter: Typesetter, texts: tuple[str, str], paper: m.Paper) -> tuple[Cell, Cell]:
    return _at_start(setter, texts[0], paper), _at_end(setter, texts[1], paper)


def _at_start(setter: Typesetter, text: str, paper: m.Paper, share: float = _START) -> Cell:
    column = m.Column(0, paper.width * share)
    return Cell(column, _one_line(setter, text, column.width))


def _at_end(setter: Typesetter, text: str, paper: m.Paper) -> Cell:
    """Text that ends at the edge: its column is as wide as the text."""
    lines = _one_line(setter, text, paper.width * _END)
    width = max((line.width for line in lines), default=0)
    return Cell(m.Column(paper.width - width, width), lines)


def _one_line(setter: Typesetter, text: str, width: float) -> tuple[Line, ...]:
    """The beginning of a text that may be too long for an edge; it stands in full on the title page."""
    lines = setter.label(text, m.EDGE, width)
    if len(lines) <= 1:
        return lines
    words = shortened(text, 200).split()
    while len(words) > 1 and len(setter.label(" ".join(words) + " …", m.EDGE, width)) > 1:
        words.pop()
    return setter.label(" ".join(words) + " …", m.EDGE, width)[:1]
