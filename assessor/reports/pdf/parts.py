"""Lays the parts of a document on pages: titles, headings, paragraphs, and tables of any number of columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from assessor.reports.parts import (
    Cells,
    Grid,
    Heading,
    Look,
    Notes,
    Numbered,
    Paragraph,
    Part,
    Title,
    Words,
)
from assessor.reports.pdf import measures as m
from assessor.reports.pdf.blocks import Bookmark, Cell, HeadRow, Side, Text
from assessor.reports.pdf.lines import DrawnSign, Line, Typesetter, lowered
from assessor.reports.pdf.notes import NumberedText
from assessor.reports.pdf.pages import Gap, Pages
from assessor.reports.pdf.table import Row
from assessor.reports.pdf.title import Banner, Rule
from assessor.reports.plain_text import shortened

_STYLES = {
    Look.BODY: m.BODY,
    Look.STRONG: m.STRONG,
    Look.LABEL: m.COLUMN_HEAD,
    Look.NOTE: m.FINE,
    Look.LEAD: m.LEAD_IN,
    Look.LEVEL: m.LEVEL,
}
_KEPT_TO_THE_SIDE = frozenset({Look.STRONG, Look.LABEL, Look.LEVEL})
_BETWEEN_COLUMNS = 11
_ROOM = 24
_BETWEEN_WORDS = {Look.NOTE: 2.4, Look.LABEL: 6, Look.LEVEL: 1.5, Look.BODY: 2.4}
_HEADING_NEEDS = {False: 140, True: 90}


@dataclass(frozen=True, slots=True)
class Layout:
    """Puts parts on pages of one paper; `key` makes the bookmarks of one document different from another's."""

    setter: Typesetter
    pages: Pages
    key: str

    def lay(self, parts: Iterable[Part], *, inside: bool = False) -> None:
        """`inside` another document its title is a heading like any other, and its sections stand below it.

        In the reader's contents no level is skipped.
        """
        self.pages.start()
        parts, level = tuple(parts), 0
        for place, part in enumerate(parts):
            bookmark = f"{self.key}-{place}"
            match part:
                case Title():
                    self._title(part, bookmark, inside=inside)
                case Heading():
                    needs = self._needs(parts[place + 1 : place + 3])
                    level = min(int(inside) + int(part.inner), level + 1)
                    self._heading(part, bookmark, level, needs)
                case Paragraph():
                    self.pages.add_splitting(Text(self._lines(part.words, self._width), 0, 5, self._whole))
                case Grid():
                    self._grid(part)
                case Numbered():
                    self.pages.add_splitting(NumberedText(self.setter, self._width).paragraph(part))
                case Notes():
                    self._notes(part, bookmark)

    @property
    def _width(self) -> float:
        return self.pages.paper.width

    @property
    def _whole(self) -> m.Column:
        return m.Column(0, self._width)

    def _title(self, title: Title, key: str, *, inside: bool) -> None:
        if title.banner:
            lines = self.setter.label(title.banner, m.BANNER, self._width - 28)
            self.pages.add(Gap(16))
            self.pages.add(Banner(lines))
        self.pages.add(Gap(16 if inside else 34))
        style = m.HEADING if inside else m.TITLE
        bookmark = Bookmark(key, shortened(title.text))
        lines = self.setter.label(title.text, style, self._width)
        self.pages.add_splitting(Text(lines, 0, 4, self._whole, bookmark, "" if inside else "H1"))
        subtitle = self.setter.label(title.subtitle, m.SUBTITLE, self._width)
        self.pages.add_splitting(Text(subtitle, 0, 8, self._whole))
        self.pages.add(Rule(m.INK, 12, self._whole))

    def _notes(self, notes: Notes, key: str) -> None:
        if not notes.notes:
            return
        self._heading(Heading(notes.title), key, 0, 0)
        text = NumberedText(self.setter, self._width)
        for place, note in enumerate(notes.notes, start=1):
            self.pages.add_splitting(text.note(place, note))

    def _heading(self, heading: Heading, key: str, level: int, needs: float) -> None:
        self.pages.repeated = ()
        bookmark = Bookmark(key, shortened(heading.text), level)
        block = replace(self._heading_text(heading), bookmark=bookmark)
        if block.height > self.pages.whole_room / 2:
            self.pages.add_splitting(block)
        else:
            self.pages.add(block, keep=max(_HEADING_NEEDS[heading.inner], needs))

    def _heading_text(self, heading: Heading) -> Text:
        style, above = (m.SUBHEADING, 12) if heading.inner else (m.HEADING, 22)
        return Text(self.setter.label(heading.text, style, self._width), above, 4, self._whole)

    def _needs(self, following: Sequence[Part]) -> float:
        """The room for what a heading must not part from: a table's head with its first row."""
        match following:
            case [Grid(heads=[_, *_], rows=[cells, *_]) as grid, *_]:
                columns = self._columns(grid)
                return self._head(grid, columns).height + self._first_needs(self._row(cells, columns))
            case [Heading() as heading, *rest]:
                return self._heading_text(heading).height + self._needs(rest)
            case _:
                return 0

    def _first_needs(self, row: Row) -> float:
        return min(row.height, self.pages.whole_room / 2)

    def _grid(self, grid: Grid) -> None:
        columns = self._columns(grid)
        if not grid.heads:
            for (label,), texts in grid.rows:
                named = Cell(columns[0], self.setter.label(label.text, m.LABEL, columns[0].width))
                said = Cell(columns[1], self._stacked(texts, columns[1].width))
                self.pages.add_splitting(Side((named, said), 3, 2))
            return
        head = self._head(grid, columns)
        rows = [self._row(cells, columns) for cells in grid.rows]
        self.pages.add(head, keep=self._first_needs(rows[0]) if rows else 0)
        self.pages.repeated = (head,)
        for row in rows:
            self.pages.add_splitting(row)
        self.pages.repeated = ()

    def _head(self, grid: Grid, columns: list[m.Column]) -> HeadRow:
        return HeadRow(
            tuple(
                Cell(column, self.setter.label(name, m.COLUMN_HEAD, column.width))
                for column, name in zip(columns, grid.heads, strict=True)
            )
        )

    def _row(self, cells: Cells, columns: list[m.Column]) -> Row:
        made = self._cells(cells, columns)
        return Row(made, Cell(made[0].column, made[0].lines))

    def _columns(self, grid: Grid) -> list[m.Column]:
        room = self._width - _BETWEEN_COLUMNS * (len(grid.shares) - 1)
        widths = [share / sum(grid.shares) * room for share in grid.shares]
        starts = accumulate((width + _BETWEEN_COLUMNS for width in widths[:-1]), initial=0.0)
        return [m.Column(start, width) for start, width in zip(starts, widths, strict=True)]

    def _cells(self, cells: Cells, columns: list[m.Column]) -> tuple[Cell, ...]:
        return tuple(
            Cell(column, self._stacked(words, column.width))
            for words, column in zip(cells, columns, strict=True)
        )

    def _stacked(self, all_words: tuple[Words, ...], width: float) -> tuple[Line, ...]:
        lines: list[Line] = []
        for words in all_words:
            made = self._lines(words, width)
            lines += lowered(made, _BETWEEN_WORDS.get(words.look, 0)) if lines else made
        return tuple(lines)

    def _lines(self, words: Words, width: float) -> tuple[Line, ...]:
        if words.look is Look.ROOM:
            return (Line((), 0, _ROOM / 2, 0, False),)
        style = _STYLES[words.look]
        if words.look is Look.LEVEL:
            lines = self.setter.label(words.text, style, width - m.SIGN_ROOM, words.language)
            return self.setter.with_sign(lines, DrawnSign(0, 1.5, m.SIGN, words.level), m.SIGN_ROOM)
        if words.look in _KEPT_TO_THE_SIDE:
            return self.setter.label(words.text, style, width, words.language)
        return self.setter.text(words.text, style, width, words.language)
