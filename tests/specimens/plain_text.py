"""Specimens as text files: clean lines, or as copied from a PDF with hard line breaks and page furniture."""

from __future__ import annotations

from tests.specimens.printed import NOTE, PAGE, Block, blocks, footnote, job_number, plain
from tests.specimens.structure import Specimen
from tests.specimens.wrapping import seen, wrap

WIDTH = {"zh": 42, "ar": 85}
PAGE_LINES = 46


def render_lines(specimen: Specimen) -> bytes:
    """One line a paragraph, an empty line between."""
    lines = [*specimen.masthead, *(_line(block) for block in blocks(specimen))]
    return ("\n\n".join(lines) + "\n").encode()


def _line(block: Block) -> str:
    indent = "    " * block.depth if block.kind == "limb" else ""
    return indent + plain(block.mark + (" " if block.mark and block.gap else "") + block.text)


def render_paste(specimen: Specimen) -> bytes:
    """Text as copied from a PDF: lines broken where the page broke them, furniture wherever a page ended."""
    paper = _Paper(specimen)
    for line in specimen.masthead:
        paper.put(line)
    paper.put("")
    for block in blocks(specimen):
        paper.block(block)
    paper.end_page()
    return ("\n".join(paper.lines) + "\n").encode()


class _Paper:
    """Lines put down page after page."""

    def __init__(self, specimen: Specimen) -> None:
        self.specimen = specimen
        self.width = WIDTH.get(specimen.language, 95)
        self.lines: list[str] = []
        self.on_page = 0
        self.page = 1
        self.note = False

    def block(self, block: Block) -> None:
        gap = " " if block.mark and block.gap else ""
        for line in wrap(block.mark + gap + block.text, self.width, lambda text: len(seen(text))):
            self.put(seen(line))

    def put(self, line: str) -> None:
        if line == PAGE:
            self.end_page()
            return
        self.note = self.note or NOTE in line
        self.lines.append(line.replace(NOTE, "*"))
        self.on_page += 1
        if self.on_page == PAGE_LINES:
            self.end_page()

    def end_page(self) -> None:
        if self.note:
            self.lines.append(f"* {footnote(self.specimen)}")
        job = job_number(self.specimen)
        foot = {0: f"{self.page} {job}", 1: f"{job} {self.page}"}[self.page % 2]
        self.lines += [foot, "", self.specimen.symbol]
        self.page, self.on_page, self.note = self.page + 1, 0, False
