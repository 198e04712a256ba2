"""Earlier reviews as the annex shows them."""

from __future__ import annotations

from sqlalchemy.orm import Session

from assessor.models.dates import day_of
from assessor.reports.report import Counts, EarlierReview
from assessor.store.earlier_cycles import earlier_cycles


def earlier_reviews(session: Session) -> tuple[EarlierReview, ...]:
    """Oldest first, as they were kept."""
    return tuple(
        EarlierReview(row.symbol, day_of(row.adopted), Counts(*row.figures))
        for row in earlier_cycles(session)
    )
