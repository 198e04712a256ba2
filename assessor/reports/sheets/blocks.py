"""What score sheets are made of: boxes to tick, lines to write on, the meaning of the signs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from assessor.models.levels import Level
from assessor.reports.pdf.blocks import Cell
from assessor.reports.pdf.measures import INK, ROW_LINE, SECOND_INK, Column
from assessor.reports.pdf.sheet import Sheet
from assessor.reports.pdf.tagging.said import SAID_AGAIN, Whole
from assessor.reports.pdf.tagging.tags import REPEATED
from assessor.reports.sheets import measures as m

ANSWERS = (Level.IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED, Level.NO_INFORMATION)
_LEAST_LINES = 2 * m.TEXT.leading


@dataclass(frozen=True, slots=True)
class PageHead:
    """The top of each page: whose sheet it is, what for, and what the signs mean."""

    group: Cell
    occasion: Cell
    meanings: tuple[Cell, ...]
    whole: Whole = field(default_factory=Whole, compare=False)

    @property
    def height(self) -> float:
        return self._meanings_at + max(cell.height for cell in self.meanings) + 8

    @property
    def _meanings_at(self) -> float:
        return self.group.height + self.occasion.height + 9

    def draw(self, sheet: Sheet, top: float) -> None:
        if sheet.tags.knows(self.whole):
            with sheet.tags.aside(REPEATED):
                self._draw(sheet, top)
        else:
            self._draw(sheet, top)

    def _draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tags.inside("H1", self.whole):
            self.group.draw(sheet, top)
        self.occasion.draw(sheet, top + self.group.height)
        with sheet.tags.inside("L"):
            for level, cell in zip(ANSWERS, self.meanings, strict=True):
                sign = Column(cell.column.start - 17, m.SIGN)
                sheet.sign(level, sheet.left(sign), top + self._meanings_at + 0.5 + m.SIGN, m.SIGN)
                with sheet.tags.inside("LI"), sheet.tags.inside("LBody"):
                    cell.draw(sheet, top + self._meanings_at + 1)
        sheet.rule(top + self.height, INK, 0.7)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with a box for a number."""

    asked: Cell
    above: float = 12

    @property
    def height(self) -> float:
        return self.above + max(m.BOX, self.asked.height) + 4

    def draw(self, sheet: Sheet, top: float) -> None:
        middle = top + self.above + max(m.BOX, self.asked.height) / 2
        self.asked.draw(sheet, middle - self.asked.height / 2)
        place = Column(m.PAPER.width - m.PEOPLE_BOX, m.PEOPLE_BOX)
        draw_box(sheet, sheet.left(place), middle - m.BOX / 2, m.PEOPLE_BOX, m.BOX)


@dataclass(frozen=True, slots=True)
class ItemBlock:
    """One recommendation: reference and code, text, four boxes, lines. Text that is longer than a page goes on."""

    label: Cell
    text: Cell
    again: Cell
    why: Cell
    answers: tuple[str, ...]
    """What each box means whose level is ticked in it."""
    goes_on: bool = False
    whole: Whole = field(default_factory=Whole, compare=False)

    @property
    def height(self) -> float:
        if self.goes_on:
            return m.ABOVE + self._upper + m.BELOW
        return m.ABOVE + self._upper + m.LINES * m.LINE + m.BELOW

    @property
    def _upper(self) -> float:
        boxes = 0 if self.goes_on else m.SIGN_OVER + m.BOX
        return max(self.label.height, self.text.height, boxes)

    def draw(self, sheet: Sheet, top: float) -> None:
        tags = sheet.tags
        with tags.joined("L"), tags.inside("LI", self.whole), tags.inside("LBody", (self.whole, "body")):
            self.label.draw(sheet, top + m.ABOVE)
            self.text.draw(sheet, top + m.ABOVE)
            if not self.goes_on:
                self._draw_form(sheet, top)

    def _draw_form(self, sheet: Sheet, top: float) -> None:
        for place, level in enumerate(ANSWERS):
            self._draw_answer(sheet, top + m.ABOVE, level, place)
        lines_at = top + m.ABOVE + self._upper
        self.why.draw(sheet, lines_at + m.LINE - self.why.height)
        for line in range(1, m.LINES + 1):
            sheet.rule(lines_at + line * m.LINE, SECOND_INK, 0.4, m.WRITING)
        sheet.rule(top + self.height, ROW_LINE, 0.8, m.WHOLE)

    def _draw_answer(self, sheet: Sheet, top: float, level: Level, place: int) -> None:
        box = Column(m.BOXES_START + place * m.PITCH, m.BOX)
        left, height = sheet.left(box), m.SIGN_OVER + m.BOX
        bottom = sheet.paper.page_height - top - height
        with sheet.figure(self.answers[place], (left, bottom, m.BOX, height)):
            sheet.sign(level, left + (m.BOX - m.SIGN) / 2, top + m.SIGN, m.SIGN)
            draw_box(sheet, left, top + m.SIGN_OVER, m.BOX, m.BOX)

    def split(self, room: float) -> tuple[ItemBlock | None, ItemBlock]:
        first, rest = self.text.split(room - m.ABOVE - m.BELOW)
        if room < m.ABOVE + m.BELOW + max(self.label.height, _LEAST_LINES) or not rest.lines:
            return None, self
        again = Cell(self.again.column, tuple(replace(line, said=SAID_AGAIN) for line in self.again.lines))
        return replace(self, text=first, goes_on=True), replace(self, text=rest, label=again)


def draw_box(sheet: Sheet, left: float, top: float, width: float, height: float) -> None:
    """A frame in ink on white paper."""
    bottom = sheet.paper.page_height - top - height
    colour = "{:.3f} {:.3f} {:.3f}".format(*INK)
    sheet.draw(f"q {colour} RG 1.1 w {left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re S Q")
