"""Arabic on a page: letters joined, and a line's characters in the order in which they are drawn."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from arabic_reshaper import ArabicReshaper
from bidi import get_display

_JOINING = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MARKS = re.compile(
    "([\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]+)(.)", re.DOTALL
)
_RESHAPER = ArabicReshaper(
    {
        "language": "Arabic",
        "delete_harakat": False,
        "delete_tatweel": False,
        "support_zwj": True,
        "ARABIC LIGATURE ALLAH": False,
    }
)


def is_right_to_left(text: str) -> bool:
    return _RIGHT_TO_LEFT.search(text) is not None


def starts_right_to_left(text: str, otherwise: bool) -> bool:
    """The direction of a paragraph: that of its first letter, or `otherwise` when it has none."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return otherwise


@lru_cache(maxsize=20_000)
def joined(word: str) -> str:
    """The word in the forms that its letters take beside each other."""
    return _RESHAPER.reshape(word) if _JOINING.search(word) else word


def drawn_order(line: str, right_to_left: bool) -> str:
    """A line's characters from left to right. Marks follow the letter that bears them."""
    shown = get_display(joined(line), base_dir="R" if right_to_left else "L")
    return _MARKS.sub(r"\2\1", str(shown))
