"""The list of sources that the raised numbers in the table lead to."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.dates import number
from assessor.reports.links import address
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.blocks import Bookmark, Cell, Side, Text
from assessor.reports.pdf.lines import Line, Span, Typesetter
from assessor.reports.pdf.pages import Pages
from assessor.reports.report import Report, Source

_NUMBERS = m.Column(0, 26)
_SOURCES = m.Column(32, 560)


@dataclass(frozen=True, slots=True)
class SourceList:
    """Makes the list of sources and lays it on pages."""

    setter: Typesetter
    tr: Translator

    def lay(self, pages: Pages, report: Report) -> None:
        if not report.sources:
            return
        pages.start()
        title = wording.sources_head(self.tr)
        head = self.setter.label(title, m.HEADING, m.WIDTH)
        pages.add(Text(head, 18, 8, bookmark=Bookmark("sources", title)), keep=40)
        for source in report.sources:
            pages.add_splitting(self._entry(source))

    def _entry(self, source: Source) -> Side:
        return self.setter.remembered((source, self.tr.language), lambda: self._made(source))

    def _made(self, source: Source) -> Side:
        figure = self.setter.label(number(source.number, self.tr.speaks), m.ZERO, _NUMBERS.width)
        cells = (Cell(_NUMBERS, figure), Cell(_SOURCES, self._lines(source)))
        return Side(cells, 2, 3, Bookmark(f"source-{source.number}"), "Decimal", f"source {source.number}")

    def _lines(self, source: Source) -> tuple[Line, ...]:
        line = wording.source_line(self.tr, source)
        before, link, after = line.rpartition(source.link.strip()) if source.link.strip() else (line, "", "")
        if not link:
            return self.setter.text(line, m.SOURCE, _SOURCES.width)
        spans = (Span(before, m.SOURCE), Span(link, m.SOURCE_LINK, address(link)), Span(after, m.SOURCE))
        return self.setter.lines(spans, _SOURCES.width)
