"""Footnotes of a web page, as Word, LibreOffice and others save them: links there, and notes with links back."""

from __future__ import annotations

import re

from assessor.store.foreign_archive import Element

MARK = re.compile(r"\s*\[?(?:[\d*†‡,\s]{1,6}|(?<=\[)[ivxlc]{1,6}(?=\]))\]?\s*")
_THERE = re.compile(
    r"#_?(?:(?:ftn|edn|fn|en|ftnt|endnt|footnote|endnote)[-_:]?\d+|sd(?:foot|end)note\d+sym)$"
)
_BACK = re.compile(
    r"#_?(?:(?:ftn|edn|fn|en|ftnt_|endnt_|footnote-|endnote-)ref[-_:]?\d+|sd(?:foot|end)note\d+anc)$"
)
_NOTE = re.compile(r"_?(?:ftn|edn|fn|en|ftnt|endnt|footnote|endnote|sdfootnote|sdendnote)[-_:]?\d+")


def mark_of(element: Element) -> str:
    """What a link to a note shows, a figure or a star; empty for every other link."""
    if element.tag != "a" or not _THERE.match(element.get("href", "")):
        return ""
    shown = "".join(map(str, element.itertext()))
    return shown if shown.strip() and MARK.fullmatch(shown) else ""


def is_note(element: Element) -> bool:
    """Whether a block is one note: it holds a link back, and is named as a note or no more than a paragraph."""
    named = _NOTE.fullmatch(element.get("id", "")) or element.tag in ("p", "li")
    return bool(named) and any(_BACK.match(link.get("href", "")) for link in element.iter("a"))
