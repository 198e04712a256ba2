"""What a careful colleague would say before the annex goes out, and what leaves the laptop with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from assessor.models.dates import day_of, is_before
from assessor.models.levels import Level
from assessor.reports.citing import SourceList
from assessor.store import queries
from assessor.store.rows import DecisionRow, DocumentRow, EvidenceRow, RecommendationRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

UNDECIDED = DecisionRow()


class Lack(StrEnum):
    """What can be missing; each is mended on one screen."""

    UNDECIDED = "undecided"
    UNREASONED = "unreasoned"
    UNASKED = "unasked"
    UNPROVEN = "unproven"
    OUTDATED = "outdated"
    UNTRANSLATED = "untranslated"
    KEPT_OUT = "kept-out"


STAGES = {
    Lack.UNDECIDED: "plenary",
    Lack.UNREASONED: "plenary",
    Lack.UNASKED: "plenary",
    Lack.UNPROVEN: "score",
    Lack.OUTDATED: "score",
    Lack.UNTRANSLATED: "prepare",
    Lack.KEPT_OUT: "score",
}


@dataclass(frozen=True, slots=True)
class Gap:
    """One line of the list: what is missing, and for which recommendations (id and reference)."""

    lack: Lack
    count: int
    rows: tuple[tuple[str, str], ...]
    groups: Mapping[str, str] = field(default_factory=dict[str, str])
    """Whose work it is, where only one group can mend it: by recommendation."""

    @property
    def stage(self) -> str:
        return STAGES[self.lack]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What an export carries out, and what stays."""

    recommendations: int = 0
    decisions: int = 0
    public: int = 0
    confidential: int = 0


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything that the list needs, read at once."""

    document: DocumentRow
    recommendations: tuple[RecommendationRow, ...]
    decisions: dict[str, DecisionRow]
    evidence: tuple[EvidenceRow, ...]

    def decision(self, row: RecommendationRow) -> DecisionRow:
        return self.decisions.get(row.id, UNDECIDED)

    def is_decided(self, row: RecommendationRow) -> bool:
        said = self.decision(row)
        return said.level is not Level.NOT_ASSESSED and not said.conflicting

    def gaps(self, language: str) -> list[Gap]:
        """What is missing for an annex in this language, the gravest first."""
        public = {one.recommendation_id for one in self.evidence if one.public}
        return [
            gap
            for gap in (
                self._where(Lack.UNDECIDED, lambda row: not self.is_decided(row)),
                self._where(
                    Lack.UNREASONED, lambda row: self.is_decided(row) and not self.decision(row).reasoning
                ),
                self._where(Lack.UNPROVEN, lambda row: row.id not in public),
                self._of_evidence(Lack.OUTDATED, self._outdated()),
                self._where(Lack.UNASKED, self._wants_ask),
                self._where(Lack.UNTRANSLATED, lambda row: not row.texts.get(language)),
                self._of_evidence(Lack.KEPT_OUT, [one for one in self.evidence if not one.public]),
            )
            if gap.count
        ]

    def leaving(self) -> Leaving:
        """Sources are counted as the annex numbers them: the same one once."""
        known = {row.id for row in self.recommendations}
        told = [one for one in self.evidence if one.recommendation_id in known]
        listed = SourceList(None)
        listed.cite(one for one in told if one.public)
        decided = sum(map(self.is_decided, self.recommendations))
        confidential = sum(not one.public for one in told)
        return Leaving(len(self.recommendations), decided, len(listed.listed()), confidential)

    def _wants_ask(self, row: RecommendationRow) -> bool:
        said = self.decision(row)
        return said.level in {Level.PARTIAL, Level.NOT_IMPLEMENTED} and not said.ask

    def _outdated(self) -> list[EvidenceRow]:
        adopted = day_of(self.document.adopted)
        if adopted is None:
            return []
        return [one for one in self.evidence if one.public and is_before(one.date, adopted)]

    def _where(self, lack: Lack, is_missing: Callable[[RecommendationRow], bool]) -> Gap:
        rows = tuple((row.id, row.reference) for row in self.recommendations if is_missing(row))
        return Gap(lack, len(rows), rows)

    def _of_evidence(self, lack: Lack, found: Iterable[EvidenceRow]) -> Gap:
        """The recommendations that pieces of evidence belong to; the pieces are counted."""
        listed = list(found)
        about = {one.recommendation_id for one in listed}
        rows = tuple((row.id, row.reference) for row in self.recommendations if row.id in about)
        groups = {one.recommendation_id: one.group_id for one in reversed(listed)}
        return Gap(lack, len(listed), rows, groups)


def read_survey(session: Session) -> Survey:
    return Survey(
        queries.document(session),
        queries.outline(session).recommendations,
        dict(queries.decisions(session)),
        queries.workshop_evidence(session),
    )
