"""Text from an assessment made fit for files of other programs, without changing what can be read."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four are the wide forms that Excel takes for the same in Chinese and Japanese."""

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GROUPED = re.compile(r"(?<![\d.,\u00a0])\d{1,3}(?: \d{3})+(?!\d)")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TALL = re.compile("[\u0590-\u08ff\u0900-\u0e7f\u1100-\u11ff\u2e80-\uffef\U00020000-\U0003ffff]")


def clean(text: str) -> str:
    """Line ends as one newline; what XML cannot hold (control characters, halves of characters) as U+FFFD."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNFIT.sub(REPLACEMENT, text)


def joined(*parts: str) -> str:
    """Parts of a line with a dot between them, without those in which nothing can be read."""
    return " · ".join(part.strip() for part in parts if any(map(_can_be_read, part)))


def _can_be_read(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) not in {"Cc", "Cf"}


def shortened(title: str, length: int = 140) -> str:
    """The beginning of a text, for places that have room for no more: whole words, unless one alone fills it."""
    words = " ".join(title.split())
    if len(words) <= length:
        return words
    kept = words[: length - 1]
    whole = kept if words[length - 1].isspace() else kept.rpartition(" ")[0]
    return (whole if len(whole) > length // 2 else kept).rstrip(" ·") + "…"


def looks_like_formula(text: str) -> bool:
    return text.startswith(FORMULA_SIGNS)


def whole_numbers(text: str) -> str:
    """`5 000` such that no line ends within it, and that it is no `000 5` among letters from right to left."""
    return _GROUPED.sub(lambda found: found[0].replace(" ", "\u00a0"), text) if " " in text else text


def is_right_to_left(text: str, otherwise: bool = False) -> bool:
    """The direction of a text by its first letter that has one; on a page from right to left, by any such letter.

    So a sentence that begins with `(a)` keeps to the side and the order of its page.
    """
    if text.isascii():
        return otherwise and not any(letter.isalpha() for letter in text)
    if otherwise and _RIGHT_TO_LEFT.search(text):
        return True
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return otherwise


def has_tall_letters(text: str) -> bool:
    """Whether a line of this text needs more height than Latin or Cyrillic letters do."""
    return not text.isascii() and _TALL.search(text) is not None
