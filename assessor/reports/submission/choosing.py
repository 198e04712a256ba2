"""Which recommendations a document is about: those that are asked for, or those that it usually tells of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from assessor.errors import UnknownName
from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.models.references import normal
from assessor.reports.build import count
from assessor.reports.report import Report, ReportRow
from assessor.reports.submission.statement import Kind
from assessor.store.finding import listed
from assessor.store.rows import Outline

NO_SUCH_PART = N_("There is no recommendation or theme {wanted}. There are: {known}.")
SHORT = 10
"""As many recommendations as a briefing of two pages has room for."""
_URGENCY = (Level.NOT_IMPLEMENTED, Level.PARTIAL, Level.IMPLEMENTED, Level.NO_INFORMATION)


def chosen_places(outline: Outline, wanted: Iterable[str]) -> frozenset[int]:
    """The places of what is named: `24 (a)`, `24` for all its limbs, or a theme's title in any language."""
    return frozenset(place for name in wanted for place in _named(outline, name))


def _named(outline: Outline, name: str) -> Sequence[int]:
    rows, titles = outline.recommendations, {one.id: one.titles for one in outline.themes}
    spelling, plain = normal(name), _plain(name)
    tests: tuple[Callable[[int], bool], ...] = (
        lambda at: bool(spelling) and normal(rows[at].reference) == spelling,
        lambda at: bool(spelling) and normal(rows[at].number) == spelling,
        lambda at: plain in map(_plain, titles.get(rows[at].theme_id or "", {}).values()),
        lambda at: any(
            plain and plain in _plain(one) for one in titles.get(rows[at].theme_id or "", {}).values()
        ),
    )
    for test in tests:
        if found := [at for at in range(len(rows)) if test(at)]:
            return found
    known = listed(plain, (row.reference for row in rows))
    raise UnknownName(NO_SUCH_PART, wanted=name, known=known or "–")


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def usual_places(kind: Kind, rows: Sequence[ReportRow], dots: Mapping[int, int]) -> frozenset[int]:
    """A main text tells of everything; the others of what was settled, or at least judged."""
    every = range(len(rows))
    if kind is Kind.MAIN_TEXT:
        return frozenset(every)
    if kind is Kind.ALTERNATIVE_REPORT:
        return frozenset(at for at in every if rows[at].level or rows[at].groups)
    settled = [at for at in every if rows[at].level]
    return frozenset(sorted(settled, key=lambda at: (*_before_others(rows[at], dots.get(at, 0)), at))[:SHORT])


def _before_others(row: ReportRow, dots: int) -> tuple[bool, int, int]:
    """What the Committee follows up, then what the room found most important, then what is missing."""
    return not row.follow_up, -dots, _URGENCY.index(row.level) if row.level in _URGENCY else len(_URGENCY)


def restricted(report: Report, places: Collection[int]) -> Report:
    """The same report of fewer recommendations, counted anew."""
    at, themes = 0, []
    for theme in report.themes:
        rows = tuple(row for place, row in enumerate(theme.rows, start=at) if place in places)
        at += len(theme.rows)
        if rows:
            themes.append(replace(theme, rows=rows, counts=count(rows)))
    kept = count(row for theme in themes for row in theme.rows)
    return replace(report, themes=tuple(themes), counts=kept)
