"""The outside of a package file: a small header in the open, then sealed chunks. Not a database.

`ASSESSGP`, version, length of the header, header (canonical JSON), then ChaCha20-Poly1305 chunks over the packed
content. All that stands before the chunks is bound to each of them, and each knows its place and whether it is the
last: a changed, cut or reordered file opens no further than a wrong passphrase does.
Without a passphrase the key stands in the header: then this protects against damage, not against readers.
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from dataclasses import dataclass, field

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.store.keys import FOR_PACKAGES, SETS, Key, plain, stretched
from assessor.store.keys import MARK as SALT_MARK
from assessor.store.unlocking import PassphraseWanted

MAGIC = b"ASSESSGP"
VERSION = 1
PACKED, UNPACKED, HEADER = 50 << 20, 64 << 20, 4096

OPEN_KEY = 0
"""In place of a set's number: there is no passphrase, and the key stands in the header."""

NOT_A_PACKAGE = N_("{name} is not a package for a group. Nothing was changed.")
OTHER_VERSION = N_(
    "{name} was made by another version of Assessor. Update Assessor on both laptops, then give it out again."
)
DAMAGED = N_("{name} is damaged or not whole. Nothing was changed; use another copy of it.")
WRONG = N_("The passphrase for {name} is wrong, or the file is damaged. Nothing was changed.")
TOO_LARGE = N_("{name} is too large for a package. Nothing was changed.")
LOCKED = N_("{name} is protected. Give the passphrase that was chosen when it was given out.")


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stands in the open on a package, and the key that opens it; the same for every writing of one package."""

    assessment_id: str
    giving_id: str
    key_set: int
    salt: bytes
    key: bytes = field(repr=False)

    @property
    def copy_key(self) -> Key | None:
        """What the working copy on this laptop is enciphered with; nothing where the package is open to all."""
        if self.key_set == OPEN_KEY:
            return None
        from assessor.exchange.sealing import derived

        return Key(
            derived(self.key, self.salt, b"assess-copy"), SALT_MARK + bytes([self.key_set]) + self.salt[5:]
        )

    def header(self, nonce: bytes) -> bytes:
        open_key = self.key.hex() if self.key_set == OPEN_KEY else ""
        values = [self.assessment_id, self.giving_id, self.key_set, self.salt.hex(), open_key, nonce.hex()]
        return json.dumps(values, separators=(",", ":")).encode("ascii")


def address(assessment_id: str, giving_id: str, passphrase: str = "") -> Envelope:
    """The envelope of a new package."""
    salt = os.urandom(16)
    if not plain(passphrase):
        return Envelope(assessment_id, giving_id, OPEN_KEY, salt, os.urandom(32))
    return Envelope(assessment_id, giving_id, FOR_PACKAGES, salt, stretched(passphrase, FOR_PACKAGES, salt))


def pack(envelope: Envelope, content: bytes, name: str) -> bytes:
    """The whole file."""
    from assessor.exchange.sealing import seal

    nonce = os.urandom(16)
    header = envelope.header(nonce)
    front = MAGIC + struct.pack(">HH", VERSION, len(header)) + header
    whole = front + seal(zlib.compress(content, 6), envelope.key, nonce, front)
    if len(content) > UNPACKED or len(whole) > PACKED:
        raise FileRefused(TOO_LARGE, name=name)
    return whole


def unpack(data: bytes, name: str, passphrase: str = "", key: bytes = b"") -> tuple[Envelope, bytes]:
    """The envelope and the content, whole and unchanged, or a refusal. `key` opens what was opened before."""
    from assessor.exchange.sealing import BrokenSealError, unseal

    header_length = _checked_front(data, name)
    front = data[: len(MAGIC) + 4 + header_length]
    envelope, nonce = _read_header(front[len(MAGIC) + 4 :], name, passphrase, key)
    try:
        packed = unseal(data[len(front) :], envelope.key, nonce, front)
    except BrokenSealError:
        raise FileRefused(DAMAGED if envelope.key_set == OPEN_KEY else WRONG, name=name) from None
    return envelope, _expanded(packed, name)


def _checked_front(data: bytes, name: str) -> int:
    if len(data) > PACKED:
        raise FileRefused(TOO_LARGE, name=name)
    if not data.startswith(MAGIC):
        raise FileRefused(NOT_A_PACKAGE, name=name)
    if len(data) < len(MAGIC) + 4:
        raise FileRefused(DAMAGED, name=name)
    version, length = struct.unpack_from(">HH", data, len(MAGIC))
    if version != VERSION:
        raise FileRefused(OTHER_VERSION, name=name)
    if length > HEADER:
        raise FileRefused(DAMAGED, name=name)
    return length


def _read_header(header: bytes, name: str, passphrase: str, key: bytes) -> tuple[Envelope, bytes]:
    try:
        assessment_id, giving_id, key_set, salt, open_key, nonce = json.loads(header)
        known = Envelope(str(assessment_id), str(giving_id), int(key_set), bytes.fromhex(salt), b"")
        made_known = bytes.fromhex(open_key)
        place = bytes.fromhex(nonce)
    except (ValueError, TypeError, RecursionError):
        raise FileRefused(DAMAGED, name=name) from None
    found = _key(known, name, passphrase, made_known, key)
    if len(found) != 32 or len(known.salt) != 16 or len(place) != 16:
        raise FileRefused(DAMAGED, name=name)
    return Envelope(known.assessment_id, known.giving_id, known.key_set, known.salt, found), place


def _key(envelope: Envelope, name: str, passphrase: str, open_key: bytes, key: bytes) -> bytes:
    if envelope.key_set == OPEN_KEY:
        return open_key
    if envelope.key_set not in SETS:
        raise FileRefused(OTHER_VERSION, name=name)
    if key:
        return key
    if not plain(passphrase):
        raise PassphraseWanted(LOCKED, name=name)
    if len(envelope.salt) != 16:
        raise FileRefused(DAMAGED, name=name)
    return stretched(passphrase, envelope.key_set, envelope.salt)


def _expanded(packed: bytes, name: str) -> bytes:
    """The content; no more of it is made than a package may hold."""
    stream = zlib.decompressobj()
    try:
        content = stream.decompress(packed, UNPACKED + 1)
    except zlib.error:
        raise FileRefused(DAMAGED, name=name) from None
    if len(content) > UNPACKED:
        raise FileRefused(TOO_LARGE, name=name)
    if not stream.eof or stream.unused_data:
        raise FileRefused(DAMAGED, name=name)
    return content
