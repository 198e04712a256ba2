"""What came back from the groups: receipts as they were written, with names that people know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from assessor.models.references import reference
from assessor.models.room_tables import Receipt, ReceiptLine
from assessor.models.tables import Group, Paragraph, Passage, PassageText
from assessor.store.conflicts import Conflict, SourceConflict, open_conflicts, source_conflicts
from assessor.store.outlines import RECOMMENDATION
from assessor.store.revealing import Covered


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """What became of a package's judgements, by reference: `fresh` + `known` + `conflicting` are all of them.

    `homeless` are those that are no recommendations (any more); they are among the others too.
    """

    fresh: tuple[str, ...]
    known: tuple[str, ...]
    conflicting: tuple[str, ...]
    homeless: tuple[str, ...]

    @property
    def judgements(self) -> int:
        return len(self.fresh) + len(self.known) + len(self.conflicting)


@dataclass(frozen=True, slots=True)
class ReceiptRow(Became):
    """One package that was taken. `called`: the group's name in the package."""

    id: str
    group_name: str
    called: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict with the names that people know it by. `about` is a judgement's conflict, or a source's.

    `hidden`: its group scores blind and this was not revealed yet, so only that group may look at the versions.
    """

    reference: str
    group_name: str
    texts: Mapping[str, str]
    about: Conflict | SourceConflict
    hidden: bool = False

    @property
    def key(self) -> str:
        """The same for the same conflict as long as it is open."""
        one = self.about
        row = "" if isinstance(one, Conflict) else min(version.row.id for version in one.versions)
        return f"{one.recommendation_id}\t{one.group_id}\t{row}"

    @property
    def hard(self) -> bool:
        return isinstance(self.about, Conflict) and self.about.hard


def receipts(session: Session, most: int = 100) -> tuple[ReceiptRow, ...]:
    """The newest first, as many as a person reads."""
    query = select(Receipt.id, Group.name, Receipt.group_name, Receipt.made_at)
    query = query.join(Group, Group.id == Receipt.group_id)
    rows = session.execute(query.order_by(text("receipt.rowid DESC")).limit(most)).all()
    lines = select(ReceiptLine.receipt_id, ReceiptLine.recommendation_id, ReceiptLine.outcome)
    became: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for receipt_id, one, outcome in session.execute(
        lines.where(ReceiptLine.receipt_id.in_([row[0] for row in rows]))
    ):
        became[receipt_id][one] = outcome
    places = _places(session) if rows else {}
    return tuple(_receipt((row[0], row[1], row[2], row[3]), became[row[0]], places) for row in rows)


def disputes(session: Session) -> tuple[Dispute, ...]:
    """All open conflicts: where the levels differ first, then in the order of the source."""
    found = [*open_conflicts(session), *source_conflicts(session)]
    if not found:
        return ()
    groups = {
        row[0]: (row[1], row[2]) for row in session.execute(select(Group.id, Group.name, Group.workshop_id))
    }
    places, covered = _places(session), Covered(session)
    texts = _texts(session, {one.recommendation_id for one in found})
    made: list[Dispute] = []
    for one in found:
        item, (name, workshop_id) = one.recommendation_id, groups[one.group_id]
        hidden = covered.covers(item, workshop_id)
        made.append(Dispute(places[item][0], name, texts[item], one, hidden))
    order = {one: place for place, one in enumerate(places)}
    return tuple(sorted(made, key=lambda one: (not one.hard, order[one.about.recommendation_id], one.key)))


def count_disputes(session: Session) -> int:
    return len(open_conflicts(session)) + len(source_conflicts(session))


def was_taken(session: Session) -> bool:
    """Whether any package ever came back."""
    return bool(session.scalar(select(func.count()).select_from(Receipt)))


def _receipt(
    row: tuple[str, str, str, str], became: Mapping[str, str], places: Mapping[str, tuple[str, bool]]
) -> ReceiptRow:
    ordered = [one for one in places if one in became]
    named = {
        outcome: tuple(places[one][0] for one in ordered if became[one] == outcome)
        for outcome in ("fresh", "known", "conflicting")
    }
    homeless = tuple(places[one][0] for one in ordered if not places[one][1])
    return ReceiptRow(*row, **named, homeless=homeless)


def _places(session: Session) -> dict[str, tuple[str, bool]]:
    """The reference of every passage in the order of the source, and whether it is a recommendation."""
    query = select(Passage.id, Paragraph.number, Passage.limb, Passage.verdict)
    query = query.join(Paragraph, Paragraph.id == Passage.paragraph_id)
    query = query.order_by(Paragraph.position, Passage.position, Passage.id)
    return {row[0]: (reference(row[1], row[2]), row[3] == RECOMMENDATION) for row in session.execute(query)}


def _texts(session: Session, wanted: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    query = select(PassageText.passage_id, PassageText.language, PassageText.text)
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for one, language, words in session.execute(query.where(PassageText.passage_id.in_(wanted))):
        found[one][language] = words
    return found
