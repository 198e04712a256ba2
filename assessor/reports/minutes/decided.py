"""The decisions of a workshop in the order in which they were taken, each with what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from assessor.reports.minutes.minutes import Decided
from assessor.reports.minutes.room import Room, counted, settled
from assessor.store.rows import EventKind, EventRow, HandsRow


def decisions(room: Room, events: Iterable[EventRow], hands: Mapping[str, HandsRow]) -> tuple[Decided, ...]:
    """A later wording of the same level is no new decision: it keeps its time and has the latest words."""
    taken = [event for event in events if event.kind is EventKind.DECIDED]
    record = _Record(room)
    for event in sorted(taken, key=lambda event: (event.at, bool(event.before))):
        if event.recommendation_id in room.items:
            record.note(event)
    for recommendation_id, places in record.standing.items():
        last = record.entries[places[-1]]
        record.entries[places[-1]] = replace(last, hands=counted(hands.get(recommendation_id)))
    return tuple(record.entries)


@dataclass(slots=True)
class _Record:
    """The entries so far; `standing` are the places of those that nothing took the place of."""

    room: Room
    entries: list[Decided] = field(default_factory=list[Decided])
    standing: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict[str, list[int]](list))

    def note(self, event: EventRow) -> None:
        entry = self._entry(event)
        standing = self.standing[event.recommendation_id]
        if not event.before or not standing:
            self._add(event, entry)
            return
        same = [place for place in standing if self.entries[place].level == entry.level]
        for place in standing:
            if place not in same[:1]:
                self.entries[place] = replace(self.entries[place], changed_later=True)
        if same:
            kept = self.entries[same[0]]
            self.entries[same[0]] = replace(kept, reasoning=entry.reasoning, dissent=entry.dissent)
            standing[:] = same[:1]
        else:
            before = self.entries[standing[-1]].level
            standing.clear()
            self._add(event, replace(entry, before=before))

    def _add(self, event: EventRow, entry: Decided) -> None:
        self.standing[event.recommendation_id].append(len(self.entries))
        self.entries.append(entry)

    def _entry(self, event: EventRow) -> Decided:
        return Decided(
            self.room.items[event.recommendation_id],
            self.room.time(event.at),
            settled(event.level),
            event.words,
            self.room.dissent(event.dissent, event.dissenters),
        )
