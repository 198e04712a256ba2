"""The recovery code of a file: its key as 24 words, to be printed and locked away.

It opens the file and its backups as the passphrase does, and no longer when the passphrase has been changed.
The words are those of BIP-39, which has them in the languages of most of our users; the last one holds a checksum, so
that a slip of the pen is noticed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from secrets import choice
from typing import TYPE_CHECKING

from assessor.i18n import N_

if TYPE_CHECKING:
    from mnemonic import Mnemonic

LISTS = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "zh": "chinese_simplified"}
"""By language of the screen; others get the English words."""
COUNT = 24
FEWEST, MOST = 20, 28
"""So many words are meant as a recovery code, if most of them are words of one."""
NO_SUCH_WORD = N_("Word {n} is not one of the words of a recovery code. Look at it again on the page.")
OTHER_COUNT = N_("A recovery code has {count} words, and these are {n}. Look at them again on the page.")
NOT_THE_PAGE = N_(
    "One of these {count} words is not the one on the page, or two have changed places. Look at each again."
)
_WORD = re.compile(r"[^\W\d_]+")
OFFERED = 6
"""Words of a passphrase that is offered: 66 bits, stretched slowly, are beyond anyone's means."""


def code_of(secret: bytes, language: str) -> str:
    """Its words, one space between two."""
    return _composed(_words(_list(language)).to_mnemonic(secret))


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with words that were meant as a recovery code; it does not tell them."""

    message: str
    values: Mapping[str, int]


def secret_in(code: str) -> bytes | None:
    """The 32 bytes that a recovery code stands for, in whichever language; None when it is none.

    Numbers, commas and ends of lines, with which people copy it from its page, are passed over.
    """
    words = _typed(code)
    if len(words) != COUNT:
        return None
    return next((found for name in LISTS.values() if (found := _secret(name, words))), None)


def slip_in(code: str) -> Slip | None:
    """Why words that are meant as a recovery code are none; None for a passphrase, and for a code that is right."""
    words = _typed(code)
    if not FEWEST <= len(words) <= MOST or secret_in(code):
        return None
    unknown = min((_unknown(name, words) for name in LISTS.values()), key=len)
    if 4 * len(unknown) > len(words):
        return None
    if len(words) != COUNT:
        return Slip(OTHER_COUNT, {"count": COUNT, "n": len(words)})
    return Slip(NO_SUCH_WORD, {"n": unknown[0]}) if unknown else Slip(NOT_THE_PAGE, {"count": COUNT})


def is_meant_as_code(text: str) -> bool:
    """Whether it is a recovery code, or one with a slip in it."""
    return secret_in(text) is not None or slip_in(text) is not None


def offered_passphrase(language: str) -> str:
    """A new passphrase of words by chance, easy to say and to keep in mind."""
    words = _words(_list(language)).wordlist
    return _composed(" ".join(choice(words) for _ in range(OFFERED)))


def _secret(name: str, words: list[str]) -> bytes | None:
    try:
        return bytes(_words(name).to_entropy(words))
    except (ValueError, LookupError):  # words of another list, or a slip
        return None


def _typed(code: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", code).lower())


def _unknown(name: str, words: list[str]) -> list[int]:
    """The places of what is not in a list, from 1."""
    listed = _known(name)
    return [place for place, word in enumerate(words, 1) if unicodedata.normalize("NFKD", word) not in listed]


def _list(language: str) -> str:
    return LISTS.get(language, LISTS["en"])


def _composed(words: str) -> str:
    return unicodedata.normalize("NFC", words)


@cache
def _known(name: str) -> frozenset[str]:
    return frozenset(_words(name).wordlist)


@cache
def _words(name: str) -> Mnemonic:
    """A list with its letters and accents apart, as those of a word that is looked up: the Russian one is not."""
    from mnemonic import Mnemonic

    listed = Mnemonic(name).wordlist
    return Mnemonic(name, [unicodedata.normalize("NFKD", word) for word in listed])
