"""What a package says: a group's part of an assessment, as pure data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar

from assessor.models.references import reference

Cell = str | int | None
Cells = tuple[Cell, ...]


class JudgementLine(NamedTuple):
    """What the group says, or once said, of a recommendation."""

    id: str
    recommendation_id: str
    level: str
    reasoning: str
    flagged: int
    made_at: str

    @property
    def content(self) -> tuple[Cell, ...]:
        """What is said, whoever said it when."""
        return self[1:5]


class EvidenceLine(NamedTuple):
    """A source that the group gives, or takes back."""

    id: str
    recommendation_id: str
    kind: str
    citation: str
    date: str
    link: str
    public: int
    withdrawn: int
    made_at: str

    @property
    def content(self) -> tuple[Cell, ...]:
        return self[1:8]


Line = TypeVar("Line", JudgementLine, EvidenceLine)


class Superseding(NamedTuple):
    """That one row takes the place of another."""

    newer_id: str
    older_id: str


@dataclass(frozen=True, slots=True)
class Package:
    """One group's recommendations and all that it said. `setting` holds the other tables' rows by table name.

    Nothing of
    another group fits in here: what is said names none. `name` is what the file is called, for people; `digest` is
    of the lines that it was read from.
    """

    assessment_id: str
    giving_id: str
    group_id: str
    group_name: str
    setting: Mapping[str, tuple[Cells, ...]]
    judgements: tuple[JudgementLine, ...] = ()
    evidence: tuple[EvidenceLine, ...] = ()
    supersessions: tuple[Superseding, ...] = ()
    name: str = field(default="", compare=False)
    digest: str = field(default="", compare=False)

    @property
    def references(self) -> Mapping[str, str]:
        """The reference of each recommendation, in the order of the source."""
        numbers = {row[0]: (row[3], row[2]) for row in self.setting["paragraph"]}
        asked = [row for row in self.setting["passage"] if row[3] == "recommendation"]
        asked.sort(key=lambda row: (numbers[row[1]][0], row[2]))
        return {str(row[0]): reference(str(numbers[row[1]][1]), str(row[4])) for row in asked}

    @property
    def size(self) -> int:
        """How much is said in all; what is joined only ever grows."""
        return len(self.judgements) + len(self.evidence) + len(self.supersessions)

    @property
    def superseded(self) -> Set[str]:
        return {one.older_id for one in self.supersessions}

    def current_judgements(self) -> tuple[JudgementLine, ...]:
        gone = self.superseded
        return tuple(row for row in self.judgements if row.id not in gone)

    def current_evidence(self) -> tuple[EvidenceLine, ...]:
        gone = self.superseded
        return tuple(row for row in self.evidence if row.id not in gone)

    def grown(
        self,
        judgements: Iterable[JudgementLine] = (),
        evidence: Iterable[EvidenceLine] = (),
        supersessions: Iterable[Superseding] = (),
    ) -> Package:
        """The same with more said; what is there already comes in once."""
        return replace(
            self,
            judgements=_union(self.judgements, judgements),
            evidence=_union(self.evidence, evidence),
            supersessions=tuple(sorted({*self.supersessions, *supersessions})),
        )

    def joined(self, other: Package) -> Package:
        """What both say. Nothing is chosen: where they differ both stand."""
        return self.grown(other.judgements, other.evidence, other.supersessions)


def _union(own: tuple[Line, ...], more: Iterable[Line]) -> tuple[Line, ...]:
    known = {row.id for row in own}
    return (*own, *(row for row in more if row.id not in known))
