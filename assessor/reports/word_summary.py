"""The first pages of the Word annex: title block, the counts by level, and the counts by theme."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.dates import number
from assessor.reports.report import Counts, Report
from assessor.reports.word_markup import Direction, cell, is_short, labelled, paragraph, run, table, table_row
from assessor.reports.word_signs import WordSigns
from assessor.reports.word_styles import THEME_EDGE

_HEAD = f'{THEME_EDGE}<w:vAlign w:val="bottom"/>'
_WHOLE_UP_TO = 700
_LABEL_WIDTHS = (2400, 12737)
_THEME_WIDTHS = (6137, 1500, 1500, 1500, 1500, 1500, 1500)


@dataclass(frozen=True, slots=True)
class WordSummary:
    """Writes what stands before the table; `signs` are those of the whole document."""

    tr: Translator
    page: Direction
    signs: WordSigns

    def title_block(self, report: Report) -> str:
        banner = labelled(wording.demonstration_banner(self.tr), "Banner", self.page)
        return "".join(
            (
                banner if report.demonstration else "",
                labelled(wording.title(self.tr, report), "Title", self.page),
                labelled(wording.subtitle(self.tr, report), "Subtitle", self.page),
                self._labels(report),
                labelled(wording.disclaimer(self.tr), "Disclaimer", self.page),
            )
        )

    def _labels(self, report: Report) -> str:
        rows = "".join(
            table_row(
                cell(paragraph(run(label), "Label"), _LABEL_WIDTHS[0])
                + cell(labelled(text, "LabelText", self.page), _LABEL_WIDTHS[1])
            )
            for label, text in wording.title_lines(self.tr, report)
        )
        return table(rows, _LABEL_WIDTHS, "TableNormal", wording.title(self.tr, report), self.page)

    def counts(self, report: Report) -> str:
        """The head of the summary, one sentence, and the counts by level with their signs."""
        heading = paragraph(run(wording.summary_head(self.tr)), "Heading1")
        sentence = labelled(wording.summary_sentence(self.tr, report.counts), "BodyText", self.page)
        return heading + sentence

    def by_theme(self, report: Report, chart: str) -> str:
        """The chart first: it needs most of a page, and behind the table it would leave the table's last page empty."""
        heads = zip(wording.summary_heads(self.tr), _THEME_WIDTHS, strict=True)
        signs = ("", *(self._sign(level) for level in wording.LEVELS), "")
        top = "".join(
            cell(paragraph(sign + run(head), "TableHead"), width, _HEAD)
            for sign, (head, width) in zip(signs, heads, strict=True)
        )
        rows = [table_row(top, heading=True)]
        rows += [
            self._counts_row(wording.theme_title(self.tr, theme), theme.counts) for theme in report.themes
        ]
        rows.append(self._counts_row(wording.total(self.tr), report.counts, total=True))
        heading = wording.by_theme_head(self.tr)
        counted = table("".join(rows), _THEME_WIDTHS, "SummaryTable", heading, self.page)
        return paragraph(run(heading), "Heading2") + chart + counted

    def _sign(self, level: Level | None) -> str:
        return self.signs.draw(level, wording.level_name(self.tr, level)) + run(" ")

    def _counts_row(self, title: str, counts: Counts, total: bool = False) -> str:
        style = "Reference" if total else "Number"
        figures = [wording.count_of(counts, level) for level in wording.LEVELS] + [counts.total]
        cells = [cell(labelled(title, style, self.page), _THEME_WIDTHS[0])]
        for figure, width in zip(figures, _THEME_WIDTHS[1:], strict=True):
            shown = run(number(figure, self.tr.speaks), "" if figure else "SecondInk")
            cells.append(cell(paragraph(shown, style), width))
        return table_row("".join(cells), whole=is_short([title], _WHOLE_UP_TO))
