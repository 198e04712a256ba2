"""A line of a chart: what it is about, its bar, and the figures that the bar shows."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.reports.pdf import measures as m
from assessor.reports.pdf.bars import Bar
from assessor.reports.pdf.blocks import Cell
from assessor.reports.pdf.sheet import Sheet

BARS = m.Column(230, 170)


@dataclass(frozen=True, slots=True)
class BarRow:
    """A bar with its name and figures."""

    cells: tuple[Cell, ...]
    bar: Bar

    @property
    def height(self) -> float:
        return max(cell.height for cell in self.cells) + 8

    def draw(self, sheet: Sheet, top: float) -> None:
        name, *figures = self.cells
        with sheet.tags.joined("Table"), sheet.tags.inside("TR"):
            with sheet.tags.inside("TH") as head:
                head.scope = "Row"
                name.draw(sheet, top + 4)
                self.bar.draw(sheet, BARS, top + 6)
            for cell in figures:
                with sheet.tags.inside("TD"):
                    cell.draw(sheet, top + 4)
        sheet.rule(top + self.height, m.ROW_LINE, 0.6)
