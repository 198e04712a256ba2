"""Arabic on a page: letters joined, and a line's characters in the order in which they are drawn."""

from __future__ import annotations

import re
from functools import lru_cache

from arabic_reshaper import ArabicReshaper
from bidi import get_display

_JOINING = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BRACKETS = re.compile(r"[()\[\]{}<>«»‹›]")
_MIRROR = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_FOLLOWER = "\u034f"
_TURNED = re.compile(f"{_FOLLOWER}({_BRACKETS.pattern})")
_RESHAPER = ArabicReshaper(
    {
        "language": "Arabic",
        "delete_harakat": False,
        "delete_tatweel": False,
        "support_zwj": True,
        "ARABIC LIGATURE ALLAH": False,
    }
)


def has_right_to_left(text: str) -> bool:
    return _RIGHT_TO_LEFT.search(text) is not None


@lru_cache(maxsize=20_000)
def joined(word: str) -> str:
    """The word in the forms that its letters take beside each other."""
    return _RESHAPER.reshape(word) if _JOINING.search(word) else word


def drawn_order(line: str, right_to_left: bool) -> str:
    """A line's characters from left to right. Marks stand before the letter that bears them.

    The order alone does not tell which brackets are to be turned round, so each gets an unseen follower:
    where that comes out before its bracket, the bracket stands in text that runs from right to left.
    """
    followed = _BRACKETS.sub(rf"\g<0>{_FOLLOWER}", joined(line))
    shown = str(get_display(followed, base_dir="R" if right_to_left else "L"))
    return _TURNED.sub(lambda found: _MIRROR[found[1]], shown).replace(_FOLLOWER, "")
