"""What an annex of a blind workshop keeps back: all that groups say of what was neither revealed nor decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.store import queries
from assessor.store.revealing import Covered
from assessor.store.rows import EvidenceRow
from assessor.store.workshops import current_workshop


class HeldBack:
    """Answers for many recommendations of one workshop at once. A group that is alone has nobody to sway."""

    def __init__(self, session: Session, workshop_id: str = "") -> None:
        self._here = workshop_id or current_workshop(session)
        self._covered = Covered(session)
        self._alone = len(queries.groups(session, self._here)) < 2
        decided = queries.decisions(session, workshop_id=self._here)
        self._decided = {
            one
            for one, said in decided.items()
            if said.level is not Level.NOT_ASSESSED and not said.conflicting
        }

    def holds(self, recommendation_id: str) -> bool:
        hidden = self._covered.covers(recommendation_id, self._here)
        return hidden and not self._alone and recommendation_id not in self._decided

    def going_out(self, evidence: Iterable[EvidenceRow]) -> Iterator[EvidenceRow]:
        """What is public, of what is not held back."""
        return (one for one in evidence if one.public and not self.holds(one.recommendation_id))
