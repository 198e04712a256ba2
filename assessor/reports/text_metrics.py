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
_ARABIC, _UNKNOWN, _WIDE = 600, 700, 1020
_FIRST_WIDE = "\u1100"
_BOLD = 1.08
_WORD = re.compile(r"[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]|\s+")


@lru_cache(maxsize=50_000)
def width(text: str, size: float, bold: bool = False) -> float:
    """The width in points of a text on one line."""
    known = _WIDTH_OF.get
    thousandths = sum([known(letter) or _unlisted(letter) for letter in text])
    return thousandths * size / 1000 * (_BOLD if bold else 1.0)


def wrapped(text: str, measure: float, size: float, bold: bool = False) -> list[str]:
    """The text as lines that fit a measure; joined they are the text again, not a letter less."""
    lines: list[str] = []
    for line in text.splitlines(keepends=True) or [""]:
        if len(line) * size < measure:
            lines.append(line)
        else:
            lines.extend(_broken(line, measure, size, bold))
    return lines


def _unlisted(letter: str) -> int:
    if "\u0590" <= letter < "\u0900":
        return _ARABIC
    return _WIDE if letter >= _FIRST_WIDE else _UNKNOWN


def _broken(line: str, measure: float, size: float, bold: bool) -> list[str]:
    lines: list[str] = []
    start, filled = 0, 0.0
    for match in _WORD.finditer(line):
        word = match.group()
        needed = width(word.rstrip(), size, bold)
        if filled and filled + needed > measure:
            lines.append(line[start : match.start()])
            start, filled = match.start(), 0.0
        if needed > measure:
            *full, _ = pieces = _cut(word, measure, size, bold)
            lines.extend(full)
            start, word = match.end() - len(pieces[-1]), pieces[-1]
        filled += width(word, size, bold)
    lines.append(line[start:])
    return lines


def _cut(word: str, measure: float, size: float, bold: bool) -> list[str]:
    """A word that is wider than a line, cut where each line is full."""
    pieces: list[str] = []
    piece, filled = "", 0.0
    for letter in word:
        needed = width(letter, size, bold)
        if piece and filled + needed > measure:
            pieces.append(piece)
            piece, filled = "", 0.0
        piece, filled = piece + letter, filled + needed
    return [*pieces, piece]
