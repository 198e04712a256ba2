"""Reads Word files: their paragraphs in order, with the numbers that Word would print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assessor.importers.batch import Span
from assessor.importers.cleaning import FOOTNOTE, FOOTNOTE_MARK, SYMBOL
from assessor.importers.source import Line, Omission, ReaderResult
from assessor.importers.spelling import unshaped
from assessor.importers.word_lists import Lists, W, read_lists, value, whole
from assessor.importers.word_styles import Style, Styles, is_on
from assessor.store.foreign_archive import Archive, Element, open_archive

_MAIN, _STYLES = "word/document.xml", "word/styles.xml"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad", "ptab": "\t"}
_SKIPPED = frozenset(
    {"del", "moveFrom", "instrText", "delText", "Fallback", "rPr", "pPr", "rt", "footnoteReference"}
)
_MARK = re.compile(r"[\d*†‡,\s]{1,6}")


def is_word(archive: Archive) -> bool:
    return _MAIN in archive


def read_docx(data: bytes, name: str) -> ReaderResult:
    return read_word(open_archive(data, name))


def read_word(archive: Archive) -> ReaderResult:
    styles = Styles(archive.markup(_STYLES) if _STYLES in archive else b"")
    page = _Page(styles, _lists(archive))
    body = archive.xml(_MAIN)
    page.read(body)
    if not re.search(SYMBOL, page.text()):
        page = _Page(styles, _lists(archive))
        for part in _parts(archive, "header"):
            page.read(archive.xml(part))
        page.read(body)
    for part in (*_parts(archive, "footnotes"), *_parts(archive, "endnotes")):
        page.notes(archive.xml(part))
    return page.result()


def _optional(archive: Archive, part: str) -> Element | None:
    return archive.xml(part) if part in archive else None


def _lists(archive: Archive) -> Lists:
    root = _optional(archive, "word/numbering.xml")
    return Lists() if root is None else read_lists(root)


def _parts(archive: Archive, kind: str) -> list[str]:
    return sorted(name for name in archive.names() if re.fullmatch(rf"word/{kind}\d*\.xml", name))


def _local(element: Element) -> str:
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""  # pyright: ignore[reportUnnecessaryIsInstance]


@dataclass(slots=True)
class _Page:
    """The text as it is put together, paragraph by paragraph."""

    styles: Styles
    lists: Lists
    pieces: list[str] = field(default_factory=list[str])
    length: int = 0
    lines: list[Line] = field(default_factory=list[Line])
    omissions: list[Omission] = field(default_factory=list[Omission])
    page: int = 1

    def read(self, root: Element) -> None:
        for paragraph in _paragraphs(root):
            self._paragraph(paragraph)

    def notes(self, root: Element) -> None:
        """Footnotes and endnotes stand behind the text, as what belongs to no sentence."""
        for note in root:
            if note.get(f"{W}type") is None:
                start = self.length
                self.read(note)
                self.omissions.append(Omission(Span(start, self.length), FOOTNOTE))

    def text(self) -> str:
        return "".join(self.pieces)

    def result(self) -> ReaderResult:
        return ReaderResult(self.text(), tuple(self.lines), tuple(self.omissions), "docx")

    def _paragraph(self, paragraph: Element) -> None:
        properties = paragraph.find(f"{W}pPr")
        style = self.styles.get((value(properties, "pStyle") if properties is not None else "") or "Normal")
        label, level = self._label(properties, style)
        runs = _Runs(style)
        runs.read(paragraph)
        text = "".join(runs.pieces)
        self.page += runs.pages
        if not text.strip():
            return
        start = self.length
        label += "\t" if label else ""
        for span in runs.marks:
            shift = start + len(label)
            self.omissions.append(Omission(Span(span.start + shift, span.end + shift), FOOTNOTE_MARK))
        self._put(label + text + "\n")
        self.lines.append(
            Line(
                start,
                self.length - 1,
                label=len(label),
                level=level,
                heading=style.heading,
                bold=runs.is_bold,
                centred=_centred(properties, style),
                page=self.page,
                look=f"{style.name}/{runs.look}",
            )
        )

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _label(self, properties: Element | None, style: Style) -> tuple[str, int]:
        own = properties.find(f"{W}numPr") if properties is not None else None
        number, level = style.list_number, style.list_level
        if own is not None:
            number = value(own, "numId") or number
            level = whole(value(own, "ilvl"), level)
        elif number and properties is not None:
            number, level = self.lists.by_style.get(value(properties, "pStyle"), (number, level))
        return (self.lists.label(number, level) if number and number != "0" else ""), level


def _centred(properties: Element | None, style: Style) -> bool:
    own = value(properties, "jc") if properties is not None else ""
    return own == "center" if own else style.centred


def _paragraphs(root: Element) -> Iterator[Element]:
    """Paragraphs in reading order; those of a text box follow the paragraph that holds it."""
    stack = [root]
    while stack:
        element = stack.pop()
        name = _local(element)
        if name in _SKIPPED:
            continue
        if name == "p":
            yield element
            boxes = [box for box in element.iter(f"{W}txbxContent") if not _is_fallback(box)]
            stack.extend(reversed(boxes))
        else:
            stack.extend(reversed(element))


def _is_fallback(box: Element) -> bool:
    return any(_local(above) in ("Fallback", "txbxContent") for above in box.iterancestors())


@dataclass(slots=True)
class _Runs:
    """The characters of one paragraph. `marks` are raised figures: they point to notes."""

    style: Style
    pieces: list[str] = field(default_factory=list[str])
    marks: list[Span] = field(default_factory=list[Span])
    length: int = 0
    bold: int = 0
    italic: int = 0
    pages: int = 0

    def read(self, paragraph: Element) -> None:
        stack = list(reversed(paragraph))
        while stack:
            element = stack.pop()
            name = _local(element)
            if name == "r":
                self._run(element)
            elif name not in _SKIPPED and name != "txbxContent":
                stack.extend(reversed(element))

    def _run(self, run: Element) -> None:
        properties = run.find(f"{W}rPr")
        if properties is not None and is_on(properties.find(f"{W}vanish")):
            return
        text = unshaped("".join(self._signs(run)))
        if not text:
            return
        if (
            properties is not None
            and value(properties, "vertAlign") == "superscript"
            and _MARK.fullmatch(text)
        ):
            self.marks.append(Span(self.length, self.length + len(text)))
        self.bold += len(text) if self._is(properties, "b", self.style.bold) else 0
        self.italic += len(text) if self._is(properties, "i", self.style.italic) else 0
        self.pieces.append(text)
        self.length += len(text)

    def _is(self, properties: Element | None, tag: str, inherited: bool) -> bool:
        own = properties.find(f"{W}{tag}") if properties is not None else None
        return inherited if own is None else is_on(own)

    def _signs(self, run: Element) -> Iterator[str]:
        for element in run:
            name = _local(element)
            if name == "t":
                yield element.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "lastRenderedPageBreak":
                self.pages += 1
            elif name == "sym":
                code = whole(str(int(element.get(f"{W}char", "0") or "0", 16)))
                yield chr(code) if 0x20 <= code < 0xE000 else ""
            elif name == "ruby":
                yield "".join(text.text or "" for text in element.iterfind(f"{W}rubyBase//{W}t"))

    @property
    def is_bold(self) -> bool:
        return self.length > 0 and self.bold > 0.8 * self.length

    @property
    def look(self) -> str:
        return ("b" if self.is_bold else "") + ("i" if self.italic > 0.8 * max(1, self.length) else "")
