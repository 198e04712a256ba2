"""Which font draws which character, and how wide it is.

Latin and Cyrillic come first, then Arabic, then Chinese; a character that no font has is drawn as the
replacement character, never left out. Fonts are read once and shared by all documents.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

from reportlab.pdfbase.ttfonts import TTFont

from assessor.fonts import Family, font_file, font_of_characters
from assessor.reports.pdf.arabic import joined
from assessor.reports.pdf.embedding import ReadableFont

REPLACEMENT = "\ufffd"
LAST_DRAWABLE = 0xFFFF
CHINESE = {400: 400, 500: 600, 600: 600}
"""Which weight draws which in Chinese. One font has to be one object: no file can hold two under one name."""
_PRIVATE = range(0xE000, 0xF900)
_UNSTORABLE = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_SET_APART = re.compile("[\u0300-\u036f]")
_IN_ANY_CHINESE_FONT = "。"
_SEPARATOR = "·"
_UNSEEN = "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
NOT_DRAWN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_UNSEEN}]")


@dataclass(slots=True)
class Font:
    """One typeface of one weight, as reportlab knows it."""

    family: Family
    weight: int
    drawn: TTFont
    widths: dict[int, float]

    def width(self, text: str) -> float:
        """In thousandths of the size of the letters."""
        widths = self.widths
        return sum([widths[ord(character)] for character in text])


@dataclass(slots=True)
class Lettering:
    """The fonts of one document. Chinese is added once it is known what it has to draw."""

    chinese: frozenset[str] = frozenset()
    wanted: set[str] = field(default_factory=set[str])
    _widths: dict[tuple[str, int], float] = field(default_factory=dict[tuple[str, int], float])

    def with_chinese(self) -> Lettering | None:
        """Letters that also draw what these could not, or None when nothing is missing."""
        known = packaged_font("latin", 400).widths.keys() | packaged_font("arabic", 400).widths.keys()
        drawable = {character for character in self.wanted if ord(character) <= LAST_DRAWABLE}
        unknown = {character for character in drawable if ord(character) not in known}
        if not unknown <= self.chinese:
            return Lettering(
                frozenset(unknown | {c for c in drawable if not c.isalnum()} | {_IN_ANY_CHINESE_FONT})
            )
        return None

    def font(self, family: Family, weight: int) -> Font | None:
        if family == "chinese":
            return chinese_font(CHINESE[weight], self.chinese) if self.chinese else None
        return packaged_font(family, weight)

    def latin(self, weight: int) -> Font:
        return packaged_font("latin", weight)

    def word_width(self, word: str, weight: int) -> float:
        """The width of a word as drawn, in thousandths of the size of the letters."""
        known = self._widths.get((word, weight))
        if known is None:
            known = self._widths[word, weight] = self._measure(word, weight)
        return known

    def runs(self, text: str, weight: int) -> list[tuple[Font, str]]:
        """Text in drawing order, cut where the font changes; what cannot be drawn is replaced or dropped."""
        if is_plain(text):
            return [(self.latin(weight), text)]
        seen = NOT_DRAWN.sub("", text)
        self.wanted.update(seen)
        runs: list[tuple[Font, list[str]]] = [(self.latin(weight), [])]
        for character in seen:
            font, drawn = self._drawable(character, weight, runs[-1][0])
            if font is not runs[-1][0]:
                runs.append((font, []))
            runs[-1][1].append(drawn)
        return [(font, "".join(characters)) for font, characters in runs if characters]

    def _drawable(self, character: str, weight: int, before: Font) -> tuple[Font, str]:
        """The font for a character, or for the plain letters that it is a form of."""
        font = self._font_for(character, weight, before)
        if font:
            return font, character
        plain = normalize("NFKC", character)
        self.wanted.update(plain)
        font = self._font_for(plain[0], weight, before)
        if font and all(ord(letter) in font.widths for letter in plain):
            return font, plain
        return self.latin(weight), REPLACEMENT

    def _font_for(self, character: str, weight: int, before: Font) -> Font | None:
        code = ord(character)
        if code in before.widths and not character.isalnum() and character != _SEPARATOR:
            return before
        fonts = (self.font(family, weight) for family in ("latin", "arabic", "chinese"))
        return next((font for font in fonts if font and code in font.widths), None)

    def _measure(self, word: str, weight: int) -> float:
        if is_plain(word):
            return self.latin(weight).width(word)
        return sum(font.width(text) for font, text in self.runs(joined(word), weight))


def storable(text: str) -> str:
    """Text for the file's properties and bookmarks, without what no file can hold."""
    return _UNSTORABLE.sub(REPLACEMENT, text)


def is_plain(text: str) -> bool:
    """Whether the Latin and Cyrillic font has every character, so that nothing needs reordering."""
    return _beyond_latin().search(text) is None


@cache
def _beyond_latin() -> re.Pattern[str]:
    codes = packaged_font("latin", 400).widths.keys()
    drawable = "".join(chr(code) for code in codes if code <= LAST_DRAWABLE)
    kept = _SET_APART.sub("", NOT_DRAWN.sub("", drawable))
    return re.compile(f"[^{re.escape(kept)}]")


@cache
def packaged_font(family: Family, weight: int) -> Font:
    return _font(family, weight, font_file(family, weight))


@lru_cache(maxsize=8)
def chinese_font(weight: int, characters: frozenset[str]) -> Font:
    """A font with these characters alone. The whole one, even where it is ready, would give other bytes."""
    return _font("chinese", weight, BytesIO(font_of_characters("chinese", weight, sorted(characters))))


def has_meaning(code: int) -> bool:
    """What only a font's maker knows the meaning of is shown as missing: nobody could hear or copy it."""
    return code <= LAST_DRAWABLE and code not in _PRIVATE


def _font(family: Family, weight: int, file: Path | BytesIO) -> Font:
    drawn = ReadableFont(
        f"{family}-{weight}", str(file) if isinstance(file, Path) else file, validate=0, shapable=False
    )
    shapes = drawn.face.charToGlyph
    widths = {
        code: width for code, width in drawn.face.charWidths.items() if shapes.get(code) and has_meaning(code)
    }
    return Font(family, weight, drawn, widths)
