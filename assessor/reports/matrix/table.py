"""Where the rows and cells of a matrix stand in the bytes of a Word document, so that nothing else need be touched.

The markup is gone through once and never written anew. It has passed the guard for foreign files before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from assessor.errors import UserError
from assessor.i18n import N_

UNREADABLE = N_(
    "{name} is written in a way that cannot be filled safely; nothing was written. Save it anew in Word."
)
_SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n"}
_DEEPEST = 200


@dataclass(slots=True)
class Cell:
    """What is said in a cell, and where: before `end` it may be gone on with, in the first paragraph before `gap`.

    `look` is the markup of a paragraph's properties there, `letters` that of its letters.
    """

    text: str = ""
    end: int = 0
    gap: int = 0
    look: bytes = b""
    letters: bytes = b""


@dataclass(slots=True)
class Row:
    """Its cells from the first on; merged ones are one."""

    cells: list[Cell] = field(default_factory=list[Cell])


@dataclass(slots=True)
class Table:
    """A table that stands in no other."""

    rows: list[Row] = field(default_factory=list[Row])


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a document, and the prefix that its elements have."""

    tables: tuple[Table, ...]
    prefix: str


def read_tables(markup: bytes, name: str) -> Tables:
    scan = _Scan(markup, name)
    try:
        scan.parser.Parse(markup, True)
    except expat.ExpatError as error:
        raise UserError(UNREADABLE, name=name) from error
    return Tables(tuple(scan.tables), scan.prefix)


class _Scan:
    """Goes through the markup; tables within cells are text of those cells."""

    def __init__(self, markup: bytes, name: str) -> None:
        self.tables: list[Table] = []
        self.prefix = ""
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._letters
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.XmlDeclHandler = self._declared
        self._markup, self._name = markup, name
        self._open: list[str] = []
        self._tables = 0
        self._row: Row | None = None
        self._cell: Cell | None = None
        self._started = (0, 0)

    def _refuse(self, *_said: object) -> None:
        raise UserError(UNREADABLE, name=self._name)

    def _declared(self, _version: str, encoding: str | None, _alone: int) -> None:
        """Places are counted in bytes, and what is put in is UTF-8."""
        if (encoding or "utf-8").lower() not in {"utf-8", "us-ascii"}:
            self._refuse()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._open:
            self._learn_prefix(attributes)
        self._open.append(tag)
        if len(self._open) > _DEEPEST:
            self._refuse()
        match self._local(tag):
            case "tbl":
                self._begin_table()
            case "tr" if self._tables == 1:
                self._row = Row()
                self.tables[-1].rows.append(self._row)
            case "tc" if self._tables == 1 and self._row is not None:
                self._cell = Cell()
                self._row.cells.append(self._cell)
            case "pPr" | "rPr":
                self._begin_properties(tag)
            case _:
                self._space(tag)

    def _end(self, tag: str) -> None:
        self._open.pop()
        at = self.parser.CurrentByteIndex
        match self._local(tag):
            case "tbl":
                self._tables -= 1
            case "tc" if self._tables == 1 and self._cell is not None:
                self._cell.end = at if self._markup.startswith(b"</", at) else 0
                self._cell = None
            case "pPr" | "rPr":
                self._end_properties(tag, at)
            case "p":
                self._end_paragraph(at)
            case _:
                return

    def _learn_prefix(self, attributes: dict[str, str]) -> None:
        for name, value in attributes.items():
            if value in _SPACES and name.split(":")[0] == "xmlns":
                self.prefix = name.partition(":")[2]
                return
        self._refuse()

    def _local(self, tag: str) -> str:
        before, _, name = tag.rpartition(":")
        return name if before == self.prefix else ""

    def _begin_table(self) -> None:
        self._tables += 1
        if self._tables == 1:
            self.tables.append(Table())

    def _begin_properties(self, tag: str) -> None:
        if self._local(self._open[-2] if len(self._open) > 1 else "") in {"p", "pPr"}:
            at = self.parser.CurrentByteIndex
            self._started = (at, self._started[1]) if self._local(tag) == "pPr" else (self._started[0], at)

    def _end_properties(self, tag: str, at: int) -> None:
        """The properties of the cell's first paragraph, and of the letters that would be typed there."""
        around = self._local(self._open[-1]) if self._open else ""
        cell, end = self._cell, self._markup.find(b">", at) + 1
        if cell is None or self._tables != 1:
            return
        if self._local(tag) == "pPr" and around == "p" and not cell.look:
            cell.look = self._markup[self._started[0] : end]
        if self._local(tag) == "rPr" and around == "pPr" and not cell.letters:
            cell.letters = self._markup[self._started[1] : end]

    def _end_paragraph(self, at: int) -> None:
        if self._cell is None:
            return
        self._cell.text += "\n"
        direct = self._tables == 1 and self._local(self._open[-1]) == "tc"
        if direct and not self._cell.gap and self._markup.startswith(b"</", at):
            self._cell.gap = at

    def _space(self, tag: str) -> None:
        if self._cell is not None:
            self._cell.text += _SIGNS.get(self._local(tag), "")

    def _letters(self, text: str) -> None:
        if self._cell is not None and self._local(self._open[-1]) == "t":
            self._cell.text += text
