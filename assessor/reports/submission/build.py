"""Builds a document beside the annex from an open assessment: the annex's own report, and who stands behind it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy.orm import Session

from assessor.reports.build import build_report
from assessor.reports.pseudonyms import with_pseudonyms
from assessor.reports.report import Report
from assessor.reports.submission.choosing import chosen_places, restricted, usual_places
from assessor.reports.submission.statement import Kind, Statement
from assessor.store import queries, voting
from assessor.store.confirming import DECLINED, StandingRow, standings
from assessor.store.guarded_words import kept_back
from assessor.store.submission import word_limit
from assessor.store.workshops import current_workshop


def build_statement(
    session: Session,
    language: str,
    made_on: date,
    kind: Kind,
    *,
    workshop_id: str = "",
    only: Sequence[str] = (),
    ids: Collection[str] = (),
) -> Statement:
    """Of the recommendations and themes that are named, or of those with these ids; without any, of the usual ones."""
    report = build_report(session, language, made_on, workshop_id=workshop_id)
    outline = queries.outline(session)
    if only:
        places = chosen_places(outline, only)
    else:
        asked = frozenset(at for at, row in enumerate(outline.recommendations) if row.id in ids)
        places = asked or _usual(session, report, kind, workshop_id)
    members = _standing_behind(session, workshop_id or current_workshop(session))
    named = with_pseudonyms(tuple(one.name for one in members if one.named), kept_back(session))
    return Statement(
        kind,
        restricted(report, places),
        report.counts,
        named,
        sum(not one.named for one in members),
        word_limit(session, len(members)) if kind is Kind.MAIN_TEXT else 0,
    )


def _standing_behind(session: Session, workshop_id: str) -> list[StandingRow]:
    """Who does not stand behind the text is neither named in it nor counted."""
    return [one for one in standings(session, workshop_id) if one.standing != DECLINED]


def usual_ids(session: Session, kind: Kind) -> frozenset[str]:
    """The ids of the recommendations that this kind usually tells of."""
    report = build_report(session, "", date.today())
    rows = queries.outline(session).recommendations
    return frozenset(rows[at].id for at in _usual(session, report, kind))


def _usual(session: Session, report: Report, kind: Kind, workshop_id: str = "") -> frozenset[int]:
    dots = voting.priorities(session, workshop_id)
    by_place = {at: dots.get(row.id, 0) for at, row in enumerate(queries.outline(session).recommendations)}
    return usual_places(kind, [row for theme in report.themes for row in theme.rows], by_place)
