"""From what is printed back to what it is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy.orm import Session

from assessor.reports.citing import SourceList
from assessor.store import queries
from assessor.store.holding_back import HeldBack
from assessor.store.rows import EvidenceRow
from assessor.store.workshops import current_workshop


def row_named(session: Session, reference: str) -> str:
    """The id of the recommendation with this reference; empty where there is none any more."""
    rows = queries.outline(session).recommendations
    return next((row.id for row in rows if row.reference == reference), "")


def origins(session: Session, workshop_id: str = "") -> Mapping[int, list[EvidenceRow]]:
    """The pieces of evidence behind each number in the annex's list of sources."""
    here = workshop_id or current_workshop(session)
    order = {group.id: place for place, group in enumerate(queries.groups(session, here), start=1)}
    given: defaultdict[str, list[EvidenceRow]] = defaultdict(list)
    for one in HeldBack(session, here).going_out(queries.workshop_evidence(session, here)):
        given[one.recommendation_id].append(one)
    listed, found = SourceList(None), defaultdict[int, list[EvidenceRow]](list)
    for row in queries.outline(session).recommendations:
        for one in sorted(given[row.id], key=lambda said: order.get(said.group_id, 0)):
            for number in listed.cite([one]):
                found[number].append(one)
    return found
