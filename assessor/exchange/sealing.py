"""Sealing what a package holds, chunk by chunk, and opening it again.

Loaded when a package is written or read: the ciphers take 7 MB, which an assessment without packages never needs.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK = 1 << 16
TAG = 16


class BrokenSealError(ValueError):
    """Another key, or not what was sealed."""


def seal(packed: bytes, key: bytes, nonce: bytes, front: bytes) -> bytes:
    """`front` stands before the chunks in the open, and is bound to each of them."""
    cipher = _cipher(key, nonce)
    return b"".join(cipher.encrypt(place, chunk, front) for place, chunk in _chunks(packed, CHUNK))


def unseal(sealed: bytes, key: bytes, nonce: bytes, front: bytes) -> bytes:
    """Raises `BrokenSealError`."""
    cipher = _cipher(key, nonce)
    try:
        return b"".join(cipher.decrypt(place, chunk, front) for place, chunk in _chunks(sealed, CHUNK + TAG))
    except InvalidTag:
        raise BrokenSealError from None


def _cipher(key: bytes, nonce: bytes) -> ChaCha20Poly1305:
    """A key of its own for each writing, so that chunks may simply be counted."""
    return ChaCha20Poly1305(derived(key, nonce, b"assess-group"))


def derived(key: bytes, chance: bytes, purpose: bytes) -> bytes:
    """A key of its own for each purpose, 32 bytes."""
    return HKDF(SHA256(), 32, chance, purpose).derive(key)


def _chunks(content: bytes, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk with its place: its number, and whether it is the last."""
    last = len(content) - size
    for number, at in enumerate(range(0, len(content), size)):
        yield struct.pack(">QI", number, at >= last), content[at : at + size]
