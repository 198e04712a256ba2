"""The plain blocks that pages are made of: text under each other, and several columns of it side by side."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from assessor.reports.pdf.lines import Line
from assessor.reports.pdf.measures import INK, WHOLE, Column
from assessor.reports.pdf.sheet import Sheet, height_of
from assessor.reports.pdf.tagging.said import Whole
from assessor.reports.pdf.tagging.tags import REPEATED


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
    whole: Whole = field(default_factory=Whole, compare=False)

    @property
    def height(self) -> float:
        return self.above + max(cell.height for cell in self.cells) + self.below

    def draw(self, sheet: Sheet, top: float) -> None:
        if sheet.tags.knows(self.whole):
            with sheet.tags.aside(REPEATED):
                self._draw(sheet, top)
        else:
            with sheet.tags.inside("Table"), sheet.tags.inside("TR", self.whole):
                self._draw(sheet, top)

    def _draw(self, sheet: Sheet, top: float) -> None:
        for cell in self.cells:
            with sheet.tags.inside("TH") as head:
                head.scope = "Column"
                cell.draw(sheet, top + self.height - self.below - cell.height)
        sheet.rule(top + self.height, INK, 0.7)


@dataclass(frozen=True, slots=True)
class Text:
    """Lines over the whole width, or another column, with room above and below.

    What stands in the reader's contents is a heading; `role` says so of others.
    """

    lines: tuple[Line, ...]
    above: float = 0
    below: float = 0
    column: Column = WHOLE
    bookmark: Bookmark | None = None
    role: str = ""
    about: str = ""
    whole: Whole = field(default_factory=Whole, compare=False)

    @property
    def height(self) -> float:
        return self.above + height_of(self.lines) + self.below

    @property
    def _role(self) -> str:
        titled = self.bookmark is not None and self.bookmark.title
        return self.role or (f"H{self.bookmark.level + 2}" if self.bookmark and titled else "")

    def draw(self, sheet: Sheet, top: float) -> None:
        if self.bookmark:
            sheet.bookmark(self.bookmark.key, top, self.bookmark.title, self.bookmark.level)
        cell = Cell(self.column, self.lines)
        if not self._role:
            cell.draw(sheet, top + self.above)
            return
        with sheet.tags.inside(self._role, self.whole):
            cell.draw(sheet, top + self.above)

    def split(self, room: float) -> tuple[Text | None, Text]:
        first, rest = Cell(self.column, self.lines).split(room - self.above)
        if not first.lines:
            return None, self
        return (
            replace(self, lines=first.lines, below=0, role=self._role),
            replace(self, lines=rest.lines, above=0, bookmark=None, role=self._role),
        )


@dataclass(frozen=True, slots=True)
class Side:
    """Cells side by side, as high as the highest: an item of a list. With `numbering` the first cell is its number."""

    cells: tuple[Cell, ...]
    above: float = 0
    below: float = 0
    bookmark: Bookmark | None = None
    numbering: str = ""
    about: str = ""
    whole: Whole = field(default_factory=Whole, compare=False)

    @property
    def height(self) -> float:
        return self.above + max((cell.height for cell in self.cells), default=0) + self.below

    def draw(self, sheet: Sheet, top: float) -> None:
        if self.bookmark:
            sheet.bookmark(self.bookmark.key, top, self.bookmark.title, self.bookmark.level)
        with sheet.tags.joined("L") as items, sheet.tags.inside("LI", self.whole):
            items.numbering = self.numbering
            for place, cell in enumerate(self.cells):
                role = "Lbl" if self.numbering and not place else "LBody"
                with sheet.tags.inside(role, (self.whole, role)):
                    cell.draw(sheet, top + self.above)

    def split(self, room: float) -> tuple[Side | None, Side]:
        parts = [cell.split(room - self.above) for cell in self.cells]
        if not any(first.lines for first, _ in parts):
            return None, self
        first = replace(self, cells=tuple(first for first, _ in parts), below=0)
        return first, replace(self, cells=tuple(rest for _, rest in parts), bookmark=None)
