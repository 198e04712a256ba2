"""The parts of a document as WordprocessingML: titles, headings, paragraphs, and tables of any number of columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from assessor.reports.parts import Cells, Grid, Heading, Look, Notes, Numbered, Paragraph, Part, Title, Words
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
from assessor.reports.word_notes import WordNotes
from assessor.reports.word_sheet import PORTRAIT, Sheet
from assessor.reports.word_signs import WordSigns
from assessor.reports.word_styles import LEVEL_STYLES, THEME_EDGE

_STYLES = {
    Look.BODY: "TableText",
    Look.STRONG: "Reference",
    Look.LABEL: "TableHead",
    Look.NOTE: "Note",
    Look.LEAD: "LeadIn",
    Look.ROOM: "Label",
}
_OVER_THE_WIDTH = {Look.NOTE: "Note", Look.LEAD: "Quotation"}
_TAB = "<w:r><w:tab/></w:r>"
_WHOLE_UP_TO = 250
"""Letters in a cell; a longer row may break across pages."""


@dataclass(frozen=True, slots=True)
class WordParts:
    """Writes parts for one sheet; the signs and notes are those of the whole document."""

    page: Direction
    signs: WordSigns
    sheet: Sheet = PORTRAIT
    notes: WordNotes = field(default_factory=WordNotes)

    def markup(self, parts: Iterable[Part], *, inside: bool = False) -> str:
        """`inside` another document its title is a heading like any other, and its sections stand below it."""
        return "".join(self._part(part, inside=inside) for part in parts)

    def _part(self, part: Part, *, inside: bool) -> str:
        match part:
            case Title():
                return self._title(part, inside=inside)
            case Heading():
                return labelled(part.text, f"Heading{1 + inside + part.inner}", self.page)
            case Paragraph():
                style = _OVER_THE_WIDTH.get(part.words.look, "BodyText")
                return written(part.words.text, style, self.page, part.words.language)
            case Grid():
                return self._grid(part)
            case Numbered():
                return self.notes.numbered(part, self.page)
            case Notes():
                return ""  # Word puts endnotes at the end by itself

    def _title(self, title: Title, *, inside: bool) -> str:
        banner = labelled(title.banner, "Banner", self.page) if title.banner else ""
        name = labelled(title.text, "Heading1" if inside else "Title", self.page)
        return banner + name + (labelled(title.subtitle, "Subtitle", self.page) if title.subtitle else "")

    def _grid(self, grid: Grid) -> str:
        whole = self.sheet.width
        widths = tuple(int(share / sum(grid.shares) * whole) for share in grid.shares)
        rows = [self._row(cells, widths, heads=bool(grid.heads)) for cells in grid.rows]
        if grid.heads:
            heads = (
                cell(paragraph(run(head), "TableHead"), width, THEME_EDGE)
                for head, width in zip(grid.heads, widths, strict=True)
            )
            rows.insert(0, table_row("".join(heads), heading=True))
        style = "SummaryTable" if grid.heads else "TableNormal"
        after = paragraph("", "AfterTable")
        return table("".join(rows), widths, style, grid.name, self.page) + after

    def _row(self, cells: Cells, widths: tuple[int, ...], *, heads: bool) -> str:
        made = (
            cell("".join(self._words(one, heads=heads) for one in words) or paragraph("", "Note"), width)
            for words, width in zip(cells, widths, strict=True)
        )
        texts = ("\n".join(one.text for one in words) for words in cells)
        return table_row("".join(made), whole=is_short(texts, _WHOLE_UP_TO))

    def _words(self, words: Words, *, heads: bool) -> str:
        if words.look is Look.LEVEL:
            sign = self.signs.draw(words.level, words.text)
            return paragraph(sign + _TAB + run(words.text), LEVEL_STYLES[words.level])
        if not heads:
            return labelled(words.text, "Label" if words.look is Look.LABEL else "LabelText", self.page)
        if words.look is Look.STRONG and not words.language:  # a reference, a number: on the page's side
            return labelled(words.text, _STYLES[words.look], self.page)
        return written(words.text, _STYLES[words.look], self.page, words.language)
