"""Takes a reviewed batch over into the assessment, in one step of undo, and says what it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor.i18n import N_, Translator
from assessor.importers.apply import Applied, apply_batch
from assessor.importers.batch import Batch
from assessor.store import preparing, reviewing
from assessor.store.rows import DocumentRow
from assessor.ui.desk import Desk
from assessor.ui.import_review.lines import counts
from assessor.ui.language import language_name

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

IMPORT = N_("Import of a document")
LISTED = 6


def take_over(desk: Desk, batch: Batch, before: DocumentRow) -> bool:
    """Apply the batch; the first language becomes the room's, the next one stands beside it."""
    done: list[Applied] = []

    def change(session: Session) -> None:
        done.append(apply_batch(session, batch))
        reviewing.close_review(session)
        if not before.room_language:
            preparing.describe(session, room_language=batch.language)
        elif not before.second_language and batch.language != before.room_language:
            preparing.describe(session, second_language=batch.language)

    desk.back_up()
    if not desk.edit(IMPORT, change):
        return False
    desk.notices.tell(told(desk.tr, batch, done[0], before), undo=True)
    return True


def told(tr: Translator, batch: Batch, done: Applied, before: DocumentRow) -> str:
    """One or two sentences on what an import did."""
    if before.languages and batch.language not in before.languages:
        first = tr(
            "{language} stands beside the first language now: {n} passages.",
            language=language_name(batch.language),
            n=done.new - done.unplaced,
        )
    elif not before.languages:
        found = counts(batch).recommendations
        first = tr.plural("{n} recommendation taken over.", "{n} recommendations taken over.", found)
    elif not done.new and not done.updated:
        return tr("Nothing new: the assessment already holds all of it.")
    else:
        first = tr("{new} new, {updated} changed, {same} as before.",
                   new=done.new, updated=done.updated, same=done.unchanged)  # fmt: skip
    if not done.not_aligned:
        return first
    places = ", ".join(done.not_aligned[:LISTED]) + (" …" if len(done.not_aligned) > LISTED else "")
    return tr("{first} Not aligned: {places}.", first=first, places=places)
