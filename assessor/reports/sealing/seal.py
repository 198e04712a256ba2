"""What stands in a frozen annex about itself: its number and digest, and who stands behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from assessor.reports.sealing.canonical import canonical, digest_of

_SHORT = 16


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the coalition and what it said; its name is empty where it may not be named."""

    name: str
    standing: str
    reservation: str = ""


@dataclass(frozen=True, slots=True)
class Seal:
    """`digest` is the SHA-256, in hex, of the canonical JSON that was sealed.

    `members` are those who stand behind it by the day of the export, which may be later than the sealing; who has not
    answered or has declined is nobody's business outside, also not in what only programs read. `public_key` and
    `signature` (Ed25519, of the digest) are hex, or empty.
    """

    number: int
    digest: str
    sealed_on: date
    members: tuple[Member, ...] = ()
    public_key: str = ""
    signature: str = ""

    def keywords(self, language: str) -> str:
        """What the file's metadata says: which version in which language, and how far it was signed off by then."""
        return f"version:{self.number} language:{language} sha256:{self.digest} sign-off:{self.sign_off}"

    @property
    def sign_off(self) -> str:
        """Names what the members had said when the file was written."""
        return sign_off_named([asdict(one) for one in self.members])


def sign_off_named(members: Sequence[Mapping[str, object]]) -> str:
    return digest_of(canonical(members))[:_SHORT]
