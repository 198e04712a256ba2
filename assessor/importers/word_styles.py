"""What a Word file's paragraph styles say that matters here: headings, weight, and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assessor.importers.word_lists import VAL, W, value, whole
from assessor.store.foreign_archive import Element, parsed

_HEADING = re.compile(r"(?:heading|titre|título|заголовок|überschrift)\s*(\d)", re.IGNORECASE)
_OF_UN = re.compile(r"^_?\s*H[\s_]*(Ch|M|1|2/3|23|4|5/6|56)[\s_]*G?$")
_UN_LEVELS = {"M": 1, "Ch": 1, "1": 2, "2/3": 3, "23": 3, "4": 4, "5/6": 5, "56": 5}
_LONGEST_CHAIN = 20
_ROOT = re.compile(rb"<w:styles\b[^>]*>")
_STYLE = re.compile(rb'<w:style [^>]*?\bw:styleId="(?P<id>[^"&]*)"')
_END = b"</w:style>"
"""A style as nearly every program writes it; where one does not, all styles are parsed."""


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with what it inherits. `heading` is 0 for running text."""

    name: str = ""
    heading: int = 0
    bold: bool = False
    italic: bool = False
    centred: bool = False
    hidden: bool = False
    size: str = ""
    list_number: str = ""
    list_level: int = 0


class Styles:
    """The styles of a file, each worked out when it is first asked for: most files bring hundreds and use ten."""

    def __init__(self, markup: bytes = b"") -> None:
        self._root = _ROOT.search(markup)
        self._markup = {
            found["id"].decode(): piece[found.start() :] + _END
            for piece in markup.split(_END)
            if (found := _STYLE.search(piece))
        }
        whole = markup and not (self._root and self._markup)
        found = parsed(markup).iterfind(f"{W}style") if whole else ()
        self._raw = {one.get(f"{W}styleId", ""): one for one in found}
        self._known: dict[str, Style] = {}

    def get(self, key: str) -> Style:
        if key not in self._known:
            chain = list(self._chain(key))
            self._known[key] = _style(key, chain) if chain else Style()
        return self._known[key]

    def _chain(self, key: str) -> Iterator[Element]:
        """A style and those that it is based on."""
        for _ in range(_LONGEST_CHAIN):
            own = self._element(key)
            if own is None:
                return
            yield own
            key = value(own, "basedOn")

    def _element(self, key: str) -> Element | None:
        if key not in self._raw and self._root and key in self._markup:
            self._raw[key] = parsed(self._root.group() + self._markup[key] + b"</w:styles>")[0]
        return self._raw.get(key)


def _style(key: str, chain: list[Element]) -> Style:
    number = next((found for one in chain if (found := one.find(f"{W}pPr/{W}numPr")) is not None), None)
    return Style(
        name=value(chain[0], "name") or key,
        heading=next((level for one in chain if (level := _heading(one))), 0),
        bold=_flag(chain, "b"),
        italic=_flag(chain, "i"),
        centred=next(
            (value(at, "jc") for one in chain if (at := one.find(f"{W}pPr")) is not None and value(at, "jc")),
            "",
        )
        == "center",
        hidden=_flag(chain, "vanish"),
        size=next(
            (value(at, "sz") for one in chain if (at := one.find(f"{W}rPr")) is not None and value(at, "sz")),
            "",
        ),
        list_number=value(number, "numId") if number is not None else "",
        list_level=whole(value(number, "ilvl")) if number is not None else 0,
    )


def _heading(style: Element) -> int:
    for name in (value(style, "name"), style.get(f"{W}styleId", "")):
        if found := _OF_UN.match(name):
            return _UN_LEVELS[found[1]]
        if found := _HEADING.match(name):
            return int(found[1])
    outline = style.find(f"{W}pPr/{W}outlineLvl")
    level = whole(outline.get(VAL), 9) if outline is not None else 9
    return level + 1 if level < 9 else 0


def _flag(chain: list[Element], tag: str) -> bool:
    for one in chain:
        found = one.find(f"{W}rPr/{W}{tag}")
        if found is not None:
            return is_on(found)
    return False


def is_on(flag: Element | None) -> bool:
    return flag is not None and flag.get(VAL, "1") not in ("0", "false", "off", "none")
