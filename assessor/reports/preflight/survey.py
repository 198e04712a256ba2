"""Everything that the pre-flight needs, read at once, and what is found in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from assessor.models.dates import day_of, is_before
from assessor.models.levels import Level
from assessor.reports.asks.hints import Hint, hints
from assessor.reports.citing import SourceList
from assessor.reports.links import is_broken
from assessor.reports.preflight.finding import Finding, Matter
from assessor.reports.preflight.leaving import Leaving
from assessor.reports.preflight.quoting import quoted
from assessor.store import conflicts, queries
from assessor.store.group_work import scored
from assessor.store.rows import DecisionRow, DocumentRow, EvidenceRow, RecommendationRow
from assessor.store.workshops import current_workshop

UNDECIDED = DecisionRow()
_OF_ASKS = {
    Hint.WEAK_VERB: Matter.WEAK_ASK,
    Hint.SEVERAL_ACTIONS: Matter.SEVERAL_ASKED,
    Hint.NO_TIME: Matter.TIMELESS_ASK,
    Hint.LONG: Matter.LONG_ASK,
}


@dataclass(frozen=True, slots=True)
class Survey:
    """A workshop's part of an assessment. `disputed`: where two laptops of a group differ, with that group."""

    document: DocumentRow
    recommendations: tuple[RecommendationRow, ...]
    decisions: Mapping[str, DecisionRow]
    evidence: tuple[EvidenceRow, ...]
    scored: frozenset[str]
    disputed: Mapping[str, str]

    def decision(self, row: RecommendationRow) -> DecisionRow:
        return self.decisions.get(row.id, UNDECIDED)

    def is_decided(self, row: RecommendationRow) -> bool:
        said = self.decision(row)
        return said.level is not Level.NOT_ASSESSED and not said.conflicting

    def findings(self, language: str) -> list[Finding]:
        """What is the matter with an annex in this language, the gravest first."""
        return [one for one in self._all(language) if one.count]

    def _all(self, language: str) -> Iterator[Finding]:
        public = {one.recommendation_id for one in self.evidence if one.public}
        decided, said = self.is_decided, self.decision
        if not self.recommendations:
            yield Finding(Matter.NOTHING, 1, ())
        yield self._quoted()
        yield self._disputed()
        yield self._where(Matter.UNDECIDED, lambda row: not decided(row))
        yield self._where(Matter.UNSCORED, lambda row: row.id not in self.scored)
        yield self._where(Matter.UNREASONED, lambda row: decided(row) and not said(row).reasoning)
        yield self._where(Matter.UNPROVEN, lambda row: row.id not in public)
        yield self._of_evidence(Matter.OUTDATED, self._outdated())
        yield self._of_evidence(
            Matter.BROKEN_LINK, (one for one in self.evidence if one.public and is_broken(one.link))
        )
        yield self._where(Matter.UNASKED, self._wants_ask)
        yield from self._asks(self.document.room_language or language)
        yield self._where(Matter.UNTRANSLATED, lambda row: not row.texts.get(language))
        yield self._of_evidence(Matter.KEPT_OUT, (one for one in self.evidence if not one.public))

    def leaving(self) -> Leaving:
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

    def _asks(self, language: str) -> Iterator[Finding]:
        told = {row.id: hints(self.decision(row).ask, language) for row in self.recommendations}
        for hint, matter in _OF_ASKS.items():
            yield self._where(matter, lambda row, hint=hint: hint in told[row.id])

    def _outdated(self) -> list[EvidenceRow]:
        adopted = day_of(self.document.adopted)
        if adopted is None:
            return []
        return [one for one in self.evidence if one.public and is_before(one.date, adopted)]

    def _quoted(self) -> Finding:
        secret = {one.id: one.citation for one in self.evidence if not one.public}
        found = quoted(secret, self._leaving_texts())
        about = frozenset(found.values())
        return Finding(Matter.QUOTED, len(found), self._named(about))

    def _leaving_texts(self) -> Iterator[tuple[str, str]]:
        """With the recommendation that each is about; those of the first page are about none."""
        for row in self.recommendations:
            said = self.decision(row)
            texts = (said.reasoning, said.dissent, said.dissenters, said.ask)
            yield from ((row.id, text) for text in texts)
        yield from ((one.recommendation_id, one.citation) for one in self.evidence if one.public)
        first = self.document
        yield from (("", text) for text in (first.title, first.coalition, first.method))

    def _disputed(self) -> Finding:
        decided = {row.id for row in self.recommendations if self.decision(row).conflicting}
        rows = self._named(frozenset(self.disputed) | decided)
        return Finding(Matter.DISPUTED, len(rows), rows, self.disputed)

    def _where(self, matter: Matter, is_so: Callable[[RecommendationRow], bool]) -> Finding:
        rows = tuple((row.id, row.reference) for row in self.recommendations if is_so(row))
        return Finding(matter, len(rows), rows)

    def _of_evidence(self, matter: Matter, found: Iterable[EvidenceRow]) -> Finding:
        """The recommendations that pieces of evidence belong to; the pieces are counted."""
        listed = list(found)
        groups = {one.recommendation_id: one.group_id for one in reversed(listed)}
        return Finding(matter, len(listed), self._named(frozenset(groups)), groups)

    def _named(self, about: frozenset[str]) -> tuple[tuple[str, str], ...]:
        return tuple((row.id, row.reference) for row in self.recommendations if row.id in about)


def read_survey(session: Session, workshop_id: str = "") -> Survey:
    here = workshop_id or current_workshop(session)
    groups = {group.id for group in queries.groups(session, here)}
    waiting = [*conflicts.open_conflicts(session), *conflicts.source_conflicts(session)]
    return Survey(
        queries.document(session),
        queries.outline(session).recommendations,
        queries.decisions(session, workshop_id=here),
        queries.workshop_evidence(session, here),
        scored(session, here),
        {one.recommendation_id: one.group_id for one in waiting if one.group_id in groups},
    )
