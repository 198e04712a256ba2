"""A page that a template was filled with from right to left, whichever way the template itself was written.

What its maker has set stays: only paragraphs, letters and tables of which nothing is said are turned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from assessor.reports.plain_text import is_right_to_left
from assessor.store.foreign_archive import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TURNED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_BEHIND_BIDI = (
    *(
        "adjustRightInd",
        "snapToGrid",
        "spacing",
        "ind",
        "contextualSpacing",
        "mirrorIndents",
        "suppressOverlap",
    ),
    *("jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr"),
    *("sectPr", "pPrChange"),
)
_BEHIND_RTL = ("cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange")
_BEFORE_VISUAL = ("tblStyle", "tblpPr", "tblOverlap")


def turned(part: str, content: bytes) -> bytes:
    """The part as it is written in a document from right to left."""
    if not _TURNED.fullmatch(part):
        return content
    tree = etree.fromstring(content, etree.XMLParser(huge_tree=True))
    for paragraph in tree.iter(f"{_W}p"):
        if is_right_to_left(_text(paragraph), otherwise=True):
            _set(_properties(paragraph, "pPr"), "bidi", _BEHIND_BIDI)
    for run in tree.iter(f"{_W}r"):
        text = _text(run)
        if not text.isascii() and is_right_to_left(text, otherwise=True):
            _set(_properties(run, "rPr"), "rtl", _BEHIND_RTL)
    for table in tree.iter(f"{_W}tbl"):
        looks = table.find(f"{_W}tblPr")
        if looks is not None and not _text(table).isascii():
            _set(looks, "bidiVisual", [one for one in _names(looks) if one not in _BEFORE_VISUAL])
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{_W}t"))


def _names(element: Element) -> Iterable[str]:
    return (str(one.tag).rsplit("}", 1)[-1] for one in element)


def _properties(element: Element, name: str) -> Element:
    """They stand first in what they are of."""
    found = element.find(f"{_W}{name}")
    if found is None:
        found = etree.Element(f"{_W}{name}")
        element.insert(0, found)
    return found


def _set(properties: Element, name: str, behind: Iterable[str]) -> None:
    """Where it belongs in their order, if nobody has said it yet."""
    if properties.find(f"{_W}{name}") is not None:
        return
    later = set(behind)
    place = next((at for at, one in enumerate(_names(properties)) if one in later), len(properties))
    properties.insert(place, etree.Element(f"{_W}{name}"))
