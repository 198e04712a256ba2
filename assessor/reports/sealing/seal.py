"""What stands in a frozen annex about itself: its number and digest, and who stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the coalition and what it said; its name is empty where it may not be named."""

    name: str
    standing: str
    reservation: str = ""


@dataclass(frozen=True, slots=True)
class Seal:
    """`digest` is the SHA-256, in hex, of the canonical JSON that was sealed.

    `members` are those who signed off by the day of the export, which may be later than the sealing. `public_key`
    and `signature` (Ed25519, of the digest) are hex, or empty.
    """

    number: int
    digest: str
    sealed_on: date
    members: tuple[Member, ...] = ()
    public_key: str = ""
    signature: str = ""
