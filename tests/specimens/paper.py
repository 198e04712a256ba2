"""Specimens as PDF, drawn line by line as the United Nations lay out their documents.

The first page carries the masthead and the job number; the others the symbol on top and, at the foot, page
number and job number on alternating sides. Lines are justified word by word, Arabic is shaped and put in
visual order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO

from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.specimens.printed import (
    BOLD,
    NOTE,
    PAGE,
    THIN,
    Block,
    blocks,
    footnote,
    job_number,
    masthead_parts,
)
from tests.specimens.structure import Specimen
from tests.specimens.typefaces import typefaces
from tests.specimens.wrapping import seen, wrap

WIDTH, HEIGHT = A4
EDGE, INDENT, TOP, BOTTOM, SIZE, LEADING, TAB = 57.0, 113.0, 770.0, 95.0, 10.0, 12.5, 30.0

ARABIC = re.compile("[\u0620-\u064a]")
SHAPER = ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


def render_pdf(specimen: Specimen) -> bytes:
    return _Paper(specimen, 2 if "two-columns" in specimen.hazards else 1).render()


def render_columns(specimen: Specimen) -> bytes:
    return _Paper(specimen, 2).render()


@dataclass(frozen=True, slots=True)
class _Look:
    """How a block is set: font, size, and where its first line's mark and text begin."""

    font: str
    size: float = SIZE
    mark_at: float = 0
    text_at: float = 0
    before: float = 0


class _Paper:
    """Pages in the making."""

    def __init__(self, specimen: Specimen, columns: int) -> None:
        self.specimen = specimen
        self.stream = BytesIO()
        self.canvas = Canvas(self.stream, pagesize=A4, invariant=1)
        self.rtl, self.wide = specimen.language == "ar", specimen.language == "zh"
        self.blocks = blocks(specimen)
        self.regular, self.bold = typefaces(specimen.language, self._everything())
        self.left = self._columns(columns)
        self.width = (WIDTH - 2 * INDENT) if columns == 1 else (WIDTH - 2 * EDGE - 24) / 2
        self.column, self.page, self.y, self.top, self.noted = 0, 1, TOP, TOP, False

    def _columns(self, columns: int) -> list[float]:
        return [INDENT] if columns == 1 else [EDGE, EDGE + (WIDTH - 2 * EDGE + 24) / 2]

    def _everything(self) -> str:
        texts = [block.whole for block in self.blocks]
        return "".join([*texts, *self.specimen.masthead, footnote(self.specimen), "GE.-٠١٢٣٤٥٦٧٨٩"])

    def render(self) -> bytes:
        self.canvas.setTitle(self.specimen.symbol)
        self._masthead()
        for block in self.blocks:
            self._block(block)
        self._end_page()
        self.canvas.save()
        return self.stream.getvalue()

    def _masthead(self) -> None:
        left, symbol, right, rest = masthead_parts(self.specimen)
        for line in left:
            self._string(EDGE, 795, line, self.regular, 13)
        self._string(WIDTH - EDGE, 795, symbol, self.bold, 13, end=True)
        self.canvas.line(EDGE, 788, WIDTH - EDGE, 788)
        for index, line in enumerate(right):
            self._string(410, 772 - index * 13, line, self.regular, 10)
        self.canvas.line(EDGE, 722, WIDTH - EDGE, 722)
        self.y = 700.0
        for line in rest:
            for part in wrap(line, WIDTH - 2 * EDGE, lambda text: stringWidth(text, self.bold, 13)):
                self._string(WIDTH - EDGE if self.rtl else EDGE, self.y, part, self.bold, 13, end=self.rtl)
                self.y -= 18
        self.y -= 8
        self.top = self.y

    def _block(self, block: Block) -> None:
        look = self._look(block)
        self.y -= look.before
        if block.kind == "heading" and self.y < BOTTOM + 4 * LEADING:
            self._advance()
        text, used = block.text, look.text_at
        if self.rtl:
            text, used = (f"{block.mark}{'  ' if block.gap else ''}" if block.mark else "") + block.text, 0
        elif block.mark and not block.gap:
            text, used = block.mark + block.text, look.mark_at
        elif block.mark:
            self._room()
            self._string(self.left[self.column] + look.mark_at, self.y, block.mark, look.font, look.size)
        self._lines(text, look, used)
        self.y -= 5

    def _look(self, block: Block) -> _Look:
        if block.kind == "heading" and THIN not in block.text:
            return _Look(self.bold, (14, 11, 10)[block.depth], before=6)
        if block.kind == "heading":
            return _Look(self.regular)
        mark_at = {"limb": TAB * block.depth}.get(block.kind, 0)
        return _Look(self.regular, SIZE, mark_at, mark_at + TAB if block.mark else 0)

    def _lines(self, text: str, look: _Look, used: float) -> None:
        made = list(wrap(text, self.width, lambda part: stringWidth(part, look.font, look.size), used))
        bold = False
        for index, line in enumerate(made):
            if line == PAGE:
                self._end_page()
                continue
            self._room()
            last = [*made, PAGE][index + 1] == PAGE or look.font == self.bold
            bold = self._line(line, look, used if index == 0 else 0, justify=not last, bold=bold)
            self.y -= LEADING * look.size / SIZE

    def _room(self) -> None:
        if self.y < BOTTOM:
            self._advance()

    def _advance(self) -> None:
        if self.column + 1 < len(self.left):
            self.column += 1
            self.y = self.top
        else:
            self._end_page()

    def _line(self, line: str, look: _Look, used: float, *, justify: bool, bold: bool) -> bool:
        self.noted = self.noted or NOTE in line
        if self.rtl:
            right = self.left[self.column] + self.width
            self._string(right, self.y, seen(line).replace(NOTE, "*"), look.font, look.size, end=True)
            return bold
        words = [line] if self.wide else line.split(" ")
        natural = stringWidth(seen(line).replace(NOTE, ""), look.font, look.size)
        spare = (self.width - used - natural) / max(len(words) - 1, 1) if justify and not self.wide else 0
        x = self.left[self.column] + used
        for word in words:
            bold = (bold or BOLD in word) and not word.startswith(THIN)
            x = self._word(x, seen(word), self.bold if bold else look.font, look.size)
            x += spare + stringWidth(" ", look.font, look.size)
            bold = bold and THIN not in word
        return bold

    def _word(self, x: float, word: str, font: str, size: float) -> float:
        for index, piece in enumerate(word.split(NOTE)):
            if index:
                self.canvas.setFont(font, size * 0.6)
                self.canvas.drawString(x, self.y + size * 0.4, "1")
                x += stringWidth("1", font, size * 0.6)
            self.canvas.setFont(font, size)
            self.canvas.drawString(x, self.y, piece)
            x += stringWidth(piece, font, size)
        return x

    def _string(self, x: float, y: float, text: str, font: str, size: float, *, end: bool = False) -> None:
        if self.rtl and (ARABIC.search(text) or not re.search("[A-Za-z]", text)):
            text = get_display(SHAPER.reshape(text), base_dir="R")
        self.canvas.setFont(font, size)
        (self.canvas.drawRightString if end else self.canvas.drawString)(x, y, text)

    def _end_page(self) -> None:
        if self.noted:
            self.canvas.line(INDENT, 86, INDENT + 60, 86)
            self._string(INDENT, 74, f"* {footnote(self.specimen)}" if self.rtl else "1", self.regular, 6)
            if not self.rtl:
                self._string(INDENT + 8, 72, footnote(self.specimen), self.regular, 8)
        self._furniture()
        self.canvas.showPage()
        self.page, self.column, self.noted = self.page + 1, 0, False
        self.y = self.top = TOP

    def _furniture(self) -> None:
        job, even = job_number(self.specimen), self.page % 2 == 0
        ends = (str(self.page), job) if even else (job, str(self.page))
        self.canvas.setFont(self.regular, 8)
        self.canvas.drawString(EDGE, 45, ends[0] if self.page > 1 else job)
        if self.page == 1:
            return
        self.canvas.drawRightString(WIDTH - EDGE, 45, ends[1])
        self.canvas.setFont(self.bold, 9)
        if even:
            self.canvas.drawString(EDGE, 795, self.specimen.symbol)
        else:
            self.canvas.drawRightString(WIDTH - EDGE, 795, self.specimen.symbol)
        self.canvas.line(EDGE, 789, WIDTH - EDGE, 789)
