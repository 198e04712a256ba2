"""The order in which the plenary talks: what divides the groups, what all agree on, what is settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property

from assessor.models.levels import WEIGHTS, Level


class Section(IntEnum):
    """The parts of the list, in their order."""

    DISCUSS = 0
    UNANIMOUS = 1
    UNJUDGED = 2
    SETTLED = 3


class Cause(StrEnum):
    """Why a recommendation stands where it does."""

    TWO_APART = "two-apart"
    ONE_APART = "one-apart"
    ONE_DIFFERS = "one-differs"
    SOME_UNSURE = "some-unsure"
    NOBODY_KNOWS = "nobody-knows"
    INCOMPLETE = "incomplete"
    AGREED = "agreed"
    UNJUDGED = "unjudged"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Voice:
    """What one group says of a recommendation; not assessed while it has said nothing."""

    group: str
    level: Level = Level.NOT_ASSESSED
    flagged: bool = False
    evidence: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What the groups' voices amount to."""

    cause: Cause
    apart: int
    flagged_by: tuple[str, ...]
    thin: bool


@dataclass(frozen=True)
class Item:
    """A recommendation with the voices of the groups that were asked.

    `disputed`: two laptops say different things; `dots`: how many priority dots the groups put on it.
    `hidden`: what the groups say is not open to the room yet. Once all have spoken it has its place in the order,
    and no more is told; until then not even that.
    """

    id: str
    voices: tuple[Voice, ...] = ()
    decided: bool = False
    disputed: bool = False
    dots: int = 0
    hidden: bool = False

    @property
    def telling(self) -> bool:
        """Whether its place may tell how far the groups are apart: not while one of them could still hear of it."""
        return not self.hidden or all(voice.level is not Level.NOT_ASSESSED for voice in self.voices)

    @cached_property
    def standing(self) -> Standing:
        """Reckoned once: the queue is put in order again with every key."""
        return Standing(
            cause(self.voices),
            spread(voice.level for voice in self.voices),
            tuple(voice.group for voice in self.voices if voice.flagged),
            not any(voice.evidence for voice in self.voices),
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a recommendation stands in the queue, and why. `later`: it was put off.

    Of a hidden one the cause is only that it is hidden: nothing here tells what the groups say.
    """

    id: str
    section: Section
    cause: Cause
    flagged_by: tuple[str, ...] = ()
    without_evidence: bool = False
    disputed: bool = False
    later: bool = False
    dots: int = 0


def queue(items: Iterable[Item], later: Sequence[str] = (), held: str = "") -> tuple[Place, ...]:
    """Everything in the order of the list; items come in the order of the source.

    What was put off goes to the end of what is to be discussed. `held` is being decided right now: it keeps
    the place that it had before.
    """
    put_off = {one: turn for turn, one in enumerate(later, 1)}
    placed = [(item, _place(item, item.id in put_off, item.id == held)) for item in items]
    placed.sort(key=lambda pair: _order(*pair, put_off.get(pair[0].id, 0)))
    return tuple(place for _, place in placed)


def spread(levels: Iterable[Level]) -> int:
    """How many steps lie between the best and the worst level given: 0, 1 or 2."""
    weights = [WEIGHTS[level] for level in levels if level.counts]
    return round(2 * (max(weights) - min(weights))) if weights else 0


def cause(voices: Sequence[Voice]) -> Cause:
    counted = [voice.level for voice in voices if voice.level.counts]
    apart = spread(counted)
    if apart:
        return _division(counted, apart)
    unsure = any(voice.level is Level.NO_INFORMATION for voice in voices)
    if not counted:
        return Cause.NOBODY_KNOWS if unsure else Cause.UNJUDGED
    if unsure:
        return Cause.SOME_UNSURE
    silent = any(voice.level is Level.NOT_ASSESSED for voice in voices)
    return Cause.INCOMPLETE if silent else Cause.AGREED


def _division(counted: list[Level], apart: int) -> Cause:
    if apart > 1:
        return Cause.TWO_APART
    alone = min(counted.count(level) for level in set(counted)) == 1
    return Cause.ONE_DIFFERS if alone and len(counted) > 2 else Cause.ONE_APART


def _place(item: Item, later: bool, held: bool) -> Place:
    standing, why = item.standing, item.standing.cause
    troubled = bool(standing.flagged_by) or item.disputed or later
    if item.decided and not held and not item.disputed:
        section = Section.SETTLED
    elif why is Cause.UNJUDGED and not troubled:
        section = Section.UNJUDGED
    elif why is Cause.AGREED and not (standing.thin or troubled or item.hidden):
        section = Section.UNANIMOUS
    else:
        section = Section.DISCUSS
    thin = standing.thin
    if item.hidden:
        why, thin = (why if why is Cause.UNJUDGED else Cause.HIDDEN), False
    return Place(item.id, section, why, standing.flagged_by, thin, item.disputed, later, item.dots)


def _order(item: Item, place: Place, turn: int) -> tuple[int, ...]:
    """Spread between groups, then flagged, then thin evidence, then priority; equals as in the source."""
    if place.section is not Section.DISCUSS:
        return (place.section,)
    troubled = bool(place.flagged_by) or place.disputed
    apart = item.standing.apart if item.telling else 0
    return (place.section, turn, -apart, not troubled, not place.without_evidence, -item.dots)
