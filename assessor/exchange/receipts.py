"""What became of a package, judgement by judgement: new, here already, or in conflict."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.orm import Session

from assessor.exchange.package import Package
from assessor.models.room_tables import Receipt
from assessor.models.tables import Group
from assessor.store.conflicts import open_conflicts
from assessor.store.driver import raw_of
from assessor.store.receiving import Became

FRESH, KNOWN, CONFLICTING = "fresh", "known", "conflicting"


@dataclass(frozen=True, slots=True)
class Taken(Became):
    """A receipt for people. `called`: the group's name in the package."""

    name: str
    giving_id: str
    group_id: str
    group_name: str
    called: str


class Arrived(Protocol):
    """A package that was taken, with the rows that were not here before."""

    @property
    def package(self) -> Package: ...
    @property
    def fresh(self) -> Collection[str]: ...
    @property
    def homeless(self) -> Collection[str]: ...


def write_receipts(session: Session, arrivals: Sequence[Arrived]) -> Iterator[Taken]:
    """After all packages of one taking are in: a conflict between two of them is in both receipts."""
    disputed = {
        one for conflict in open_conflicts(session) for version in conflict.versions for one in version.ids
    }
    for arrival in arrivals:
        yield _write(session, arrival, disputed)


def _write(session: Session, arrival: Arrived, disputed: Collection[str]) -> Taken:
    package = arrival.package
    outcomes = _outcomes(package, arrival.fresh, disputed)
    found = list(outcomes.values())
    receipt = Receipt(
        package.giving_id,
        package.group_id,
        package.group_name,
        package.digest,
        len(found),
        found.count(FRESH),
        found.count(KNOWN),
        found.count(CONFLICTING),
    )
    session.add(receipt)
    raw_of(session).executemany(
        "INSERT INTO receipt_line (receipt_id, recommendation_id, outcome) VALUES (?, ?, ?)",
        [(receipt.id, one, outcome) for one, outcome in outcomes.items()],
    )
    references = package.references
    named = {
        outcome: tuple(references[one] for one in references if outcomes.get(one) == outcome)
        for outcome in (FRESH, KNOWN, CONFLICTING)
    }
    group = session.get_one(Group, package.group_id)
    homeless = tuple(references[one] for one in references if one in arrival.homeless)
    return Taken(
        package.name, package.giving_id, group.id, group.name, package.group_name, **named, homeless=homeless
    )


def _outcomes(package: Package, fresh: Collection[str], disputed: Collection[str]) -> Mapping[str, str]:
    """By recommendation; of several judgements on one, a conflict counts before what is new."""
    found: dict[str, str] = {}
    for row in package.current_judgements():
        outcome = CONFLICTING if row.id in disputed else FRESH if row.id in fresh else KNOWN
        found[row.recommendation_id] = max(outcome, found.get(row.recommendation_id, ""), key=_RANK.index)
    return found


_RANK = ("", KNOWN, FRESH, CONFLICTING)
