"""How long a passphrase would hold."""

from __future__ import annotations

import re
from enum import IntEnum
from math import log10

from assessor.i18n import N_

COMMON = 4.0
"""Powers of ten of the words that people choose from, whatever their language: the estimator knows English only."""
LONGEST = 72
"""Characters that are looked at; the estimator takes no more, and they are enough for the best grade."""
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)


class Grade(IntEnum):
    """What trying all passphrases that are as likely would take, at the pace that our slow key allows."""

    NONE = 0
    WEAK = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


SAID = {
    Grade.NONE: "",
    Grade.WEAK: N_("Weak: it would be found. Add words that do not belong together."),
    Grade.FAIR: N_("It would hold against most people, not against a State. Add a word or two."),
    Grade.GOOD: N_("Good: finding it would take years."),
    Grade.STRONG: N_("Strong: nobody finds this by trying."),
}
_STEPS = ((16.0, Grade.STRONG), (13.0, Grade.GOOD), (9.0, Grade.FAIR))
"""Powers of ten of guesses. One large machine tries some 200 a second of a key as slow as ours, 10 to the 9.8 a year; a
State with a thousand of them 10 to the 12.8."""


def grade(passphrase: str) -> Grade:
    text = passphrase.strip()
    if not text:
        return Grade.NONE
    guesses = min(_estimated(text), _as_words(text))
    return next((found for least, found in _STEPS if guesses >= least), Grade.WEAK)


def _estimated(text: str) -> float:
    from zxcvbn import zxcvbn

    return float(zxcvbn(text[:LONGEST])["guesses_log10"])


def _as_words(text: str) -> float:
    """Common words only, however long, are no more than so many choices; one word twice is one."""
    words = _WORD.findall(text)
    if "".join(words) != "".join(text.split()):
        return float(len(text)) * log10(95)
    return len({word.casefold() for word in words}) * COMMON
