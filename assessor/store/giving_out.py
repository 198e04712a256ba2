"""What is given out stays: from then on rows are superseded, and no undo takes them back."""

from __future__ import annotations

from contextlib import suppress

from assessor.errors import WriteFailed
from assessor.i18n import N_
from assessor.store.document import Document
from assessor.store.judging import seal


def give_out(document: Document) -> None:
    """Called before an export is made. A file that can only be read, or a full disk, keeps nobody from exporting."""
    if document.read_only:
        return
    with suppress(WriteFailed), document.edit(N_("Hand out"), undoable=False) as session:
        seal(session)
