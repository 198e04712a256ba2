"""Which characters the PDF has no shape for: they are drawn as the replacement character."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from assessor.fonts import TYPEFACES
from assessor.reports.pdf.lettering import NOT_DRAWN, has_meaning, packaged_font

_QUOTES_AND_DASHES = "\u2010-\u2016\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2024-\u2027"
_UNUSUAL = re.compile(
    f"[^\t\n\r\x20-\x7e\xa0-\xff\u0400-\u045f\u0621-\u064a{_QUOTES_AND_DASHES}\u4e00-\u9fa5]"
)
"""What not every text has: for these the fonts are not even opened."""


def without_shape(text: str) -> frozenset[str]:
    """The characters of a text that are seen, and that none of the fonts draws: emoji, letters of other scripts."""
    if not _UNUSUAL.search(text):
        return frozenset()
    unusual = set(_UNUSUAL.findall(NOT_DRAWN.sub("", text)))
    return frozenset(character for character in unusual if not _is_drawn(character))


def _is_drawn(character: str) -> bool:
    drawn = _drawn()
    plain = normalize("NFKC", character)
    return character.isspace() or ord(character) in drawn or drawn.issuperset(map(ord, plain))


@cache
def _drawn() -> frozenset[int]:
    ours = packaged_font("latin", 400).widths.keys() | packaged_font("arabic", 400).widths.keys()
    return frozenset(ours | {code for code in _chinese_codes() if has_meaning(code)})


def _chinese_codes() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(TYPEFACES["chinese", 400, False].source, lazy=True) as font:
        return frozenset(font.getBestCmap() or ())
