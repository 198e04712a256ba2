"""The paper: what can be drawn on it, measured from the top left corner, in PDF's own operators."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager

from reportlab.lib.rl_accel import escapePDF
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from assessor.models.levels import Level
from assessor.reports.pdf.lettering import storable
from assessor.reports.pdf.lines import Line, Piece
from assessor.reports.pdf.measures import LANDSCAPE, Colour, Column, Paper
from assessor.reports.pdf.signs import sign_operators
from assessor.reports.pdf.tagging.elements import Element
from assessor.reports.pdf.tagging.tags import Marking, Tags

_SPACE = 0x20


class Sheet:
    """Draws lines of text, signs and rules; mirrors columns for languages that run from right to left."""

    def __init__(
        self, canvas: Canvas, right_to_left: bool, paper: Paper = LANDSCAPE, tags: Tags | None = None
    ) -> None:
        self.canvas = canvas
        self.right_to_left = right_to_left
        self.paper = paper
        self.tags = tags or Tags()
        self.tags.turn()

    def left(self, column: Column) -> float:
        if self.right_to_left:
            return self.paper.margin + self.paper.width - column.start - column.width
        return self.paper.margin + column.start

    def lines(self, lines: Iterable[Line], column: Column, top: float) -> None:
        left = self.left(column)
        letters, marks = Marking(self.tags), Marking(self.tags)
        for line in lines:
            x = left + column.width - line.width if line.right else left
            y = self.paper.page_height - top - line.baseline
            for piece in _spaced(line):
                place = self.tags.place(line.said, piece.stretch)
                if piece.is_mark:
                    marks.add(place, _mark(piece, x, y))
                    continue
                letters.add(place, self._letters(piece, x, y))
                if piece.link:
                    self._link(line, piece, x + piece.x, y)
            top += line.leading
        self.canvas.addLiteral(" ".join(("BT", *letters.ended(), "ET", *marks.ended())))

    def signs(self, lines: Iterable[Line], column: Column, top: float) -> None:
        left = self.left(column)
        for line in lines:
            x = left + column.width - line.width if line.right else left
            for sign in line.signs:
                place = None if sign.stretch is None else self.tags.place(line.said, sign.stretch)
                self.sign(sign.level, x + sign.x, top + line.baseline + sign.y, sign.size, place)
            top += line.leading

    def sign(
        self, level: Level | None, x: float, bottom: float, size: float, place: Element | None = None
    ) -> None:
        """A level's sign, which says nothing more than the word beside it unless it has a place of its own."""
        self.draw(sign_operators(level, x, self.paper.page_height - bottom, size), place)
        if place:
            place.box = (x, self.paper.page_height - bottom, size, size)

    def rule(self, top: float, colour: Colour, thickness: float, column: Column | None = None) -> None:
        whole = Column(0, self.paper.width)
        left, width = self.left(column or whole), (column or whole).width
        self.rectangle(left, top - thickness / 2, width, thickness, colour)

    def rectangle(self, x: float, top: float, width: float, height: float, colour: Colour) -> None:
        bottom = self.paper.page_height - top - height
        self.draw(f"{_colour(colour)} rg {x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f")

    def draw(self, operators: str, place: Element | None = None) -> None:
        """What is no text. It is only for the eye, except within a figure."""
        begin = self.tags.begin(place) if place else self.tags.begin_drawing()
        self.canvas.addLiteral(f"{begin} {operators} EMC")

    def picture(self, image: ImageReader, box: tuple[float, float, float, float]) -> None:
        self.canvas.addLiteral(self.tags.begin_drawing())
        self.canvas.drawImage(image, *box, mask="auto")
        self.canvas.addLiteral("EMC")

    @contextmanager
    def figure(self, alternative: str, box: tuple[float, float, float, float]) -> Generator[None]:
        """What is drawn now is a picture that says this; without words it is only for the eye."""
        if not alternative:
            yield
            return
        with self.tags.inside("Figure") as figure:
            figure.alternative, figure.box = alternative, box
            yield

    def bookmark(self, key: str, top: float, title: str = "", level: int = 0) -> None:
        """A place that links lead to; with a title it stands in the reader's list of contents."""
        self.canvas.bookmarkHorizontalAbsolute(key, self.paper.page_height - top)
        if title:
            self.canvas.addOutlineEntry(storable(title), key, level)

    def _letters(self, piece: Piece, x: float, y: float) -> str:
        style = piece.style
        place = f"1 0 0 1 {x + piece.x:.2f} {y + style.rise:.2f} Tm"
        return f"{_colour(style.colour)} rg {place} {self._shown(piece)}"

    def _shown(self, piece: Piece) -> str:
        document = self.canvas._doc  # pyright: ignore[reportAttributeAccessIssue]
        font, size = piece.font.drawn, f"{piece.style.size:g}"
        return " ".join(
            f"{font.getSubsetInternalName(subset, document)} {size} Tf ({escapePDF(codes)}) Tj"
            for subset, codes in font.splitString(piece.text, document)
        )

    def _link(self, line: Line, piece: Piece, x: float, y: float) -> None:
        style = piece.style
        place = (x, y + style.rise - style.size * 0.25, x + piece.width, y + style.rise + style.size * 0.9)
        if piece.link.startswith("#"):
            self.canvas.linkAbsolute(piece.text, piece.link[1:], place)
        else:
            self.canvas.linkURL(piece.link, place)
        self.tags.link(line.said, piece.stretch)


def _spaced(line: Line) -> tuple[Piece, ...]:
    """A line's pieces, with the space that parts it from the next where that can be drawn."""
    if not line.spaced or not line.pieces:
        return line.pieces
    *before, last = line.pieces
    return (*before, last._replace(text=last.text + " ")) if _SPACE in last.font.widths else line.pieces


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
