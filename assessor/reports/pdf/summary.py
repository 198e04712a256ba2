"""The summary: how many recommendations have which level, in all and by theme, in figures and as bars."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.charting import level_strand
from assessor.reports.dates import number
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.bar_rows import BARS, BarRow
from assessor.reports.pdf.bars import Bar
from assessor.reports.pdf.blocks import Bookmark, Cell, HeadRow, Text
from assessor.reports.pdf.lines import DrawnSign, Line, Typesetter
from assessor.reports.pdf.pages import Gap, Pages
from assessor.reports.pdf.sheet import Sheet
from assessor.reports.plain_text import shortened
from assessor.reports.report import Counts, Report, ReportTheme

_THEME = m.Column(0, 216)
_COUNTS = tuple(m.Column(417 + 58 * place, 52) for place in range(6))
_FIFTH = m.WIDTH / 5
_FIGURES = tuple(m.Column(_FIFTH * place, _FIFTH - 12) for place in range(5))


@dataclass(frozen=True, slots=True)
class Overview:
    """One long bar, and under it each level's sign, figure and name."""

    bar: Bar
    figures: tuple[Cell, ...]
    names: tuple[Cell, ...]

    @property
    def height(self) -> float:
        return 46 + 26 + max(cell.height for cell in self.names) + 12

    def draw(self, sheet: Sheet, top: float) -> None:
        self.bar.draw(sheet, m.WHOLE, top + 8)
        with sheet.tags.inside("L"):
            for figure, name in zip(self.figures, self.names, strict=True):
                with sheet.tags.inside("LI"), sheet.tags.inside("LBody"):
                    figure.draw(sheet, top + 42)
                    name.draw(sheet, top + 68)


@dataclass(frozen=True, slots=True)
class Summary:
    """Makes the blocks of the summary and lays them on pages."""

    setter: Typesetter
    tr: Translator

    def lay(self, pages: Pages, report: Report) -> None:
        pages.start()
        head = self.setter.label(wording.summary_head(self.tr), m.HEADING, m.WIDTH)
        pages.add(Text(head, 18, 4, bookmark=Bookmark("summary", wording.summary_head(self.tr))))
        sentence = wording.summary_sentence(self.tr, report.counts)
        pages.add(Text(self.setter.label(sentence, m.FACT, m.WIDTH), 0, 6))
        pages.add(self.overview(report.counts))
        if not report.themes:
            return
        by_theme = self.setter.label(wording.by_theme_head(self.tr), m.SUBHEADING, m.WIDTH)
        pages.add(Text(by_theme, 10, 0, role="H3"), keep=80)
        head_row = self.theme_head()
        pages.add(head_row)
        pages.repeated = (head_row,)
        most = max(theme.counts.total for theme in report.themes)
        for theme in report.themes:
            pages.add(self.theme_counts(theme, most))
        pages.add(Gap(0))

    def overview(self, counts: Counts) -> Overview:
        return Overview(
            self.bar(counts, m.WIDTH, 22),
            tuple(Cell(column, self._figure(counts, level)) for column, level in self._levels()),
            tuple(
                Cell(column, self.setter.label(wording.level_name(self.tr, level), m.FINE, column.width))
                for column, level in self._levels()
            ),
        )

    def theme_head(self) -> HeadRow:
        """The heads of the figures by theme: signs with their names."""
        theme, *names = wording.summary_heads(self.tr)
        cells = [Cell(_THEME, self.setter.label(theme, m.COLUMN_HEAD, _THEME.width))]
        for column, name, level in zip(_COUNTS, names, (*wording.LEVELS, None), strict=True):
            lines = self.setter.label(name, m.COLUMN_HEAD, column.width)
            cells.append(Cell(column, lines if column is _COUNTS[-1] else _under_a_sign(lines, level)))
        return HeadRow(tuple(cells))

    def theme_counts(self, theme: ReportTheme, most: int) -> BarRow:
        """With a bar as long as the theme has recommendations."""
        counts, title = theme.counts, shortened(wording.theme_title(self.tr, theme))
        figures = [wording.count_of(counts, level) for level in wording.LEVELS]
        language = wording.declared(self.tr, theme.language)
        cells = [Cell(_THEME, self.setter.label(title, m.SOURCE, _THEME.width, language))]
        for column, count in zip(_COUNTS, (*figures, counts.total), strict=True):
            style = m.SOURCE if count else m.ZERO
            cells.append(Cell(column, self.setter.label(number(count, self.tr.speaks), style, column.width)))
        return BarRow(tuple(cells), self.bar(counts, BARS.width * counts.total / max(most, 1), 7.6))

    def bar(self, counts: Counts, length: float, thickness: float) -> Bar:
        strands = [level_strand(self.tr, level) for level in wording.LEVELS]
        figures = [wording.count_of(counts, level) for level in wording.LEVELS]
        return Bar(strands, figures, length, thickness, wording.summary_sentence(self.tr, counts))

    def _levels(self) -> Iterable[tuple[m.Column, Level | None]]:
        return zip(_FIGURES, wording.LEVELS, strict=True)

    def _figure(self, counts: Counts, level: Level | None) -> tuple[Line, ...]:
        figure = number(wording.count_of(counts, level), self.tr.speaks)
        lines = self.setter.label(figure, m.FIGURE, 100)
        return self.setter.with_sign(lines, DrawnSign(0, 0.2, 14, level), 20)


def _under_a_sign(lines: tuple[Line, ...], level: Level | None) -> tuple[Line, ...]:
    right = lines[0].right
    sign = Line((), m.SIGN, 12, 9.6, right, (DrawnSign(0, 0, 7.6, level),))
    return (sign, *lines)
