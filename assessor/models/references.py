"""References such as `24 (a)` and `24 (a) (ii)`: how they are written, read and ordered."""

from __future__ import annotations

import re
import unicodedata

_PARTS = re.compile(r"[0-9]+|[^\W\d_]+", re.UNICODE)
_TATWEEL = "\u0640"

_ARABIC = dict(zip("أبجدهوزحطيكلمنسعفصقرشتثخذض", "abcdefghijklmnopqrstuvwxyz", strict=True))
"""Limbs in Arabic documents follow the abjad order."""

_CYRILLIC = dict(zip("абвгджзиклмн", "abcdeghijklm", strict=True))
_ALIKE = {"ا": "a", "إ": "a", "آ": "a", "е": "e", "с": "c", "о": "o", "р": "p", "х": "x", "і": "i"}
"""Letters that are typed for the one they look like; this counts more than the alphabet's order."""

_LETTERS = str.maketrans({**_ARABIC, **_CYRILLIC, **_ALIKE, _TATWEEL: None})


def reference(number: str, limb: str) -> str:
    return f"{number} {limb}".strip()


def normal(text: str) -> str:
    """One spelling for what people type: `24a`, `24(A)`, `§ 24 (a)`, `٢٤ (أ)` all give `24 (a)`."""
    parts = _PARTS.findall(latin(text))
    numbered = [place for place, part in enumerate(parts) if part.isdigit()]
    parts = parts[numbered[0] :] if numbered else parts
    if not parts:
        return ""
    return " ".join([parts[0], *(f"({part})" for part in parts[1:])])


def latin(text: str) -> str:
    """The letters and digits of any script as the Latin ones and ASCII digits that stand for them here."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    digits = "".join(str(unicodedata.digit(one)) if one.isdecimal() else one for one in plain)
    return digits.translate(_LETTERS)
