"""Reads web pages: blocks become lines, list items get the numbers that a browser would print."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from assessor.importers.batch import Span
from assessor.importers.cleaning import FOOTNOTE, FOOTNOTE_MARK
from assessor.importers.counting import counted
from assessor.importers.encoding import decoded
from assessor.importers.source import Line, Omission, ReaderResult
from assessor.importers.spelling import unshaped
from assessor.importers.web_guard import check_page
from assessor.importers.web_notes import MARK, is_note, mark_of
from assessor.store.foreign_archive import Element

_LOOKS = re.compile(
    rb"<\s*(?:!doctype\s+html|html|head|body|p|div|ol|ul|table|span|h[1-6]|br)\b[^<]{0,2000}>", re.IGNORECASE
)
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([a-zA-Z0-9_-]{2,20})", re.IGNORECASE)
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "head",
        "template",
        "noscript",
        "svg",
        "math",
        "nav",
        "iframe",
        "object",
        "select",
        "button",
        "textarea",
        "title",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "table",
        "tr",
        "td",
        "th",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "blockquote",
        "pre",
        "dl",
        "dt",
        "dd",
        "body",
        "html",
        "form",
        "fieldset",
        "figure",
        "figcaption",
        "address",
        "center",
        "aside",
        "hr",
        "tbody",
        "thead",
        "tfoot",
        "caption",
    ]
)
_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
_CSS = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal": "decimal",
    "arabic-indic": "hindiNumbers",
    "cjk-decimal": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
    "cjk-ideographic": "chineseCounting",
}


def is_html(data: bytes) -> bool:
    return bool(_LOOKS.search(data[:8_192])) or b"\x00<\x00h\x00t\x00m\x00l" in data[:400]


def read_html(data: bytes, name: str) -> ReaderResult:
    check_page(data, name)
    root = etree.fromstring(
        _unicode(data),
        etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False),
    )
    page = _Page()
    if root is not None:
        page.read(root)
    return page.result()


def _unicode(data: bytes) -> str:
    declared = _DECLARED.search(data[:4_096])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            text = decoded(data)
    else:
        text = decoded(data)
    return unshaped(re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\x00", "\ufffd"))


@dataclass(slots=True)
class _List:
    style: str
    next: int
    depth: int


@dataclass(slots=True)
class _Page:
    """The text as it is put together. `line` are the pieces of the block that is being read."""

    pieces: list[str] = field(default_factory=list[str])
    length: int = 0
    lines: list[Line] = field(default_factory=list[Line])
    omissions: list[Omission] = field(default_factory=list[Omission])
    line: list[tuple[str, bool, bool, bool]] = field(default_factory=list[tuple[str, bool, bool, bool]])
    lists: list[_List] = field(default_factory=list[_List])
    label: str = ""
    heading: int = 0
    centred: bool = False
    look: str = ""
    in_note: bool = False

    def read(self, element: Element, bold: bool = False, italic: bool = False, raised: bool = False) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""  # pyright: ignore[reportUnnecessaryIsInstance]
        if tag in _SKIPPED or not tag or "display:none" in element.get("style", "").replace(" ", ""):
            return
        if not self.in_note and tag in _BLOCKS and is_note(element):
            self._note(element, bold, italic)
            return
        if shown := mark_of(element):
            self.line.append((shown, bold, italic, True))
            return
        block = tag in _BLOCKS
        if block:
            self.end_line()
            self._begin(element, tag)
        style = element.get("style", "")
        bold = (
            bold or tag in ("b", "strong", "th") or (tag[:1] == "h" and tag[1:].isdigit()) or "bold" in style
        )
        italic = italic or tag in ("i", "em") or "italic" in style
        raised = raised or tag == "sup" or "vertical-align:super" in style.replace(" ", "")
        if tag == "br":
            self.line.append(("\n", bold, italic, False))
        self.line.append((element.text or "", bold, italic, raised))
        for child in element:
            self.read(child, bold, italic, raised)
            self.line.append((child.tail or "", bold, italic, raised))
        if block:
            self.end_line()
            self._finish(tag)

    def _note(self, element: Element, bold: bool, italic: bool) -> None:
        """All of a footnote is one omission, as it belongs to no sentence."""
        self.end_line()
        start, known = self.length, len(self.omissions)
        self.in_note = True
        self.read(element, bold, italic)
        self.in_note = False
        self.omissions[known:] = [Omission(Span(start, self.length), FOOTNOTE)]

    def _begin(self, element: Element, tag: str) -> None:
        if tag in ("ol", "ul"):
            self.lists.append(_list(element, tag, len(self.lists)))
        elif tag == "li" and self.lists:
            own = self.lists[-1]
            value = element.get("value", "")
            own.next = int(value) if value.isdecimal() and len(value) < 5 else own.next
            self.label = _label(own)
            own.next += 1
        elif tag[:1] == "h" and tag[1:].isdigit():
            self.heading = int(tag[1:])
        self.centred = (
            element.get("align") == "center"
            or tag == "center"
            or "text-align:center" in element.get("style", "").replace(" ", "")
        )
        self.look = f"{tag}.{element.get('class', '')}"

    def _finish(self, tag: str) -> None:
        self.heading = 0
        self.centred = False
        if tag in ("ol", "ul") and self.lists:
            self.lists.pop()
        if tag == "li":
            self.label = ""

    def end_line(self) -> None:
        text = "".join(piece for piece, *_ in self.line)
        if text.strip():
            self._put(text)
        self.line.clear()

    def _put(self, text: str) -> None:
        label = f"{self.label}\t" if self.label else ""
        start = at = self.length + len(label)
        bold = italic = 0
        for piece, is_bold, is_italic, raised in self.line:
            if raised and MARK.fullmatch(piece) and piece.strip():
                self.omissions.append(Omission(Span(at, at + len(piece)), FOOTNOTE_MARK))
            at += len(piece)
            bold += len(piece) * is_bold
            italic += len(piece) * is_italic
        look = self.look + ("b" if bold > 0.7 * len(text) else "") + ("i" if italic > 0.7 * len(text) else "")
        self.pieces.append(f"{label}{text}\n")
        end = start + len(text)
        self.lines.append(
            Line(
                start - len(label),
                end,
                len(label),
                len(self.lists),
                self.heading,
                bold > 0.7 * len(text),
                self.centred,
                look=look,
            )
        )
        self.length = end + 1
        self.label = ""

    def result(self) -> ReaderResult:
        self.end_line()
        return ReaderResult("".join(self.pieces), tuple(self.lines), tuple(self.omissions), "html")


def _list(element: Element, tag: str, depth: int) -> _List:
    css = re.search(r"list-style(?:-type)?\s*:\s*([a-z-]+)", element.get("style", ""))
    style = _CSS.get(css[1], "bullet") if css else _STYLES.get(element.get("type", "1"), "decimal")
    start = element.get("start", "1")
    return _List(
        "bullet" if tag == "ul" else style, int(start) if start.isdecimal() and len(start) < 5 else 1, depth
    )


def _label(own: _List) -> str:
    """Printed as the committees do: numbers with a dot, letters in brackets."""
    number = counted(own.next, own.style)
    if not number:
        return ""
    return f"{number}." if own.style in ("decimal", "upperLetter", "upperRoman") else f"({number})"
