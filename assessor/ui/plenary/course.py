"""Where the plenary is: what is on the screen, what was put off, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assessor.models.queue import Place, Section
from assessor.store.rows import DecisionRow
from assessor.ui.plenary.agenda import Agenda, Entry, Wanted


@dataclass(slots=True)
class Course:
    """Lasts as long as the screen; only what was put off is also in the file."""

    agenda: Agenda = field(default_factory=lambda: Agenda({}))
    about: str = ""
    places: tuple[Place, ...] = ()
    _held: str = ""
    _later: list[str] = field(default_factory=list[str])

    @property
    def entry(self) -> Entry | None:
        return self.agenda.entries.get(self.about)

    def take(self, agenda: Agenda) -> None:
        """What is now in the file. The one on the screen keeps its place while it is decided."""
        if agenda is self.agenda:
            return
        self.agenda = agenda
        if self.entry is None:
            self.about = ""
        elif not self.entry.decided:
            self._held = self.about
        self._order()

    def take_decisions(self, decisions: Mapping[str, DecisionRow]) -> None:
        self.take(self.agenda.with_decisions(decisions))

    def show(self, recommendation_id: str) -> None:
        """What is on the screen from now on."""
        self.about = recommendation_id
        entry = self.entry
        self._held = "" if entry is None or entry.decided else recommendation_id
        self._order()

    def remember(self, later: Sequence[str]) -> None:
        """What was put off when the file was last open."""
        self._later = list(later)
        self._order()

    def put_off(self) -> None:
        """To the end of what is to be discussed."""
        if self.about in self._later:
            self._later.remove(self.about)
        self._later.append(self.about)
        self._order()

    def _order(self) -> None:
        self.places = self.agenda.places(self._later, self._held)

    def shown(self, wanted: Wanted) -> list[tuple[Place, Entry]]:
        return self.agenda.shown(self.places, wanted, self._held)

    def inside(self, section: Section) -> list[tuple[Place, Entry]]:
        """What stands in a section and is not decided by now."""
        pairs = ((place, self.agenda.entries[place.id]) for place in self.places)
        return [pair for pair in pairs if pair[0].section is section and not pair[1].decided]

    def section(self) -> Section | None:
        return next((place.section for place in self.places if place.id == self.about), None)

    def next_open(self) -> str:
        """What is to be discussed after this one; at the end, the first that was passed over; or empty."""
        ids = [place.id for place in self.places if place.section is Section.DISCUSS]
        at = ids.index(self.about) + 1 if self.about in ids else 0
        ahead: Sequence[str] = [*ids[at:], *ids[:at]]
        return next((one for one in ahead if one != self.about and not self._decided(one)), "")

    def _decided(self, recommendation_id: str) -> bool:
        return self.agenda.entries[recommendation_id].decided
