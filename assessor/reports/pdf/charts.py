"""The charts behind the levels by theme: each with a sentence, heads that show their fillings, and its figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.reports.charting import Bar as ChartBar
from assessor.reports.charting import Chart, further_charts
from assessor.reports.dates import number
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.bar_rows import BARS, BarRow
from assessor.reports.pdf.bars import Bar
from assessor.reports.pdf.blocks import Cell, HeadRow, Text
from assessor.reports.pdf.lines import Typesetter
from assessor.reports.pdf.pages import Gap, Pages
from assessor.reports.pdf.sheet import Sheet
from assessor.reports.plain_text import shortened
from assessor.reports.report import Report

_NAME = m.Column(0, 216)
_FIGURES = tuple(m.Column(417 + 58 * place, 52) for place in range(6))
_KEY, _KEY_ROOM = 6.6, 10.0
_TOGETHER = 110
"""Room for a heading, its sentence and the first bar, which stand on one page."""


@dataclass(frozen=True, slots=True)
class KeyedHeads:
    """Heads of figures, with how the part of each is filled above it."""

    heads: HeadRow
    keys: tuple[tuple[m.Column, Bar], ...]

    @property
    def height(self) -> float:
        return self.heads.height + _KEY_ROOM

    def draw(self, sheet: Sheet, top: float) -> None:
        ends = top + self.height - self.heads.below
        highest = max(cell.height for cell in self.heads.cells)
        for column, key in self.keys:
            key.draw(sheet, column, ends - highest - _KEY - 2.4)
        self.heads.draw(sheet, top + _KEY_ROOM)


@dataclass(frozen=True, slots=True)
class ChartPages:
    """Lays the charts under each other, behind the summary."""

    setter: Typesetter
    tr: Translator

    def lay(self, pages: Pages, report: Report) -> None:
        for chart in further_charts(report, self.tr):
            self._chart(pages, chart)

    def _chart(self, pages: Pages, chart: Chart) -> None:
        pages.repeated = ()
        title = Text(self.setter.label(chart.title, m.SUBHEADING, m.WIDTH), 20, 2, role="H3")
        pages.add(title, keep=_TOGETHER)
        pages.add(Text(self.setter.label(chart.said, m.FACT, m.WIDTH), 0, 2), keep=60)
        heads = self._heads(chart)
        pages.add(heads, keep=24)
        pages.repeated = (heads,)
        for row in self._rows(chart):
            pages.add(row)
        pages.repeated = ()
        if chart.note:
            pages.add(Text(self.setter.label(chart.note, m.FINE, m.WIDTH), 5, 0))
        pages.add(Gap(0))

    def _heads(self, chart: Chart) -> KeyedHeads:
        cells = [Cell(_NAME, self.setter.label(chart.axis, m.COLUMN_HEAD, _NAME.width))]
        keys: list[tuple[m.Column, Bar]] = []
        for column, strand in zip(_FIGURES, chart.strands, strict=False):
            cells.append(Cell(column, self.setter.label(strand.name, m.COLUMN_HEAD, column.width)))
            keys.append((column, Bar((strand,), (1,), 20, _KEY)))
        return KeyedHeads(HeadRow(tuple(cells)), tuple(keys))

    def _rows(self, chart: Chart) -> Iterator[BarRow]:
        for bar in chart.bars:
            length = 1 if chart.shares else bar.total / max(chart.longest, 1)
            yield BarRow(
                self._cells(bar), Bar(chart.strands, bar.figures, BARS.width * length, 7.6, chart.words(bar))
            )

    def _cells(self, bar: ChartBar) -> tuple[Cell, ...]:
        name = Cell(_NAME, self.setter.label(shortened(bar.name), m.SOURCE, _NAME.width))
        return (name, *(self._figure(*each) for each in zip(_FIGURES, bar.figures, strict=False)))

    def _figure(self, column: m.Column, figure: int) -> Cell:
        style = m.SOURCE if figure else m.ZERO
        return Cell(column, self.setter.label(number(figure, self.tr.speaks), style, column.width))
