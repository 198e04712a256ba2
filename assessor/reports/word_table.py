"""The table of the Word annex, in the shape of OHCHR's matrix: theme rows, a row for each recommendation."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.dates import number
from assessor.reports.lead_ins import printed_lead_ins
from assessor.reports.report import Report, ReportRow, ReportTheme
from assessor.reports.word_markup import (
    Direction,
    cell,
    is_short,
    labelled,
    paragraph,
    run,
    table,
    table_row,
    written,
)
from assessor.reports.word_signs import WordSigns
from assessor.reports.word_sources import cite
from assessor.reports.word_styles import LEVEL_STYLES, THEME_EDGE

WIDTHS = (1120, 4300, 1900, 4560, 3257)
_TAB = "<w:r><w:tab/></w:r>"
_HOLDING, _BETWEEN, _NUMBERS = "\u00a0", "\u2002", "\x01"
_WHOLE_UP_TO, _WHOLE_UP_TO_WIDE = 700, 250
"""Letters in a cell; a longer row may break across pages."""


@dataclass(frozen=True, slots=True)
class AnnexTable:
    """Writes the rows; the words and signs are those of the whole document."""

    tr: Translator
    page: Direction
    signs: WordSigns
    written_in: str

    def markup(self, report: Report) -> str:
        rows = [self._heads(), *(row for theme in report.themes for row in self._theme(theme))]
        return table("".join(rows), WIDTHS, "AnnexTable", wording.table_head(self.tr), self.page)

    def _heads(self) -> str:
        heads = zip(wording.column_heads(self.tr), WIDTHS, strict=True)
        cells = "".join(cell(paragraph(run(head), "TableHead"), width, THEME_EDGE) for head, width in heads)
        return table_row(cells, heading=True)

    def _theme(self, theme: ReportTheme) -> list[str]:
        title = labelled(wording.theme_title(self.tr, theme), "Heading2", self.page)
        merged = f'<w:gridSpan w:val="{len(WIDTHS)}"/>{THEME_EDGE}'
        short = is_short([theme.title], _WHOLE_UP_TO)
        rows = [table_row(cell(title, sum(WIDTHS), merged), whole=short)]
        lead_ins = printed_lead_ins(theme.rows)
        return rows + [self._row(row, lead_in) for row, lead_in in zip(theme.rows, lead_ins, strict=True)]

    def _row(self, row: ReportRow, lead_in: str) -> str:
        contents = (
            self._reference(row),
            self._recommendation(row, lead_in),
            self._level(row),
            self._assessment(row),
            self._ask(row),
        )
        cells = "".join(cell(content, width) for content, width in zip(contents, WIDTHS, strict=True))
        texts = (row.reference * 4, lead_in + row.text, row.reasoning + row.dissent, row.ask)
        most = _WHOLE_UP_TO_WIDE if self.page.east_asian else _WHOLE_UP_TO
        return table_row(cells, whole=is_short(texts, most))

    def _reference(self, row: ReportRow) -> str:
        reference = labelled(row.reference, "Reference", self.page)
        if not row.follow_up:
            return reference
        return reference + paragraph(run(wording.follow_up(self.tr)), "FollowUp")

    def _recommendation(self, row: ReportRow, lead_in: str) -> str:
        above = written(lead_in, "LeadIn", self.page, row.text_language) if lead_in else ""
        note = wording.text_language_note(self.tr, row)
        below = paragraph(run(note), "Note") if note else ""
        return above + written(row.text, "TableText", self.page, row.text_language) + below

    def _level(self, row: ReportRow) -> str:
        name = wording.level_name(self.tr, row.level)
        sign = self.signs.draw(row.level, name)
        return paragraph(sign + _TAB + run(name), LEVEL_STYLES[row.level]) + self._tally(row)

    def _tally(self, row: ReportRow) -> str:
        """Small signs, each with the number of groups that gave this level."""
        counted = (
            self.signs.draw(level, wording.level_name(self.tr, level), small=True)
            + run(f"{_HOLDING}{number(count, self.tr.speaks)}")
            for level, count in wording.tally(row)
        )
        content = run(_BETWEEN).join(counted)
        return paragraph(content, "Tally") if content else ""

    def _assessment(self, row: ReportRow) -> str:
        if row.sources and not row.reasoning:
            text = self._cited(row)
        else:
            text = written(row.reasoning, "TableText", self.page, self.written_in, more=cite(row.sources))
        dissent = wording.dissent_line(self.tr, row)
        return text + (written(dissent, "Note", self.page, self.written_in) if dissent else "")

    def _cited(self, row: ReportRow) -> str:
        """The sources of what has no reasoning, which raised numbers alone would leave unexplained."""
        before, _, after = wording.cited_line(self.tr, _NUMBERS).partition(_NUMBERS)
        numbers = cite(row.sources, raised=False)
        return paragraph(run(self.page.kept(before)) + numbers + run(after), "Cited")

    def _ask(self, row: ReportRow) -> str:
        if row.ask:
            return written(row.ask, "TableText", self.page, self.written_in)
        none = wording.no_ask(self.tr) if row.level is not None else ""
        return paragraph(run(self.page.kept(none), "SecondInk"), "TableText")
