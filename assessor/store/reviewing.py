"""The review of an import that is not taken over yet: kept in the file, so that no correction is ever lost."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from assessor.models.tables import Review, ReviewCorrection
from assessor.store.text import cleaned


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """The open review without what was read, which is long and never changes: `read_batch` gives it."""

    id: str
    name: str
    corrections: tuple[str, ...]


def open_review(session: Session, name: str, batch: str) -> None:
    """Put a document under review, in place of any other."""
    close_review(session)
    session.add(Review(str(cleaned(name)), str(cleaned(batch))))


def close_review(session: Session) -> None:
    for table in (ReviewCorrection, Review):
        session.execute(delete(table))


def correct_review(session: Session, review_id: str, corrections: tuple[str, ...]) -> None:
    """Make these the corrections; what is as before is not written again."""
    kept = {row.position: row for row in _corrections(session, review_id)}
    for position, what in enumerate(corrections):
        row = kept.pop(position, None)
        if row is None:
            session.add(ReviewCorrection(review_id, position, str(cleaned(what))))
        else:
            row.what = str(cleaned(what))
    for row in kept.values():
        session.delete(row)


def review(session: Session) -> ReviewRow | None:
    row = session.execute(select(Review.id, Review.name).limit(1)).first()
    if row is None:
        return None
    return ReviewRow(row[0], row[1], tuple(one.what for one in _corrections(session, row[0])))


def read_batch(session: Session, review_id: str) -> str:
    return session.get_one(Review, review_id).batch


def _corrections(session: Session, review_id: str) -> list[ReviewCorrection]:
    own = ReviewCorrection.review_id == review_id
    return list(session.scalars(select(ReviewCorrection).where(own).order_by(ReviewCorrection.position)))
