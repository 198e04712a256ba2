"""Builds the annex from an open assessment: a few queries, then only frozen data.

What waits for a person is undecided here too: a recommendation without a decision, and one for which
two decisions stand against each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from sqlalchemy.orm import Session

from assessor.models.dates import day_of
from assessor.models.guarding import Guard
from assessor.models.levels import Level
from assessor.reports.citing import SourceList
from assessor.reports.dates import state_name
from assessor.reports.plain_text import joined
from assessor.reports.pseudonyms import with_pseudonyms
from assessor.reports.report import Counts, EarlierReview, GroupLevel, Report, ReportRow, ReportTheme
from assessor.reports.reviews import earlier_reviews
from assessor.reports.sample_words import in_language, is_known_in
from assessor.store import queries
from assessor.store.guarded_words import kept_back
from assessor.store.holding_back import HeldBack
from assessor.store.rows import (
    DecisionRow,
    DocumentRow,
    EvidenceRow,
    Outline,
    PlenaryRow,
    RecommendationRow,
    Texts,
)
from assessor.store.submission import logo
from assessor.store.workshops import current_workshop, workshops

_UNSETTLED = DecisionRow()


def build_report(session: Session, language: str, made_on: date, *, workshop_id: str = "") -> Report:
    """The annex of a workshop in one language; where a text is missing in it, another language's is shown and said.

    Levels and sources of groups that score blind stay out until the plenary has revealed or decided.
    """
    return build_reports(session, (language,), made_on, workshop_id=workshop_id)[language]


def build_reports(
    session: Session, languages: Iterable[str], made_on: date, *, workshop_id: str = ""
) -> dict[str, Report]:
    """The annex in several languages, for which the file is read once."""
    read = _read(session, workshop_id or current_workshop(session))
    return {language: read.report(language, made_on) for language in languages}


@dataclass(frozen=True, slots=True)
class _Read:
    """What the file says of a workshop, in all its languages. `gathering` tells the workshop from others."""

    document: DocumentRow
    outline: Outline
    group_numbers: Mapping[str, int]
    plenary: Mapping[str, PlenaryRow]
    evidence: Mapping[str, list[EvidenceRow]]
    held: HeldBack
    gathering: tuple[str, str]
    earlier: tuple[EarlierReview, ...]
    logo: bytes
    guards: tuple[Guard, ...]

    def report(self, language: str, made_on: date) -> Report:
        document, builder = self.document, self._builder(language)
        themes = tuple(builder.themes(self.outline))
        report = replace(
            bare_report(document, language, themes, len(self.group_numbers), made_on),
            sources=builder.sources.listed(),
            written_in=document.room_language,
            workshop=self.gathering[0],
            held_on=self.gathering[1],
            earlier=self.earlier,
            logo=self.logo,
        )
        if report.demonstration and is_known_in(language):
            report = replace(in_language(report, language), written_in=language)
        return with_pseudonyms(report, self.guards)

    def _builder(self, language: str) -> _Builder:
        return _Builder(
            (language, self.document.room_language, self.document.second_language, "en"),
            self.group_numbers,
            self.plenary,
            self.evidence,
            SourceList(day_of(self.document.adopted)),
            self.held,
        )


def bare_report(
    document: DocumentRow, language: str, themes: tuple[ReportTheme, ...], groups: int, made_on: date
) -> Report:
    """Its first page and its table: without sources and what else the whole annex has."""
    return Report(
        language=language,
        state=named_state(document, language),
        symbol=document.symbol,
        body=document.body,
        adopted=day_of(document.adopted),
        coalition=document.coalition,
        title=document.title,
        method=document.method,
        made_on=made_on,
        demonstration=document.demonstration,
        group_count=groups,
        counts=count(row for theme in themes for row in theme.rows),
        themes=themes,
        sources=(),
    )


def _gathering(session: Session, workshop_id: str) -> tuple[str, str]:
    """What a workshop is called, with its place, and its day; nothing where there is only one."""
    rows = workshops(session)
    here = next((row for row in rows if row.id == workshop_id), None)
    return (joined(here.title, here.place), here.date) if here and len(rows) > 1 else ("", "")


def count(rows: Iterable[ReportRow]) -> Counts:
    """How many rows have which level."""
    found: defaultdict[Level | None, int] = defaultdict(int)
    for row in rows:
        found[row.level] += 1
    return Counts(
        implemented=found[Level.IMPLEMENTED],
        partial=found[Level.PARTIAL],
        not_implemented=found[Level.NOT_IMPLEMENTED],
        no_information=found[Level.NO_INFORMATION],
        undecided=found[None],
    )


@dataclass(frozen=True, slots=True)
class _Builder:
    """Turns recommendations into rows, in order, so that sources are numbered as they appear."""

    languages: tuple[str, ...]
    group_numbers: Mapping[str, int]
    plenary: Mapping[str, PlenaryRow]
    evidence: Mapping[str, list[EvidenceRow]]
    sources: SourceList
    held: HeldBack

    def themes(self, outline: Outline) -> Iterator[ReportTheme]:
        titles = {theme.id: theme.titles for theme in outline.themes}
        for theme_id, members in groupby(outline.recommendations, key=lambda one: one.theme_id):
            rows = tuple(self._row(one) for one in members)
            title = chosen(titles.get(theme_id or "", {}), self.languages)[1]
            yield ReportTheme(title, rows, count(rows))

    def _row(self, one: RecommendationRow) -> ReportRow:
        language, text = chosen(one.texts, self.languages)
        decision = self._decision(one.id)
        return ReportRow(
            reference=one.reference,
            follow_up=one.follow_up,
            text=text,
            level=None if decision.level is Level.NOT_ASSESSED else decision.level,
            lead_in=one.lead_ins.get(language, ""),
            text_language=language,
            reasoning=decision.reasoning,
            dissent=decision.dissent,
            ask=decision.ask,
            sources=self.sources.cite(self._evidence(one.id)),
            groups=self._levels(one.id),
        )

    def _decision(self, recommendation_id: str) -> DecisionRow:
        row = self.plenary.get(recommendation_id)
        decision = row.decision if row else None
        return _UNSETTLED if decision is None or decision.conflicting else decision

    def _evidence(self, recommendation_id: str) -> list[EvidenceRow]:
        """Sorted by group; within a group as it was given."""
        rows = self.evidence.get(recommendation_id, [])
        return sorted(rows, key=lambda row: self.group_numbers.get(row.group_id, 0))

    def _levels(self, recommendation_id: str) -> tuple[GroupLevel, ...]:
        row = self.plenary.get(recommendation_id)
        given = row.groups if row and not self.held.holds(recommendation_id) else {}
        levels = [
            GroupLevel(number, given[group].level)
            for group, number in self.group_numbers.items()
            if group in given and given[group].level is not Level.NOT_ASSESSED
        ]
        return tuple(levels)


def _read(session: Session, workshop_id: str) -> _Read:
    held = HeldBack(session, workshop_id)
    return _Read(
        queries.document(session),
        queries.outline(session),
        {group.id: number for number, group in enumerate(queries.groups(session, workshop_id), start=1)},
        {row.recommendation_id: row for row in queries.plenary(session, workshop_id)},
        _by_recommendation(held.going_out(queries.workshop_evidence(session, workshop_id))),
        held,
        _gathering(session, workshop_id),
        earlier_reviews(session),
        logo(session),
        kept_back(session),
    )


def _by_recommendation(rows: Iterable[EvidenceRow]) -> dict[str, list[EvidenceRow]]:
    found: defaultdict[str, list[EvidenceRow]] = defaultdict(list)
    for row in rows:
        found[row.recommendation_id].append(row)
    return found


def chosen(texts: Texts, languages: Iterable[str]) -> tuple[str, str]:
    """The language and the text that are shown: the first language that has it, then any."""
    for language in (*languages, *sorted(texts)):
        if texts.get(language):
            return language, texts[language]
    return "", ""


def named_state(document: DocumentRow, language: str) -> str:
    """As the source names the State in this language, else by its code, else as any source names it."""
    known = document.state_names.get(language) or state_name(document.state, language)
    return known or next(filter(None, document.state_names.values()), document.state)
