"""Aligns two languages of one document by paragraph number and limb. What does not align is told, not guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from assessor.importers.batch import Batch, ParsedPassage, Verdict
from assessor.models.references import reference

LEAD_IN = "lead-in"


class Place(NamedTuple):
    """Where a passage stands in any language: paragraph, limb (or that it is the lead-in), and which of several."""

    number: str
    limb: str
    nth: int

    def __str__(self) -> str:
        limb = "" if self.limb == LEAD_IN else self.limb
        return reference(self.number, limb)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Passages of two batches side by side, and the places that only one of them has."""

    pairs: tuple[tuple[Place, ParsedPassage, ParsedPassage], ...]
    only_first: tuple[Place, ...]
    only_second: tuple[Place, ...]


def align(first: Batch, second: Batch) -> Alignment:
    ours, theirs = placed(first), placed(second)
    return Alignment(
        pairs=tuple((place, passage, theirs[place]) for place, passage in ours.items() if place in theirs),
        only_first=tuple(place for place in ours if place not in theirs),
        only_second=tuple(place for place in theirs if place not in ours),
    )


def placed(batch: Batch) -> dict[Place, ParsedPassage]:
    """The passages of the numbered paragraphs by where they stand."""
    result: dict[Place, ParsedPassage] = {}
    for paragraph in batch.paragraphs:
        if paragraph.number:
            found = places(paragraph.number, ((one.verdict, one.limb) for one in paragraph.passages))
            result |= dict(zip(found, paragraph.passages, strict=True))
    return result


def places(number: str, passages: Iterable[tuple[str, str]]) -> list[Place]:
    """The place of each of a paragraph's passages, given as verdict and limb."""
    counts: Counter[str] = Counter()
    result: list[Place] = []
    for verdict, limb in passages:
        kind = limb or (LEAD_IN if verdict == Verdict.LEAD_IN else "")
        result.append(Place(number, kind, counts[kind]))
        counts[kind] += 1
    return result
