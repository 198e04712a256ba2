"""The plain blocks that pages are made of: text under each other, and several columns of it side by side."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.reports.pdf.lines import Line
from assessor.reports.pdf.measures import INK, WHOLE, Column
from assessor.reports.pdf.sheet import Sheet, height_of


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place to jump to; with a title it is listed in the reader's contents."""

    key: str
    title: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A bookmark where nothing else stands."""

    bookmark: Bookmark
    height: float = 0

    def draw(self, sheet: Sheet, top: float) -> None:
        sheet.bookmark(self.bookmark.key, top, self.bookmark.title, self.bookmark.level)


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines in a column."""

    column: Column
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        return height_of(self.lines)

    def draw(self, sheet: Sheet, top: float) -> None:
        if self.lines:
            sheet.lines(self.lines, self.column, top)
            sheet.signs(self.lines, self.column, top)

    def split(self, room: float) -> tuple[Cell, Cell]:
        """The lines that fit, and the others."""
        used, fitting = 0.0, 0
        for line in self.lines:
            used += line.leading
            if used > room:
                break
            fitting += 1
        return Cell(self.column, self.lines[:fitting]), Cell(self.column, self.lines[fitting:])


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The heads of columns, all ending over a dark line; repeated on every page that the columns are on."""

    cells: tuple[Cell, ...]
    above: float = 7.2
    below: float = 4.8

    @property
    def height(self) -> float:
        return self.above + max(cell.height for cell in self.cells) + self.below

    def draw(self, sheet: Sheet, top: float) -> None:
        for cell in self.cells:
            cell.draw(sheet, top + self.height - self.below - cell.height)
        sheet.rule(top + self.height, INK, 0.7)


@dataclass(frozen=True, slots=True)
class Text:
    """Lines over the whole width, or another column, with room above and below."""

    lines: tuple[Line, ...]
    above: float = 0
    below: float = 0
    column: Column = WHOLE
    bookmark: Bookmark | None = None

    @property
    def height(self) -> float:
        return self.above + height_of(self.lines) + self.below

    def draw(self, sheet: Sheet, top: float) -> None:
        if self.bookmark:
            sheet.bookmark(self.bookmark.key, top, self.bookmark.title, self.bookmark.level)
        Cell(self.column, self.lines).draw(sheet, top + self.above)

    def split(self, room: float) -> tuple[Text | None, Text]:
        first, rest = Cell(self.column, self.lines).split(room - self.above)
        if not first.lines:
            return None, self
        return (
            Text(first.lines, self.above, 0, self.column, self.bookmark),
            Text(rest.lines, 0, self.below, self.column),
        )


@dataclass(frozen=True, slots=True)
class Side:
    """Cells side by side, as high as the highest."""

    cells: tuple[Cell, ...]
    above: float = 0
    below: float = 0
    bookmark: Bookmark | None = None

    @property
    def height(self) -> float:
        return self.above + max((cell.height for cell in self.cells), default=0) + self.below

    def draw(self, sheet: Sheet, top: float) -> None:
        if self.bookmark:
            sheet.bookmark(self.bookmark.key, top, self.bookmark.title, self.bookmark.level)
        for cell in self.cells:
            cell.draw(sheet, top + self.above)

    def split(self, room: float) -> tuple[Side | None, Side]:
        parts = [cell.split(room - self.above) for cell in self.cells]
        if not any(first.lines for first, _ in parts):
            return None, self
        first = Side(tuple(first for first, _ in parts), self.above, 0, self.bookmark)
        return first, Side(tuple(rest for _, rest in parts), self.above, self.below)
