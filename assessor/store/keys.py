"""The key that a file is enciphered with, and how a passphrase or a recovery code becomes it.

An enciphered file begins with its salt, 16 bytes in the open: a mark that it is ours, the number of the set by which
its passphrase is stretched, and chance. So the file and its passphrase are all that is ever needed.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from secrets import token_bytes

MARK = b"ASSR"
SALT = 16

SETS = {number: (3, 4, memory << 10) for number, memory in ((1, 64), (2, 256), (3, 64), (4, 256))}
"""How a passphrase becomes a key: Argon2id's iterations, lanes and KiB of memory.

A set is never changed; a better one gets a new number. The first is the second choice of RFC 9106, which the weakest
laptop in a room can bear; the second costs a thief four times as much memory. The third, that of packages, and the
fourth are the same, for a passphrase whose blanks and wide letters may be typed on any keyboard.
"""
FOR_PACKAGES, FOR_FILES, FOR_SMALL_MACHINES = 3, 4, 3
_AS_TYPED = frozenset({1, 2})
SMALL = 3 << 30
"""Bytes of memory under which a machine is small."""


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """What opens one file and its backups; never shown, logged or written. `secret` has 32 bytes, `salt` 16."""

    secret: bytes
    salt: bytes

    @property
    def spelled(self) -> str:
        """As the driver wants it. With the salt in it, a file whose first bytes are lost can still be read."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


def new_key(passphrase: str) -> Key:
    """The key of a new file, with a salt that no other file has."""
    number = FOR_SMALL_MACHINES if _memory() < SMALL else FOR_FILES
    return key_of(passphrase, MARK + bytes([number]) + token_bytes(SALT - len(MARK) - 1))


def key_of(passphrase: str, salt: bytes) -> Key:
    """The key that opens the file with this salt, if the passphrase, or recovery code, is its own."""
    from assessor.store.recovery_code import secret_in

    secret = secret_in(passphrase)
    return Key(secret or stretched(passphrase, salt[len(MARK)], salt), salt)


def is_salt(head: bytes) -> bool:
    """Whether a file that begins so is enciphered, in a way that is known here."""
    return len(head) >= SALT and head.startswith(MARK) and head[len(MARK)] in SETS


def plain(passphrase: str) -> str:
    """One spelling for what different keyboards give."""
    return unicodedata.normalize("NFC", passphrase).strip()


def alike(passphrase: str) -> str:
    """The same for two that look alike: one blank for blanks of any kind, letters of the common width."""
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())


def stretched(passphrase: str, number: int, salt: bytes) -> bytes:
    """32 bytes, slowly, so that trying many passphrases is dear.

    The ciphers are loaded only here: they take 7 MB, which an assessment without a passphrase never needs.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    iterations, lanes, memory = SETS[number]
    slow = Argon2id(salt=salt, length=32, iterations=iterations, lanes=lanes, memory_cost=memory)
    spelled = plain(passphrase) if number in _AS_TYPED else alike(passphrase)
    return slow.derive(spelled.encode("utf-8", "replace"))


def _memory() -> int:
    """Bytes of this machine's memory; where it does not say, it is taken for a large one."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return SMALL
