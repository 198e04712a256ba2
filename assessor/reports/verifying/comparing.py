"""What a file says otherwise than it should: passages that were changed, added or taken away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assessor.reports.verifying.content import Unit


@dataclass(frozen=True, slots=True)
class Alteration:
    """What should stand at a place, and what stands there; empty where there is nothing.

    `drawn`: the texts are the same, and what is drawn is not.
    """

    place: str
    expected: str
    found: str
    drawn: bool = False


def alterations(expected: Sequence[Unit], found: Sequence[Unit]) -> tuple[Alteration, ...]:
    """Of texts first; how a page looks is told only where all of its texts are the same."""
    texts = tuple(_altered(_texts(expected), _texts(found)))
    beside = tuple(_altered(_beside(expected), _beside(found), may_be_dropped=True))
    if texts or beside:
        return texts + beside
    return tuple(_redrawn(_drawn(expected), _drawn(found)))


def _texts(units: Sequence[Unit]) -> list[Unit]:
    return [one for one in units if not one.drawn and not one.beside]


def _beside(units: Sequence[Unit]) -> list[Unit]:
    return [one for one in units if one.beside]


def _drawn(units: Sequence[Unit]) -> list[Unit]:
    return [one for one in units if one.drawn]


def _altered(
    expected: Sequence[Unit], found: Sequence[Unit], *, may_be_dropped: bool = False
) -> Iterator[Alteration]:
    before, after = [one.compared for one in expected], [one.compared for one in found]
    if before == after:
        return
    first = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), None)
    start = min(len(before), len(after)) if first is None else first
    matcher = SequenceMatcher(None, before[start:], after[start:], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal" and not (may_be_dropped and tag == "delete"):
            yield from _pairs(expected[start + a : start + b], found[start + c : start + d])


def _pairs(expected: Sequence[Unit], found: Sequence[Unit]) -> Iterator[Alteration]:
    for at in range(max(len(expected), len(found))):
        old = expected[at] if at < len(expected) else None
        new = found[at] if at < len(found) else None
        place = (new or old or Unit("", "")).place
        yield Alteration(place, old.text if old else "", new.text if new else "")


def _redrawn(expected: Sequence[Unit], found: Sequence[Unit]) -> Iterator[Alteration]:
    for at in range(max(len(expected), len(found))):
        old = expected[at] if at < len(expected) else None
        new = found[at] if at < len(found) else None
        if (old and old.text) != (new and new.text):
            yield Alteration((new or old or Unit("", "")).place, "", "", drawn=True)
