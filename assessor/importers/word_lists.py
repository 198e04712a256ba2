"""Works out the automatic numbers of a Word file, which stand nowhere in its text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from assessor.importers.counting import counted
from assessor.store.foreign_archive import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts and what it prints, `%1.` being the first level's number."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restarts: bool = True


@dataclass(frozen=True, slots=True)
class List:
    """One list (`w:num`): the abstract list whose counters it shares, its levels, and starts of its own."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Lists:
    """All lists of a file, counting as its paragraphs go by. `by_style` are levels linked to a style."""

    lists: dict[str, List] = field(default_factory=dict[str, List])
    by_style: dict[str, tuple[str, int]] = field(default_factory=dict[str, tuple[str, int]])
    counters: dict[str, dict[int, int]] = field(
        default_factory=lambda: defaultdict[str, dict[int, int]](dict)
    )
    begun: set[tuple[str, int]] = field(default_factory=set[tuple[str, int]])

    def label(self, number: str, level: int) -> str:
        """The next number in list `number` at `level`, as printed."""
        own = self.lists.get(number)
        if own is None or level not in own.levels:
            return ""
        counters = self.counters[own.abstract]
        self._count(own, number, level, counters)
        shape = own.levels[level]
        return (
            _PLACE.sub(lambda found: self._part(own, int(found[1]) - 1, counters), shape.text)
            if shape.style != "bullet"
            else ""
        )

    def _count(self, own: List, number: str, level: int, counters: dict[int, int]) -> None:
        fresh = level in own.starts and (number, level) not in self.begun
        start = own.starts.get(level, own.levels[level].start)
        counters[level] = start if fresh or level not in counters else counters[level] + 1
        self.begun.add((number, level))
        for deeper in [one for one in counters if one > level]:
            if own.levels.get(deeper, Level()).restarts:
                del counters[deeper]

    def _part(self, own: List, level: int, counters: dict[int, int]) -> str:
        shape = own.levels.get(level, Level())
        return counted(counters.get(level, shape.start), shape.style)


def read_lists(root: Element) -> Lists:
    abstracts = {one.get(f"{W}abstractNumId", ""): one for one in root.iterfind(f"{W}abstractNum")}
    named = {
        link.get(VAL, ""): key
        for key, one in abstracts.items()
        if (link := one.find(f"{W}styleLink")) is not None
    }
    result = Lists()
    levels: dict[str, dict[int, Level]] = {}
    for one in root.iterfind(f"{W}num"):
        key = value(one, "abstractNumId")
        abstract = abstracts.get(key)
        if abstract is None:
            continue
        linked = named.get(value(abstract, "numStyleLink"))
        if linked is not None and linked in abstracts:
            key, abstract = linked, abstracts[linked]
        number = one.get(f"{W}numId", "")
        result.lists[number] = List(key, _own_levels(key, abstract, one, levels), _starts(one))
        _link(result, abstract, number)
    return result


def _link(result: Lists, abstract: Element, number: str) -> None:
    for level in abstract.iterfind(f"{W}lvl"):
        if style := value(level, "pStyle"):
            result.by_style.setdefault(style, (number, whole(level.get(f"{W}ilvl"))))


def _own_levels(
    key: str, abstract: Element, number: Element, known: dict[str, dict[int, Level]]
) -> dict[int, Level]:
    """The levels of a list; those of its abstract list are worked out once."""
    if number.find(f"{W}lvlOverride/{W}lvl") is not None:
        return _levels(abstract, number)
    if key not in known:
        known[key] = _levels(abstract, number)
    return known[key]


def _levels(abstract: Element, number: Element) -> dict[int, Level]:
    own = [level for override in number.iterfind(f"{W}lvlOverride") for level in override.iterfind(f"{W}lvl")]
    return {
        whole(level.get(f"{W}ilvl")): Level(
            whole(value(level, "start"), 1),
            _style(level),
            _text(level),
            value(level, "lvlRestart") != "0",
        )
        for level in [*abstract.iterfind(f"{W}lvl"), *own]
    }


def _style(level: Element) -> str:
    return value(level, "numFmt") or "decimal"


def _text(level: Element) -> str:
    return value(level, "lvlText")[:40]


def _starts(number: Element) -> dict[int, int]:
    return {
        whole(override.get(f"{W}ilvl")): whole(value(override, "startOverride"), 1)
        for override in number.iterfind(f"{W}lvlOverride")
        if override.find(f"{W}startOverride") is not None
    }


def value(element: Element, child: str) -> str:
    """The `w:val` of a child, or nothing."""
    found = element.find(f"{W}{child}")
    return "" if found is None else found.get(VAL, "")


def whole(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.lstrip("-").isdecimal() and len(text) < 6 else otherwise
