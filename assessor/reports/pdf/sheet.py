"""The paper: what can be drawn on it, measured from the top left corner, in PDF's own operators."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfgen.canvas import Canvas

from assessor.models.levels import Level
from assessor.reports.pdf.lettering import storable
from assessor.reports.pdf.lines import Line, Piece
from assessor.reports.pdf.measures import LANDSCAPE, Colour, Column, Paper
from assessor.reports.pdf.signs import sign_operators


class Sheet:
    """Draws lines of text, signs and rules; mirrors columns for languages that run from right to left."""

    def __init__(self, canvas: Canvas, right_to_left: bool, paper: Paper = LANDSCAPE) -> None:
        self.canvas = canvas
        self.right_to_left = right_to_left
        self.paper = paper

    def left(self, column: Column) -> float:
        if self.right_to_left:
            return self.paper.margin + self.paper.width - column.start - column.width
        return self.paper.margin + column.start

    def lines(self, lines: Iterable[Line], column: Column, top: float) -> None:
        left = self.left(column)
        letters = ["BT"]
        marks: list[str] = []
        for line in lines:
            x = left + column.width - line.width if line.right else left
            y = self.paper.page_height - top - line.baseline
            drawn = [self._letters(piece, x, y) for piece in line.pieces if not piece.is_mark]
            letters += _in_language(drawn, line.language)
            marks += [_mark(piece, x, y) for piece in line.pieces if piece.is_mark]
            top += line.leading
        letters.append("ET")
        self.draw(" ".join(letters + marks))

    def signs(self, lines: Iterable[Line], column: Column, top: float) -> None:
        left = self.left(column)
        for line in lines:
            x = left + column.width - line.width if line.right else left
            for sign in line.signs:
                self.sign(sign.level, x + sign.x, top + line.baseline + sign.y, sign.size)
            top += line.leading

    def sign(self, level: Level | None, x: float, bottom: float, size: float) -> None:
        self.draw(sign_operators(level, x, self.paper.page_height - bottom, size))

    def rule(self, top: float, colour: Colour, thickness: float, column: Column | None = None) -> None:
        whole = Column(0, self.paper.width)
        left, width = self.left(column or whole), (column or whole).width
        self.rectangle(left, top - thickness / 2, width, thickness, colour)

    def rectangle(self, x: float, top: float, width: float, height: float, colour: Colour) -> None:
        bottom = self.paper.page_height - top - height
        self.draw(f"{_colour(colour)} rg {x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f")

    def draw(self, operators: str) -> None:
        self.canvas.addLiteral(operators)

    def bookmark(self, key: str, top: float, title: str = "", level: int = 0) -> None:
        """A place that links lead to; with a title it stands in the reader's list of contents."""
        self.canvas.bookmarkHorizontalAbsolute(key, self.paper.page_height - top)
        if title:
            self.canvas.addOutlineEntry(storable(title), key, level)

    def _letters(self, piece: Piece, x: float, y: float) -> str:
        style = piece.style
        if piece.link:
            self._link(piece, x + piece.x, y)
        place = f"1 0 0 1 {x + piece.x:.2f} {y + style.rise:.2f} Tm"
        return f"{_colour(style.colour)} rg {place} {self._shown(piece)}"

    def _shown(self, piece: Piece) -> str:
        document = self.canvas._doc  # pyright: ignore[reportAttributeAccessIssue]
        font, size = piece.font.drawn, f"{piece.style.size:g}"
        return " ".join(
            f"{font.getSubsetInternalName(subset, document)} {size} Tf ({escapePDF(codes)}) Tj"
            for subset, codes in font.splitString(piece.text, document)
        )

    def _link(self, piece: Piece, x: float, y: float) -> None:
        style = piece.style
        place = (x, y + style.rise - style.size * 0.25, x + piece.width, y + style.rise + style.size * 0.9)
        if piece.link.startswith("#"):
            self.canvas.linkAbsolute(piece.text, piece.link[1:], place)
        else:
            self.canvas.linkURL(piece.link, place)


def _in_language(drawn: list[str], language: str) -> list[str]:
    """Letters that say in which language they are, for whoever hears the page read."""
    return [f"/Span <</Lang ({escapePDF(language)})>> BDC", *drawn, "EMC"] if language else drawn


def _mark(piece: Piece, x: float, y: float) -> str:
    from assessor.reports.pdf.outlines import outline

    style, font = piece.style, piece.font
    scale = style.size / 1000
    place = f"{scale:.5f} 0 0 {scale:.5f} {x + piece.x:.2f} {y + style.rise + piece.above:.2f} cm"
    return f"q {_colour(style.colour)} rg {place} {outline(font.family, font.weight, piece.text)} Q"


def height_of(lines: Sequence[Line]) -> float:
    return sum(line.leading for line in lines)


def _colour(colour: Colour) -> str:
    return "{:.3f} {:.3f} {:.3f}".format(*colour)
