"""What a Word file's paragraph styles say that matters here: headings, weight, and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assessor.importers.archive import Element
from assessor.importers.word_lists import VAL, W, value, whole

_HEADING = re.compile(r"(?:heading|titre|título|заголовок|überschrift)\s*(\d)", re.IGNORECASE)
_OF_UN = re.compile(r"^_?\s*H[\s_]*(Ch|M|1|2/3|23|4|5/6|56)[\s_]*G?$")
_UN_LEVELS = {"M": 1, "Ch": 1, "1": 2, "2/3": 3, "23": 3, "4": 4, "5/6": 5, "56": 5}
_LONGEST_CHAIN = 20


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
    """The styles of a file, each worked out when it is first asked for."""

    def __init__(self, root: Element | None = None) -> None:
        found = root.iterfind(f"{W}style") if root is not None else ()
        self._raw = {one.get(f"{W}styleId", ""): one for one in found}
        self._known: dict[str, Style] = {}

    def get(self, key: str) -> Style:
        if key not in self._known:
            self._known[key] = _style(key, self._raw) if key in self._raw else Style()
        return self._known[key]


def _style(key: str, raw: dict[str, Element]) -> Style:
    chain: list[Element] = []
    parent = key
    while parent in raw and len(chain) < _LONGEST_CHAIN:
        chain.append(raw[parent])
        parent = value(raw[parent], "basedOn")
    number = next((found for one in chain if (found := one.find(f"{W}pPr/{W}numPr")) is not None), None)
    return Style(
        name=value(raw[key], "name") or key,
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
