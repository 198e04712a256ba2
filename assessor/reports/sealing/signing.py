"""A coalition's own key (Ed25519): kept in a file of its own, never in the assessment.

What is signed is the line `assessor annex SHA-256 <digest in hex>`, in ASCII, so that any program for Ed25519 can
check it with the key and the digest that are printed in the annex. The ciphers are loaded when a key is used.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assessor.errors import FileRefused
from assessor.i18n import N_
from assessor.store.whole_file import write_whole

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SUFFIX = ".assess-key"
NO_KEY = N_(
    "{name} is not a key that can sign, or it needs another passphrase. Nothing was signed, nothing was changed."
)
THERE_ALREADY = N_("{name} is there already, and a key is never overwritten. Choose another name.")
_LARGEST = 10_000


def make_key(path: Path, passphrase: str = "") -> str:
    """A new key in a file that did not exist; gives the public key in hex."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if path.exists():
        raise FileRefused(THERE_ALREADY, name=path.name)
    key = Ed25519PrivateKey.generate()
    locked = (
        serialization.BestAvailableEncryption(passphrase.encode())
        if passphrase
        else serialization.NoEncryption()
    )
    write_whole(
        path,
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, locked),
    )
    path.chmod(0o600)
    return _public(key)


def signer(path: Path, passphrase: str = "") -> Callable[[str], tuple[str, str]]:
    """Signs digests with the key in this file: gives signature and public key in hex."""
    key = _read(path, passphrase)

    def sign(digest: str) -> tuple[str, str]:
        return key.sign(_signed(digest)).hex(), _public(key)

    return sign


def needs_passphrase(path: Path) -> bool:
    """Whether the key in this file is locked. What cannot be read is told when it is to sign."""
    try:
        with path.open("rb") as file:
            return b"ENCRYPTED" in file.read(_LARGEST)
    except OSError:
        return False


def is_signed(digest: str, signature: str, public_key: str) -> bool:
    """Whether whoever has the private part of this key signed this digest."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(
            bytes.fromhex(signature), _signed(digest)
        )
    except (InvalidSignature, ValueError):
        return False
    return True


def _read(path: Path, passphrase: str) -> Ed25519PrivateKey:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
        key = serialization.load_pem_private_key(data, passphrase.encode() or None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm):
        raise FileRefused(NO_KEY, name=path.name) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise FileRefused(NO_KEY, name=path.name)
    return key


def _public(key: Ed25519PrivateKey) -> str:
    return key.public_key().public_bytes_raw().hex()


def _signed(digest: str) -> bytes:
    return f"assessor annex SHA-256 {digest}".encode("ascii")
