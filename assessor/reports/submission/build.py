"""Builds a document beside the annex from an open assessment: the annex's own report, and who stands behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from assessor.reports.build import build_report
from assessor.reports.pseudonyms import with_pseudonyms
from assessor.reports.submission.choosing import chosen_places, restricted, usual_places
from assessor.reports.submission.statement import Kind, Statement
from assessor.store import queries, voting
from assessor.store.confirming import DECLINED, standings
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
) -> Statement:
    """Of the recommendations and themes that are named; without any, of what this kind usually tells of."""
    report = build_report(session, language, made_on, workshop_id=workshop_id)
    outline = queries.outline(session)
    if only:
        places = chosen_places(outline, only)
    else:
        dots = voting.priorities(session, workshop_id)
        by_place = {at: dots.get(row.id, 0) for at, row in enumerate(outline.recommendations)}
        places = usual_places(kind, [row for theme in report.themes for row in theme.rows], by_place)
    here = workshop_id or current_workshop(session)
    # who does not stand behind the text is neither named in it nor counted
    members = [one for one in standings(session, here) if one.standing != DECLINED]
    named = with_pseudonyms(tuple(one.name for one in members if one.named), kept_back(session))
    return Statement(
        kind,
        restricted(report, places),
        report.counts,
        named,
        sum(not one.named for one in members),
        word_limit(session, len(members)) if kind is Kind.MAIN_TEXT else 0,
    )
