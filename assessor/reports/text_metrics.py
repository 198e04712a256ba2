"""How wide text is and where it wraps, in letters as wide as those of Arial, without a screen or a font file.

Rows of a spreadsheet must be told their height before anybody has drawn them.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WIDTHS = {
    222: "'ijlįĵĺļłſіј‘’‚‛",
    278: " !,./:;I[\\]ft|¦·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧІЇї",
    334: "()-`r{}¡¨²³´¸¹ľŀŕŗř‐‑“”„",
    400: '"*ª°ºťгѓ•',
    444: "ĳкќґ",
    500: "J^cksvxyzçýÿćĉċčĴķĸśŝşšŷźżžЈзстухѕўҐ",
    556: "#$0123456789?L_abdeghnopqu¢£¤¥§«¯±¶»àáâãäåèéêëðñòóôõö÷ùúûüþā"
    "ăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűųЃГавенопрчьэяѐёђєћџ–‗†‡€",
    584: "+<=>~¬µ×ЌКбдийлцѝ",
    611: "FTZ¿ßøŉŢŤŦŹŻŽЗТ",
    667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄďĒĔĖĘĚĶŚŜŞŠŶŸЀЁЅЎАБВЕЛРУХЧЬъ",
    722: "CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵЄЍЏДИЙНПСЭЯжмы",
    778: "GOQ©®ÒÓÔÕÖØĜĞĠĢĲŊŌŎŐОФЦю",
    833: "Mm¼½¾МЪфшщњ",
    889: "%æЂЋЫ",
    944: "WœŴЖШЩљ",
    1000: "ÆŒ—―…",
    1073: "@ЉЊЮ№",
}
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_ARABIC, _UNKNOWN, _WIDE = 540, 700, 1020
_FIRST_WIDE = "\u1100"
_BOLD = 1.08
_WORD = re.compile(r"[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]|\s+")


def wrapped(text: str, measure: float, size: float, bold: bool = False) -> list[str]:
    """The text as lines that fit a measure in points; joined they are the text again, not a letter less."""
    limit = measure * 1000 / size / (_BOLD if bold else 1.0)
    if len(text) * 800 < limit and "\n" not in text:
        return [text]
    lines: list[str] = []
    for line in text.splitlines(keepends=True) or [""]:
        lines.extend(_broken(line, limit))
    return lines


def _broken(line: str, limit: float) -> list[str]:
    lines: list[str] = []
    start = end = 0
    filled = 0
    for word in _WORD.findall(line):
        needed, whole = _widths(word)
        if filled and filled + needed > limit:
            lines.append(line[start:end])
            start, filled = end, 0
        end += len(word)
        if needed > limit:
            *full, last = _cut(word, limit)
            lines.extend(full)
            start, whole = end - len(last), width_of(last)
        filled += whole
    lines.append(line[start:])
    return lines


@lru_cache(maxsize=20_000)
def _widths(word: str) -> tuple[int, int]:
    """Thousandths of the size: of the word, and with the space after it, which may hang over a line's end."""
    return width_of(word.rstrip()), width_of(word)


def width_of(text: str) -> int:
    """The width of a text in thousandths of the size of its letters."""
    known = _WIDTH_OF.get
    return sum([known(letter) or _unlisted(letter) for letter in text])


def _unlisted(letter: str) -> int:
    if "\u0590" <= letter < "\u0900":
        return _ARABIC
    return _WIDE if letter >= _FIRST_WIDE else _UNKNOWN


def _cut(word: str, limit: float) -> list[str]:
    """A word that is wider than a line, cut where each line is full."""
    pieces: list[str] = []
    start, filled = 0, 0
    for place, letter in enumerate(word):
        needed = width_of(letter)
        if filled and filled + needed > limit:
            pieces.append(word[start:place])
            start, filled = place, 0
        filled += needed
    return [*pieces, word[start:]]
