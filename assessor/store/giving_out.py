"""What was exported, or shown to the room, is kept: from then on what people said is superseded, never overwritten."""

from __future__ import annotations

from contextlib import suppress

from assessor.errors import WriteFailed
from assessor.store.document import Document
from assessor.store.judging import seal


def give_out(document: Document) -> None:
    """Called before an export is made or levels are revealed. Undo goes on as before: it passes the sealing over.

    A file that can only be read, or a full disk, keeps nobody from either.
    """
    if document.read_only:
        return
    with suppress(WriteFailed), document.remark() as session:
        seal(session)
