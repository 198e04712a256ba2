"""What a reader that follows a PDF's structure hears, found without any of the program's own code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pdfua
import pikepdf

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}


@dataclass(eq=False)
class Node:
    """An element of the structure: what it is, and its kids: elements, texts from the pages, links."""

    role: str
    said: pikepdf.Object
    pdf: pikepdf.Pdf  # without which its objects are gone
    kids: list[Node | str | pikepdf.Object] = field(default_factory=list)

    @property
    def text(self) -> str:
        instead = self.said.get("/ActualText", self.said.get("/Alt"))
        if instead is not None:
            return str(instead)
        return "".join(
            kid.text if isinstance(kid, Node) else kid for kid in self.kids if isinstance(kid, Node | str)
        )

    @property
    def language(self) -> str:
        return str(self.said.get("/Lang", ""))

    def all(self, *roles: str) -> list[Node]:
        return [node for node in self.walk() if node.role in roles or not roles]

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()


class Heard:
    """A file's structure with the text of its pages put in; `loose` is what stands outside it and all artifacts."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(content))
        self.loose: list[tuple[int, str]] = []
        self.artifacts: list[list[str]] = []
        self.marks: list[dict[int, str]] = []
        for page in self.pdf.pages:
            self._read(page)
        self._pages = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.root = self.pdf.Root.StructTreeRoot
        self.document = self._node(self.root.K)

    def _read(self, page: pikepdf.Page) -> None:
        fonts = {name: _letters(font) for name, font in page.Resources.Font.items()}
        around: list[int | str] = []
        marks: dict[int, str] = {}
        asides: list[str] = []
        letters: dict[int, str] = {}
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in {"BDC", "BMC"}:
                mark = operands[1].get("/MCID") if name == "BDC" else None
                around.append(str(operands[0]) if mark is None else int(mark))
                marks.update({int(mark): ""} if mark is not None else {})
            elif name == "EMC":
                around.pop()
            elif name == "Tf":
                letters = fonts[str(operands[0])]
            elif name in SHOWING | PAINTING:
                text = "".join(letters[byte] for byte in bytes(operands[0])) if name in SHOWING else ""
                inner = [mark for mark in around if isinstance(mark, int)]
                if inner:
                    marks[inner[-1]] += text
                elif "/Artifact" in around:
                    asides.append(text)
                else:
                    self.loose.append((len(self.marks), name))
        assert not around
        self.marks.append(marks)
        self.artifacts.append(asides)

    def _node(self, element: pikepdf.Object) -> Node:
        node = Node(str(element.S)[1:], element, self.pdf)
        for kid in element.get("/K", []):
            if mark := marked(element, kid):
                page, number = mark
                node.kids.append(self.marks[self._pages[page]][number])
            elif "/Obj" in kid:
                node.kids.append(kid.Obj)
            else:
                assert kid.P.objgen == element.objgen
                node.kids.append(self._node(kid))
        return node

    def numbers(self) -> dict[int, pikepdf.Object]:
        """What the file says each page's marks and each link belong to."""
        flat = list(self.root.ParentTree.Nums)
        return dict(zip(map(int, flat[::2]), flat[1::2], strict=True))


def marked(element: pikepdf.Object, kid: pikepdf.Object | int) -> tuple[tuple[int, int], int] | None:
    """The page and the number of a kid that is marked content."""
    if not isinstance(kid, pikepdf.Object):
        return element.Pg.objgen, int(kid)
    return (kid.Pg.objgen, int(kid.MCID)) if "/MCID" in kid else None


def _letters(font: pikepdf.Object) -> dict[int, str]:
    letters: dict[int, str] = {}
    table = font.ToUnicode.read_bytes().decode("ascii")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            letters[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = int(text, 16)
            for at, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                letters[code] = chr(start + at)
        for first, _, texts in re.findall(r"<(\w+)>\s*<(\w+)>\s*\[(.*?)\]", block, re.DOTALL):
            for at, text in enumerate(re.findall(r"<(\w+)>", texts)):
                letters[int(first, 16) + at] = bytes.fromhex(text).decode("utf-16-be")
    return letters


def flaws(heard: Heard) -> list[str]:
    """What does not hold together: text outside the structure, marks and elements that do not know each other."""
    return [
        *(f"page {page + 1}: {name} stands outside" for page, name in heard.loose),
        *_lost_marks(heard),
        *_lost_links(heard),
        *_odd_tables(heard.document),
        *(f"{node.role} without words" for node in heard.document.all("Figure", "Link") if not node.text),
    ]


def objections(content: bytes, folder: Path) -> list[str]:
    """What is wrong with a file's tags, also to a checker that is not ours."""
    file = folder / "checked.pdf"
    file.write_bytes(content)
    found = [f"{finding.rule_id}: {finding.message}" for finding in pdfua.validate(str(file)).findings]
    return [*found, *flaws(Heard(content))]


def _lost_marks(heard: Heard) -> Iterator[str]:
    numbers, held = heard.numbers(), _held(heard)
    for page, marks in zip(heard.pdf.pages, heard.marks, strict=True):
        owners = numbers[int(page.obj.StructParents)]
        if sorted(marks) != list(range(len(owners))) or str(page.obj.get("/Tabs")) != "/S":
            yield f"page {page.index + 1} and the structure do not know each other"
        for mark, owner in enumerate(owners):
            if held.pop((page.obj.objgen, mark), None) != owner.objgen:
                yield f"page {page.index + 1}, mark {mark}: not in {owner.S}"
    yield from (f"{place} is on no page" for place in held)


def _held(heard: Heard) -> dict[tuple[tuple[int, int], int], tuple[int, int]]:
    """For each marked content the element that has it."""
    return {
        mark: node.said.objgen
        for node in heard.document.walk()
        for kid in node.said.get("/K", [])
        if (mark := marked(node.said, kid))
    }


def _lost_links(heard: Heard) -> Iterator[str]:
    numbers = heard.numbers()
    for page in heard.pdf.pages:
        for link in page.get("/Annots", []):
            element = numbers[int(link.StructParent)]
            if str(element.S) != "/Link" or not str(link.get("/Contents", "")) or int(link.F) != 4:
                yield f"page {page.index + 1}: a link without words"
            if link.objgen not in [
                kid.Obj.objgen for kid in element.K if not marked(element, kid) and "/Obj" in kid
            ]:
                yield f"page {page.index + 1}: a link that its element does not know"


def _odd_tables(document: Node) -> Iterator[str]:
    for table in document.all("Table"):
        widths = {
            sum(
                int(cell.said.get("/A", {}).get("/ColSpan", 1)) for cell in row.kids if isinstance(cell, Node)
            )
            for row in table.kids
            if isinstance(row, Node)
        }
        if len(widths) != 1:
            yield f"a table with rows of {widths} columns"
