"""The table of recommendations: themes over a dark line, hairlines between rows, its head on every page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from assessor.i18n import Translator
from assessor.reports import wording
from assessor.reports.dates import number
from assessor.reports.lead_ins import printed_lead_ins
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.blocks import Bookmark, Cell, HeadRow, Mark
from assessor.reports.pdf.lines import DrawnSign, Line, Span, Typesetter, lowered
from assessor.reports.pdf.pages import Pages
from assessor.reports.pdf.sheet import Sheet
from assessor.reports.pdf.tagging.said import SAID_AGAIN, Whole
from assessor.reports.pdf.tally import tally_lines
from assessor.reports.plain_text import is_right_to_left, shortened
from assessor.reports.report import Report, ReportRow, ReportTheme

_ABOVE, _BELOW = 6.1, 7.1
_LEAST_LINES = 2 * m.BODY.leading
_SAID_AGAIN = 3
_LONGEST_TITLE = 8
_NUMBERS_TOGETHER = 4
_NUMBERS = "\x01"


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme's title in bold over a dark line, which heads the rows below it."""

    lines: tuple[Line, ...]
    bookmark: Bookmark
    goes_on: bool = False
    whole: Whole = field(default_factory=Whole, compare=False)

    @property
    def height(self) -> float:
        return 8.6 + self._cell.height + (0 if self.goes_on else 3.4)

    @property
    def _cell(self) -> Cell:
        return Cell(m.WHOLE, self.lines)

    def draw(self, sheet: Sheet, top: float) -> None:
        with (
            sheet.tags.joined("Table"),
            sheet.tags.inside("TR", self.whole),
            sheet.tags.inside("TH", (self.whole, "title")) as head,
        ):
            head.scope, head.columns = "Column", len(m.COLUMNS)
            with sheet.tags.inside("H2", (self.whole, "heading")):
                self._cell.draw(sheet, top + 8.6)
        if not self.goes_on:
            sheet.bookmark(self.bookmark.key, top, self.bookmark.title, self.bookmark.level)
            sheet.rule(top + self.height, m.INK, 0.7)

    def split(self, room: float) -> tuple[ThemeRow | None, ThemeRow]:
        first, rest = self._cell.split(room - 8.6)
        if not first.lines:
            return None, self
        return replace(self, lines=first.lines, goes_on=True), replace(self, lines=rest.lines)


@dataclass(frozen=True, slots=True)
class Row:
    """One recommendation. Where it goes on over a page its reference is said again. `about` says whose row it is."""

    cells: tuple[Cell, ...]
    again: Cell
    goes_on: bool = False
    about: str = ""
    whole: Whole = field(default_factory=Whole, compare=False)

    @property
    def height(self) -> float:
        return _ABOVE + max(cell.height for cell in self.cells) + _BELOW

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tags.joined("Table"), sheet.tags.inside("TR", self.whole):
            for place, cell in enumerate(self.cells):
                with sheet.tags.inside("TD" if place else "TH", (self.whole, place)) as tagged:
                    tagged.scope = "" if place else "Row"
                    cell.draw(sheet, top + _ABOVE)
        if not self.goes_on:
            sheet.rule(top + self.height, m.ROW_LINE, 0.6)

    def split(self, room: float) -> tuple[Row | None, Row]:
        room -= _ABOVE + _BELOW
        if room < _LEAST_LINES:
            return None, self
        parts = [cell.split(room) for cell in self.cells]
        if not any(first.lines for first, _ in parts):
            parts = [cell.split(cell.lines[0].leading if cell.lines else 0) for cell in self.cells]
        reference, *others = (rest for _, rest in parts)
        first = replace(self, cells=tuple(first for first, _ in parts), goes_on=True)
        said_again = (replace(line, said=SAID_AGAIN) for line in self.again.lines[:_SAID_AGAIN])
        again = Cell(reference.column, (*said_again, *reference.lines))
        return first, replace(self, cells=(again, *others))


@dataclass(frozen=True, slots=True)
class Table:
    """Makes the rows of one annex and lays them on pages."""

    setter: Typesetter
    tr: Translator
    written_in: str = ""

    def lay(self, pages: Pages, report: Report) -> None:
        if not report.themes:
            return
        pages.start(self.head())
        pages.add(Mark(Bookmark("table", wording.table_head(self.tr))))
        for place, theme in enumerate(report.themes):
            rows = list(self.rows(theme))
            first_needs = min(rows[0].height, pages.whole_room / 2) if rows else 0
            title = self.theme(theme, place)
            if len(title.lines) > _LONGEST_TITLE:
                pages.add_splitting(replace(title, lines=title.lines[:-1], goes_on=True))
                title = replace(title, lines=title.lines[-1:])
            pages.add(title, keep=first_needs)
            for row in rows:
                pages.add_splitting(row)

    def head(self) -> HeadRow:
        names = zip(m.COLUMNS, wording.column_heads(self.tr), strict=True)
        return HeadRow(
            tuple(
                Cell(column, self.setter.label(name, m.COLUMN_HEAD, column.width + 4))
                for column, name in names
            ),
            above=11.2,
        )

    def theme(self, theme: ReportTheme, place: int) -> ThemeRow:
        title = wording.theme_title(self.tr, theme)
        bookmark = Bookmark(f"theme-{place}", shortened(title), 1)
        language = wording.declared(self.tr, theme.language)
        return ThemeRow(self.setter.label(title, m.THEME, m.WIDTH, language), bookmark)

    def rows(self, theme: ReportTheme) -> Iterable[Row]:
        for row, lead_in in zip(theme.rows, printed_lead_ins(theme.rows), strict=True):
            yield self.row(row, lead_in)

    def row(self, row: ReportRow, lead_in: str) -> Row:
        key = (row, lead_in, self.written_in, self.tr.language)
        return self.setter.remembered(key, lambda: self._row(row, lead_in))

    def _row(self, row: ReportRow, lead_in: str) -> Row:
        cells = (
            Cell(m.REFERENCE_COLUMN, self._reference(row)),
            Cell(m.TEXT_COLUMN, self._text(row, lead_in)),
            Cell(m.LEVEL_COLUMN, self._level(row)),
            Cell(m.ASSESSMENT_COLUMN, self._assessment(row)),
            Cell(m.ASK_COLUMN, self._ask(row)),
        )
        again = self.setter.label(row.reference, m.CONTINUED, m.REFERENCE_COLUMN.width)
        return Row(cells, Cell(m.REFERENCE_COLUMN, again), about=f"row {row.reference}")

    def _reference(self, row: ReportRow) -> tuple[Line, ...]:
        lines = self.setter.label(row.reference, m.STRONG, m.REFERENCE_COLUMN.width)
        if not row.follow_up:
            return lines
        return (*lines, *self.setter.label(wording.follow_up(self.tr), m.FOLLOW_UP, m.REFERENCE_COLUMN.width))

    def _text(self, row: ReportRow, lead_in: str) -> tuple[Line, ...]:
        spans = (
            (Span(f"{lead_in} ", m.LEAD_IN), Span(row.text, m.BODY)) if lead_in else (Span(row.text, m.BODY),)
        )
        note = self.setter.label(wording.text_language_note(self.tr, row), m.NOTE, m.TEXT_COLUMN.width)
        language = wording.declared(self.tr, row.text_language)
        return self.setter.lines(spans, m.TEXT_COLUMN.width, language=language) + lowered(note, 2.4)

    def _level(self, row: ReportRow) -> tuple[Line, ...]:
        name = wording.level_name(self.tr, row.level)
        lines = self.setter.label(name, m.LEVEL, m.LEVEL_COLUMN.width - m.SIGN_ROOM)
        sign = DrawnSign(0, 1.5, m.SIGN, row.level)
        return self.setter.with_sign(lines, sign, m.SIGN_ROOM) + self._tally(row)

    def _tally(self, row: ReportRow) -> tuple[Line, ...]:
        counted = wording.tally(row)
        return tuple(tally_lines(self.setter, self.tr, counted)) if counted else ()

    def _assessment(self, row: ReportRow) -> tuple[Line, ...]:
        width = m.ASSESSMENT_COLUMN.width
        reasoning = row.reasoning.rstrip()
        reads_left = is_right_to_left(reasoning, self.tr.right_to_left)
        if reasoning:
            spans = (Span(reasoning, m.BODY), *source_numbers(self.tr, row.sources, reads_left))
        else:
            spans = tuple(_cited(self.tr, row.sources))
        language = wording.declared(self.tr, self.written_in)
        dissent = self.setter.text(wording.dissent_line(self.tr, row), m.NOTE, width, language)
        said = language if reasoning else ""
        return self.setter.lines(spans, width, follow_text=bool(reasoning), language=said) + lowered(
            dissent, 2.4
        )

    def _ask(self, row: ReportRow) -> tuple[Line, ...]:
        if row.ask.strip():
            language = wording.declared(self.tr, self.written_in)
            return self.setter.text(row.ask, m.BODY, m.ASK_COLUMN.width, language)
        if row.level is None:  # nobody has said yet that nothing is asked
            return ()
        return self.setter.label(wording.no_ask(self.tr), m.NONE, m.ASK_COLUMN.width)


def _cited(tr: Translator, sources: tuple[int, ...]) -> Iterable[Span]:
    """The sources of what has no reasoning, which raised numbers alone would leave unexplained."""
    if not sources:
        return
    before, _, after = wording.cited_line(tr, _NUMBERS).partition(_NUMBERS)
    reads_left = is_right_to_left(before, tr.right_to_left)
    yield Span(before, m.NOTE)
    yield from source_numbers(tr, sources, reads_left, m.NOTE)
    yield Span(after, m.NOTE)


def source_numbers(
    tr: Translator, sources: tuple[int, ...], reads_left: bool = False, style: m.Style = m.SOURCE_NUMBER
) -> Iterable[Span]:
    """The numbers of sources, raised behind the last word; each leads to its source.

    `reads_left`: the text before them is read towards the left. An Arabic comma would turn any other text round.
    """
    comma = "،" if reads_left else ","
    space = "\u202f" if len(sources) <= _NUMBERS_TOGETHER else " "
    for place, source in enumerate(sources):
        if place:
            yield Span(comma + space, style)
        named = number(source, tr.speaks)
        yield Span(named, style, f"#source-{source}", f"{tr('Source')} {named}")
