"""Words that are never to go out, wherever they stand in what would be printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assessor.models.guarding import Guard, Guarding
from assessor.reports.preflight.finding import Matter


@dataclass(frozen=True, slots=True)
class Said:
    """A text that people wrote: of which recommendation, and by which group if by one; or where on the first page."""

    about: str
    text: str
    group: str = ""
    is_link: bool = False


def guarded(
    guards: Sequence[Guard], said: Iterable[Said], published: Iterable[tuple[str, str]]
) -> Mapping[Matter, list[Said]]:
    """The texts in which each was found. `published` are the source's own, with their recommendations."""
    every, nameless = Guarding(guards), Guarding(one for one in guards if not one.pseudonym)
    if not every:
        return {}
    ours = list(said)
    return {
        Matter.GUARDED: [one for one in ours if _stands_in(nameless, one)],
        Matter.GUARDED_AT_UN: [Said(row, text) for row, text in published if every.holds(text)],
        Matter.INFLECTED: [one for one in ours if not one.is_link and every.resembles(one.text)],
    }


def _stands_in(guarding: Guarding, one: Said) -> bool:
    return guarding.holds_in_link(one.text) if one.is_link else guarding.holds(one.text)
