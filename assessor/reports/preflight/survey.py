"""Everything that the pre-flight needs, read at once, and what is found in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from assessor.models.dates import day_of, is_before
from assessor.models.guarding import Guard
from assessor.models.levels import Level
from assessor.reports.asks.drafting import is_draft
from assessor.reports.asks.hints import Hint, hints
from assessor.reports.asks.listing import origin_of, room_language
from assessor.reports.citing import SourceList
from assessor.reports.enclosing import count_enclosures
from assessor.reports.links import is_broken
from assessor.reports.pdf.missing import without_shape
from assessor.reports.preflight.finding import WORKSHOP, Finding, Matter
from assessor.reports.preflight.guarded import Said, guarded
from assessor.reports.preflight.leaving import Leaving
from assessor.reports.preflight.quoting import quoted
from assessor.reports.submission.foreseen import foreseen_words
from assessor.reports.submission.length import Length
from assessor.store import conflicts, queries, submission
from assessor.store.confirming import DECLINED, NOT_YET, standings
from assessor.store.group_work import scored
from assessor.store.guarded_words import kept_back
from assessor.store.holding_back import HeldBack
from assessor.store.organisations import organisations
from assessor.store.rows import (
    DecisionRow,
    DocumentRow,
    EvidenceRow,
    OrganisationRow,
    RecommendationRow,
    Texts,
    in_language,
)
from assessor.store.workshops import current_workshop, workshop

UNDECIDED = DecisionRow()
_OF_ASKS = {
    Hint.WEAK_VERB: Matter.WEAK_ASK,
    Hint.SEVERAL_ACTIONS: Matter.SEVERAL_ASKED,
    Hint.NO_TIME: Matter.TIMELESS_ASK,
    Hint.LONG: Matter.LONG_ASK,
}


@dataclass(frozen=True, slots=True)
class Survey:
    """A workshop's part of an assessment. `disputed`: where two laptops of a group differ, with that group.
    `held`: what a blind workshop has not opened yet; nothing that groups say of it goes out.
    `gathering`: what people wrote of the workshop itself. `standings` and `reservations` of the organisations by
    their ids.
    """

    document: DocumentRow
    recommendations: tuple[RecommendationRow, ...]
    decisions: Mapping[str, DecisionRow]
    evidence: tuple[EvidenceRow, ...]
    scored: frozenset[str]
    disputed: Mapping[str, str]
    held: frozenset[str]
    themes: Mapping[str, Texts]
    gathering: tuple[str, ...]
    guards: tuple[Guard, ...]
    members: tuple[OrganisationRow, ...]
    standings: Mapping[str, str]
    reservations: Mapping[str, str]
    limit: int
    groups: int
    enclosures: tuple[int, int]

    def decision(self, row: RecommendationRow) -> DecisionRow:
        return self.decisions.get(row.id, UNDECIDED)

    def is_decided(self, row: RecommendationRow) -> bool:
        said = self.decision(row)
        return said.level is not Level.NOT_ASSESSED and not said.conflicting

    @property
    def public(self) -> tuple[EvidenceRow, ...]:
        """What goes out."""
        return tuple(one for one in self.evidence if one.public and one.recommendation_id not in self.held)

    def findings(self, language: str) -> list[Finding]:
        """What is the matter with an annex in this language, the gravest first."""
        return [one for one in self._all(language) if one.count]

    def _all(self, language: str) -> Iterator[Finding]:
        proven = self.held | {one.recommendation_id for one in self.public}
        decided, said = self.is_decided, self.decision
        if not self.recommendations:
            yield Finding(Matter.NOTHING, 1, ())
        yield self._quoted()
        unsaid = guarded(self.guards, self._said(), self._published(self.document.languages))
        yield self._of_texts(Matter.GUARDED, unsaid)
        yield self._disputed()
        yield self._where(Matter.UNDECIDED, lambda row: not decided(row))
        yield self._where(Matter.UNSCORED, lambda row: row.id not in self.scored)
        yield self._where(Matter.UNREASONED, lambda row: decided(row) and not said(row).reasoning)
        yield self._where(Matter.UNPROVEN, lambda row: row.id not in proven)
        yield self._of_evidence(Matter.OUTDATED, self._outdated())
        yield self._of_evidence(Matter.BROKEN_LINK, (one for one in self.public if is_broken(one.link)))
        yield self._where(Matter.UNASKED, self._wants_ask)
        yield from self._asks(self.document.room_language or language)
        yield self._where(Matter.DRAFTED, self._is_draft)
        yield self._where(Matter.UNTRANSLATED, lambda row: not row.texts.get(language))
        yield Finding(Matter.UNCONFIRMED, self._standing(NOT_YET), ())
        yield Finding(Matter.DECLINED, self._standing(DECLINED), ())
        yield Finding(Matter.TOO_LONG, self.length(language).over, ())
        yield self._of_texts(Matter.GUARDED_AT_UN, unsaid)
        yield self._of_texts(Matter.INFLECTED, unsaid)
        yield self._of_texts(Matter.UNDRAWN, {Matter.UNDRAWN: self._undrawn(language)})
        yield Finding(Matter.NO_MEMBERS, int(not self.members), ())
        yield self._of_evidence(Matter.KEPT_OUT, (one for one in self.evidence if not one.public))

    def leaving(self) -> Leaving:
        known = {row.id for row in self.recommendations}
        told = [one for one in self.evidence if one.recommendation_id in known]
        return Leaving(
            len(self.recommendations),
            sum(map(self.is_decided, self.recommendations)),
            _listed(one for one in self.public if one.recommendation_id in known),
            sum(not one.public for one in told),
            _listed(one for one in told if one.public and one.recommendation_id in self.held),
            *self.enclosures,
        )

    def _wants_ask(self, row: RecommendationRow) -> bool:
        said = self.decision(row)
        return said.level in {Level.PARTIAL, Level.NOT_IMPLEMENTED} and not said.ask

    def _asks(self, language: str) -> Iterator[Finding]:
        told = {row.id: hints(self.decision(row).ask, language) for row in self.recommendations}
        for hint, matter in _OF_ASKS.items():
            yield self._where(matter, lambda row, hint=hint: hint in told[row.id])

    def _is_draft(self, row: RecommendationRow) -> bool:
        if not (ask := self.decision(row).ask):
            return False
        language = room_language(self.document)
        return is_draft(ask, in_language(row.texts, language), language, origin_of(self.document, row))

    def _outdated(self) -> list[EvidenceRow]:
        adopted = day_of(self.document.adopted)
        if adopted is None:
            return []
        return [one for one in self.public if is_before(one.date, adopted)]

    def _quoted(self) -> Finding:
        secret = {one.id: one.citation for one in self.evidence if not one.public}
        found = quoted(secret, self._leaving_texts())
        return self._about(Matter.QUOTED, len(found), list(found.values()))

    def _leaving_texts(self) -> Iterator[tuple[str, str]]:
        """With what each is about."""
        return ((one.about, one.text) for one in self._said() if not one.is_link)

    def _said(self) -> Iterator[Said]:
        """All that people wrote and that may be printed, in an annex or in minutes."""
        for row in self.recommendations:
            said = self.decision(row)
            texts = (said.reasoning, said.dissent, said.dissenters, said.ask)
            yield from (Said(row.id, text) for text in texts)
        for one in self.public:
            yield Said(one.recommendation_id, one.citation, one.group_id)
            yield Said(one.recommendation_id, one.link, one.group_id, is_link=True)
        yield from self._first_page()

    def _first_page(self) -> Iterator[Said]:
        first = self.document
        yield Said("title", first.title)
        yield Said("coalition", first.coalition)
        yield Said("method", first.method)
        yield from (Said(WORKSHOP, text) for text in self.gathering)
        yield from (Said(f"member {one.id}", one.name) for one in self.members if one.named)
        yield from (Said(f"reservation {one}", text) for one, text in self.reservations.items())

    def _undrawn(self, language: str) -> list[Said]:
        """Texts of an annex in this language with characters that its PDF has no shape for."""
        published = (Said(row, text) for row, text in self._published([language]))
        return [one for one in (*self._said(), *published) if without_shape(one.text)]

    def _published(self, languages: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The source's own texts in these languages, by recommendation."""
        for row in self.recommendations:
            title = self.themes.get(row.theme_id or "", {})
            for language in languages:
                texts = (one.get(language, "") for one in (title, row.lead_ins, row.texts))
                yield row.id, "\n".join(texts)

    def _of_texts(self, matter: Matter, found: Mapping[Matter, list[Said]]) -> Finding:
        """The recommendations that texts are about; the texts are counted."""
        listed = found.get(matter, [])
        groups = {one.about: one.group for one in reversed(listed) if one.group}
        return self._about(matter, len(listed), [one.about for one in listed], groups)

    def _about(
        self, matter: Matter, count: int, about: Sequence[str], groups: Mapping[str, str] | None = None
    ) -> Finding:
        known = {row.id for row in self.recommendations}
        elsewhere = next((one for one in about if one not in known), "")
        return Finding(matter, count, self._named(frozenset(about)), groups or {}, elsewhere)

    def _standing(self, wanted: str) -> int:
        return sum(standing == wanted for standing in self.standings.values())

    def length(self, language: str) -> Length:
        """Of the main text, as it would be composed of what stands here."""
        behind = [one for one in self.members if self.standings.get(one.id) != DECLINED]
        words = foreseen_words(
            self.document,
            self.recommendations,
            self.decision,
            self.themes,
            self.guards,
            language,
            named=tuple(one.name for one in behind if one.named),
            unnamed=sum(not one.named for one in behind),
            groups=self.groups,
        )
        usual = submission.usual_limit(len(behind))
        return Length(words, self.limit or usual, bool(self.limit))

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


def _listed(evidence: Iterable[EvidenceRow]) -> int:
    """As an annex numbers them: the same one once."""
    listed = SourceList(None)
    listed.cite(evidence)
    return len(listed.listed())


def read_survey(session: Session, workshop_id: str = "", wording: str = "") -> Survey:
    """`wording` is the digest of what the annex says: who has confirmed something else has not confirmed it."""
    here = workshop_id or current_workshop(session)
    groups = {group.id for group in queries.groups(session, here)}
    waiting = [*conflicts.open_conflicts(session), *conflicts.source_conflicts(session)]
    held = HeldBack(session, here)
    outline, gathering = queries.outline(session), workshop(session, here)
    answers = standings(session, here)
    return Survey(
        queries.document(session),
        outline.recommendations,
        queries.decisions(session, workshop_id=here),
        queries.workshop_evidence(session, here),
        scored(session, here),
        {one.recommendation_id: one.group_id for one in waiting if one.group_id in groups},
        frozenset(row.id for row in outline.recommendations if held.holds(row.id)),
        {theme.id: theme.titles for theme in outline.themes},
        (gathering.title, gathering.place, gathering.audience),
        kept_back(session),
        organisations(session),
        {
            row.organisation_id: NOT_YET if wording and row.is_void(wording) else row.standing
            for row in answers
        },
        {row.organisation_id: row.reservation for row in answers},
        submission.chosen_limit(session),
        len(groups),
        count_enclosures(session, here),
    )
