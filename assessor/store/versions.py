"""The frozen versions of a workshop's annex, as they lie in the file. They are added, and never changed."""

from __future__ import annotations

import lzma
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessor.models.outgoing_tables import Version
from assessor.store.failures import DamageError

_MOST = 64 << 20
"""Bytes that a version's content may have unpacked; 300 recommendations in seven languages have two million."""
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 4}]


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version without its content."""

    id: str
    number: int
    digest: str
    wording: str
    sealed_on: str
    signature: str
    public_key: str


_COLUMNS = (
    Version.id,
    Version.number,
    Version.digest,
    Version.wording,
    Version.sealed_on,
    Version.signature,
    Version.public_key,
)


def versions(session: Session, workshop_id: str) -> tuple[VersionRow, ...]:
    """All of a workshop's versions, the oldest first."""
    query = select(*_COLUMNS).where(Version.workshop_id == workshop_id).order_by(Version.number, Version.id)
    return tuple(VersionRow(*row) for row in session.execute(query))


def all_versions(session: Session) -> tuple[VersionRow, ...]:
    """Those of every workshop."""
    query = select(*_COLUMNS).order_by(Version.workshop_id, Version.number, Version.id)
    return tuple(VersionRow(*row) for row in session.execute(query))


def workshop_of(session: Session, version_id: str) -> str:
    return session.scalars(select(Version.workshop_id).where(Version.id == version_id)).one()


def next_number(session: Session, workshop_id: str) -> int:
    return (
        session.scalar(select(func.max(Version.number)).where(Version.workshop_id == workshop_id)) or 0
    ) + 1


def add_version(
    session: Session,
    workshop_id: str,
    number: int,
    content: bytes,
    *,
    digest: str,
    wording: str,
    sealed_on: str,
    signed: tuple[str, str] = ("", ""),
) -> str:
    """`signed`: signature and public key."""
    signature, public_key = signed
    row = Version(workshop_id, number, digest, wording, sealed_on, packed(content), signature, public_key)
    session.add(row)
    session.flush()
    return row.id


def packed_content(session: Session, version_id: str) -> bytes:
    """The content as it lies in the file; `unpacked` needs no file."""
    return session.scalars(select(Version.content).where(Version.id == version_id)).one()


def packed(content: bytes) -> bytes:
    return lzma.compress(content, filters=_FILTERS)


def unpacked(packed: bytes) -> bytes:
    """The canonical JSON as it was sealed."""
    unpacking = lzma.LZMADecompressor()
    try:
        content = unpacking.decompress(packed, _MOST)
    except lzma.LZMAError:
        raise DamageError("A version cannot be unpacked.") from None
    if not unpacking.eof:
        raise DamageError("A version is cut off, or larger than one can be.")
    return content
