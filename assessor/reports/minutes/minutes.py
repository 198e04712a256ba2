"""The minutes as frozen data: everything their writers need, nothing that must stay in the room.

Groups are ordinal numbers; names are there only when somebody asked for them, since they can endanger people.
Evidence is not here at all. Times carry the offset of the place in which they are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from assessor.models.agreement import Summary
from assessor.models.levels import Level


class Kind(StrEnum):
    """What the document tells: what was decided, or how each decision was reached."""

    MINUTES = "minutes"
    CONSENSUS = "consensus"


@dataclass(frozen=True, slots=True)
class Gathering:
    """The workshop itself. `date` is the day it was planned for; without a quorum `quorum` is 0."""

    title: str = ""
    place: str = ""
    date: date | None = None
    audience: str = ""
    began_at: datetime | None = None
    ended_at: datetime | None = None
    people: int = 0
    quorum: int = 0
    blind: bool = False

    @property
    def quorum_met(self) -> bool | None:
        """None when none was set, or when nobody noted how many people there were."""
        return self.people >= self.quorum if self.quorum and self.people else None


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group: how many people, how many recommendations it judged."""

    number: int
    people: int
    judged: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """The recommendation that something is about."""

    reference: str
    text: str
    text_language: str = ""
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Hands:
    """How many people in the room were for which level."""

    implemented: int = 0
    partial: int = 0
    not_implemented: int = 0
    no_information: int = 0
    abstained: int = 0


@dataclass(frozen=True, slots=True)
class Dissent:
    """Who disagreed and why. `others` counts those who are no group and whose names are held back in `names`."""

    words: str = ""
    groups: tuple[int, ...] = ()
    others: int = 0
    names: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision of the plenary at its time. `level` is None where it was taken back.

    `before` is the level that this one took the place of; `changed_later` says that it no longer stands.
    """

    item: Item
    at: datetime | None
    level: Level | None
    reasoning: str = ""
    dissent: Dissent | None = None
    hands: Hands | None = None
    before: Level | None = None
    changed_later: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """A group that says something else than when the levels were opened to the room."""

    item: Item
    group: int
    before: Level
    after: Level
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PutOff:
    """A recommendation that was left for later; `decided` says whether the plenary came back to it."""

    item: Item
    at: datetime | None
    decided: bool


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A recommendation without a standing decision, with the hands that were counted all the same."""

    item: Item
    hands: Hands | None = None


@dataclass(frozen=True, slots=True)
class Priority:
    """How many dots a recommendation got from all groups together."""

    item: Item
    dots: int


@dataclass(frozen=True, slots=True)
class Opened:
    """When the groups' levels were first and last opened to the room, and of how many recommendations."""

    count: int = 0
    first: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """What one group says of a recommendation."""

    group: int
    level: Level
    reasoning: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """From the groups' first positions to the decision on one recommendation. `now` is what they say at the end."""

    item: Item
    first: tuple[Position, ...]
    now: tuple[Position, ...]
    level: Level | None
    reasoning: str = ""
    dissent: Dissent | None = None
    hands: Hands | None = None

    @property
    def moved(self) -> tuple[tuple[Position, Position], ...]:
        """Each group whose level is another now: what it said first, and what it says."""
        first = {position.group: position for position in self.first}
        pairs = ((first[one.group], one) for one in self.now if one.group in first)
        return tuple((before, after) for before, after in pairs if before.level != after.level)


@dataclass(frozen=True, slots=True)
class Minutes:
    """One workshop in one language. What its kind does not show is not in it: `ways` belong to the consensus report.

    `at_first` and `at_the_end` measure how far the groups agreed; `settled` of `total` have a standing decision.
    """

    kind: Kind
    language: str
    state: str
    symbol: str
    adopted: date | None
    coalition: str
    demonstration: bool
    made_on: date
    gathering: Gathering
    groups: tuple[GroupLine, ...]
    settled: int
    total: int
    at_first: Summary
    at_the_end: Summary
    opened: Opened = Opened()
    decisions: tuple[Decided, ...] = ()
    moves: tuple[Moved, ...] = ()
    put_off: tuple[PutOff, ...] = ()
    unsettled: tuple[Unsettled, ...] = ()
    priorities: tuple[Priority, ...] = ()
    ways: tuple[Way, ...] = ()
