"""Specimens as web pages: ordered lists and named entities, or plain paragraphs and no-break spaces."""

from __future__ import annotations

from html import escape
from html.entities import codepoint2name

from tests.specimens.printed import BOLD, HYPHEN, NOTE, PAGE, THIN, Block, blocks
from tests.specimens.structure import Specimen

_TYPES = {1: "a", 2: "i"}


def render_lists(specimen: Specimen) -> bytes:
    """Numbers and limbs are list items: they stand nowhere in the text."""
    page = _Lists()
    for block in blocks(specimen):
        page.add(block)
    page.close(0)
    return _page(specimen, "\n".join(page.made), entities=True)


def render_plain(specimen: Specimen) -> bytes:
    """Every line a `<p>`, headings in bold, no-break spaces behind the numbers."""
    return _page(specimen, "\n".join(map(_line, blocks(specimen))), entities=False)


class _Lists:
    """Ordered lists that open and close as depth asks."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.open: list[int] = []
        self.item: list[bool] = []

    def add(self, block: Block) -> None:
        if block.kind == "numbered" and block.automatic:
            self._item(0, f'<ol start="{block.number}">', block)
        elif block.kind == "limb":
            start = ord(block.limb[1]) - 96 if block.depth == 1 else 1
            self._item(block.depth, f'<ol type="{_TYPES[block.depth]}" start="{start}">', block)
        elif block.kind == "closing" and self.open:
            self.close(1)
            self.made.append(f"<p>{_text(block.text)}</p>")
        else:
            self.close(0)
            tag = f"h{block.depth + 2}" if block.kind == "heading" else "p"
            gap = " " if block.gap and block.mark else ""
            self.made.append(f"<{tag}>{_text(block.mark + gap + block.text)}</{tag}>")

    def _item(self, depth: int, opening: str, block: Block) -> None:
        self.close(depth + 1)
        if depth in self.open:
            self.made.append("</li>")
        else:
            self.open.append(depth)
            self.made.append(opening)
        self.made.append(f"<li>{_text(block.text)}")

    def close(self, depth: int) -> None:
        while self.open and self.open[-1] >= depth:
            self.open.pop()
            self.made.append("</li></ol>")


def _line(block: Block) -> str:
    if block.kind == "heading" and BOLD not in block.text:
        return f"<p><b>{_text(block.text)}</b></p>"
    gap = "&nbsp;&nbsp;" if block.gap and block.mark else ""
    return f"<p>{escape(block.mark)}{gap}{_text(block.text)}</p>"


def _text(text: str) -> str:
    made = escape(text).replace(HYPHEN, "&shy;").replace(PAGE, "")
    made = made.replace(BOLD, "<b>").replace(THIN, "</b>")
    return made.replace(NOTE, '<a href="#note1"><sup>1</sup></a>')


def _page(specimen: Specimen, body: str, *, entities: bool) -> bytes:
    rtl = ' dir="rtl"' if specimen.language == "ar" else ""
    masthead = "\n".join(f"<div>{escape(line)}</div>" for line in specimen.masthead)
    html = (
        f'<!DOCTYPE html>\n<html lang="{specimen.language}"{rtl}>\n<head><meta charset="utf-8">'
        f"<title>{escape(specimen.symbol)}</title><style>sup {{ font-size: 70% }}</style></head>\n"
        f"<body>\n{masthead}\n{body}\n</body>\n</html>\n"
    )
    return (_entities(html) if entities else html).encode()


def _entities(html: str) -> str:
    return "".join(_entity(char) for char in html)


def _entity(char: str) -> str:
    if ord(char) < 128:
        return char
    name = codepoint2name.get(ord(char))
    return f"&{name};" if name else f"&#{ord(char)};" if ord(char) < 0x0400 else char
