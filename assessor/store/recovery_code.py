"""The recovery code of a file: its key as 24 words, to be printed and locked away.

It opens the file and its backups as the passphrase does, and no longer when the passphrase has been changed.
The words are those of BIP-39, which has them in the languages of most of our users; the last one holds a checksum, so
that a slip of the pen is noticed.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from secrets import choice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mnemonic import Mnemonic

LISTS = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "zh": "chinese_simplified"}
"""By language of the screen; others get the English words."""
COUNT = 24
OFFERED = 6
"""Words of a passphrase that is offered: 66 bits, stretched slowly, are beyond anyone's means."""


def code_of(secret: bytes, language: str) -> str:
    """Its words, one space between two."""
    return _composed(_words(_list(language)).to_mnemonic(secret))


def secret_in(code: str) -> bytes | None:
    """The 32 bytes that a recovery code stands for, in whichever language; None when it is none."""
    words = code.lower().split()
    if len(words) != COUNT:
        return None
    return next((found for name in LISTS.values() if (found := _secret(name, words))), None)


def offered_passphrase(language: str) -> str:
    """A new passphrase of words by chance, easy to say and to keep in mind."""
    words = _words(_list(language)).wordlist
    return _composed(" ".join(choice(words) for _ in range(OFFERED)))


def _secret(name: str, words: list[str]) -> bytes | None:
    try:
        return bytes(_words(name).to_entropy(words))
    except (ValueError, LookupError):  # words of another list, or a slip
        return None


def _list(language: str) -> str:
    return LISTS.get(language, LISTS["en"])


def _composed(words: str) -> str:
    return unicodedata.normalize("NFC", words)


@cache
def _words(name: str) -> Mnemonic:
    """A list with its letters and accents apart, as those of a word that is looked up: the Russian one is not."""
    from mnemonic import Mnemonic

    listed = Mnemonic(name).wordlist
    return Mnemonic(name, [unicodedata.normalize("NFKD", word) for word in listed])
