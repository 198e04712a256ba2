"""The open review as the assessment keeps it: begun, corrected and left in steps that can be undone."""

from __future__ import annotations

from collections.abc import Hashable

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.importers import corrections, written
from assessor.importers.batch import Batch
from assessor.importers.corrections import Act, Correction
from assessor.store import paragraphs as stored
from assessor.store import reviewing
from assessor.store.queries import document as read_document
from assessor.store.reviewing import ReviewRow
from assessor.ui.desk import Desk
from assessor.ui.import_review.beside import Held, held
from assessor.ui.import_review.review import Review
from assessor.ui.prepare import applied

READING = N_("Reading of a document")
LEAVING = N_("Leaving of a review")
NUMBER = N_("Number of a paragraph")
ADOPTED = N_("Date of adoption")
PUT_ASIDE = N_("The review of {name} with its corrections was put aside. Undo brings it back.")
LABELS = {
    Act.VERDICT: applied.VERDICT,
    Act.TEXT: applied.TEXT,
    Act.SPLIT: applied.SPLIT,
    Act.JOIN: applied.JOIN,
    Act.LIMB: applied.LIMB,
    Act.PAIR: applied.PAIRING,
    Act.NUMBER: NUMBER,
    Act.THEME: applied.THEME,
    Act.FOLLOW_UP: applied.FOLLOW_UP,
    Act.ADOPTED: ADOPTED,
}


class KeptReview:
    """Brings the review on the screen and the one in the file together: the file's is the true one."""

    def __init__(self, desk: Desk, review: Review) -> None:
        self._desk, self._review = desk, review
        self._row: ReviewRow | None = None
        review.corrected.connect(self.correct)

    @property
    def row(self) -> ReviewRow | None:
        """The review that is on the screen."""
        return self._row

    def show(self) -> bool:
        """Bring up what the file holds; False if there is none, or it cannot be read any more."""
        try:
            self._row = self._show(self._desk.document.read(reviewing.review))
        except UserError as error:
            self._row = None
            self._desk.notices.fail(self._desk.tr.error(error))
        return self._row is not None

    def _show(self, row: ReviewRow | None) -> ReviewRow | None:
        if row is None:
            return None
        wanted = tuple(corrections.read(one) for one in row.corrections)
        if self._row is not None and self._row.id == row.id:
            self._review.follow(wanted)
        else:
            self._review.show_batch(self._batch(row), self._held(), wanted)
        self._tell_misfits()
        return row

    def _batch(self, row: ReviewRow) -> Batch:
        """What was read, before any correction."""
        kept = self._desk.document.read(lambda session: reviewing.read_batch(session, row.id))
        return written.read_batch(kept)

    def _held(self) -> Held:
        read = self._desk.document.read
        return held(read(read_document), read(stored.paragraphs))

    def _tell_misfits(self) -> None:
        draft = self._review.draft
        if draft is not None and draft.misfits:
            tr, n = self._desk.tr, draft.misfits
            said = tr.plural(
                "{n} correction no longer fits and was passed over.",
                "{n} corrections no longer fit and were passed over.",
                n,
            )
            self._desk.notices.fail(said)
            draft.misfits = 0

    def begin(self, name: str, batch: Batch) -> bool:
        """Put what was read under review. A review that was open with corrections comes back with undo."""
        before, kept = self._desk.document.read(reviewing.review), written.write_batch(batch)
        if not self._desk.edit(READING, lambda session: reviewing.open_review(session, name, kept)):
            return False
        if before is not None and before.corrections:
            self._desk.notices.tell(self._desk.tr(PUT_ASIDE, name=before.name), undo=True)
        return True

    def correct(self, one: Correction, merge: Hashable | None = None) -> None:
        draft, row = self._review.draft, self._row
        if draft is None or row is None:
            return
        kept = tuple(corrections.write(each) for each in draft.with_also(one))
        if not self._desk.edit(
            LABELS[one.act], lambda session: reviewing.correct_review(session, row.id, kept), merge
        ):
            self._review.bench.text.not_written()

    def leave(self) -> None:
        if self._desk.edit(LEAVING, reviewing.close_review):
            said = self._desk.tr("The review was left; nothing was taken over.")
            self._desk.notices.tell(said, undo=True)
