"""Files that are enclosed with sources: the original as it came, and beside it the copy that may go out.

They belong to a source through all its versions, and stay on the coalition's laptop: no package carries them.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.models.outgoing_tables import Attachment
from assessor.models.tables import Evidence, Supersession
from assessor.store.conflicts import lineages

ENCLOSED_ALREADY = N_("{name} is enclosed with this source already.")
GONE = N_("This file is no longer enclosed.")
AS_IT_CAME = N_(
    "This is the original: it may tell who made it, where and when. Pass on the clean copy instead."
)
NO_SOURCE = N_("The source is no longer there, so nothing was enclosed with it.")
LONGEST_NAME = 120
_UNFIT = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """An enclosed file without its bytes. `size` is the original's; `clean` says whether a copy may go out."""

    id: str
    evidence_id: str
    name: str
    digest: str
    size: int
    clean: bool


def attach(session: Session, evidence_id: str, name: str, original: bytes, cleaned: bytes) -> str:
    """Enclose a file; the same one only once with a source."""
    if session.get(Evidence, evidence_id) is None:
        raise UserError(NO_SOURCE)
    digest, there = hashlib.sha256(original).hexdigest(), attachments(session, evidence_id)
    name = _bare(name)
    if any(row.digest == digest for row in there):
        raise UserError(ENCLOSED_ALREADY, name=name)
    row = Attachment(evidence_id, name, digest, original, cleaned, len(there))
    session.add(row)
    session.flush()
    return row.id


def detach(session: Session, attachment_id: str) -> None:
    session.delete(_row(session, attachment_id))


def original_of(session: Session, attachment_id: str) -> bytes:
    """The bytes as they came, whose SHA-256 is the row's digest."""
    return _row(session, attachment_id).original


def clean_copy_of(session: Session, attachment_id: str) -> bytes:
    return _row(session, attachment_id).cleaned


def attachments(session: Session, evidence_id: str) -> tuple[AttachmentRow, ...]:
    """Those of one source, in the order in which they were enclosed."""
    return enclosed(session).get(evidence_id, ())


def enclosed(session: Session) -> Mapping[str, tuple[AttachmentRow, ...]]:
    """By source, whichever of its versions they were enclosed with."""
    rows = _rows(session, Attachment.position, Attachment.made_at, Attachment.id)
    if not rows:
        return {}
    roots = _roots(session)
    given: defaultdict[str, list[AttachmentRow]] = defaultdict(list)
    for row in rows:
        given[roots.get(row.evidence_id, row.evidence_id)].append(row)
    versions = {*roots, *(row.evidence_id for row in rows)}
    found = {one: given.get(roots.get(one, one), []) for one in versions}
    return {one: tuple(listed) for one, listed in found.items() if listed}


def all_attachments(session: Session) -> list[AttachmentRow]:
    """In the order in which they came, so that a further one changes no number."""
    return _rows(session, Attachment.made_at, Attachment.id)


def _rows(
    session: Session, *order: InstrumentedAttribute[int] | InstrumentedAttribute[str]
) -> list[AttachmentRow]:
    columns = (Attachment.id, Attachment.evidence_id, Attachment.name, Attachment.digest)
    size, clean = func.length(Attachment.original), func.length(Attachment.cleaned) > 0
    query = select(*columns, size, clean).order_by(*order)
    return [AttachmentRow(*row[:5], bool(row[5])) for row in session.execute(query)]


def _roots(session: Session) -> Mapping[str, str]:
    query = select(Supersession.newer_id, Supersession.older_id)
    query = query.join(Evidence, Evidence.id == Supersession.newer_id)
    return lineages((row[0], row[1]) for row in session.execute(query))


def _row(session: Session, attachment_id: str) -> Attachment:
    row = session.get(Attachment, attachment_id)
    if row is None:
        raise UserError(GONE)
    return row


def _bare(name: str) -> str:
    """The name without folders and without what no line can show."""
    last = _UNFIT.sub(" ", name).replace("\\", "/").rsplit("/", 1)[-1].strip()
    return last[-LONGEST_NAME:] or "—"
