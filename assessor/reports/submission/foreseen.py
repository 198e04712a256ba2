"""How long the main text will be, from what the pre-flight has read: the same sentences, without the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import groupby

from assessor.i18n import written_translator
from assessor.models.guarding import Guard
from assessor.models.levels import Level
from assessor.reports.build import bare_report, chosen, count
from assessor.reports.pseudonyms import with_pseudonyms
from assessor.reports.report import ReportRow, ReportTheme
from assessor.reports.submission.composing import length
from assessor.reports.submission.statement import Kind, Statement
from assessor.store.rows import DecisionRow, DocumentRow, RecommendationRow, Texts

Decide = Callable[[RecommendationRow], DecisionRow]


def foreseen_words(
    document: DocumentRow,
    rows: Iterable[RecommendationRow],
    decision: Decide,
    titles: Mapping[str, Texts],
    guards: Iterable[Guard],
    language: str,
    *,
    named: tuple[str, ...],
    unnamed: int,
    groups: int,
) -> int:
    languages = (language, document.room_language, document.second_language, "en")
    themes = tuple(
        _theme(
            chosen(titles.get(one or "", {}), languages)[1],
            tuple(_row(each, decision(each)) for each in members),
        )
        for one, members in groupby(rows, key=lambda row: row.theme_id)
    )
    report, named = with_pseudonyms(
        (bare_report(document, language, themes, groups, date.min), named), guards
    )
    made = Statement(Kind.MAIN_TEXT, report, report.counts, named, unnamed)
    return length(made, written_translator(language))


def _theme(title: str, rows: tuple[ReportRow, ...]) -> ReportTheme:
    return ReportTheme(title, rows, count(rows))


def _row(row: RecommendationRow, said: DecisionRow) -> ReportRow:
    settled = said.level is not Level.NOT_ASSESSED and not said.conflicting
    return ReportRow(
        row.reference,
        row.follow_up,
        "",
        said.level if settled else None,
        reasoning=said.reasoning,
        dissent=said.dissent,
        ask=said.ask,
    )
