"""The plenary's sentences: why something is to be discussed, and what the groups' levels add up to."""

from __future__ import annotations

from babel.numbers import format_decimal

from assessor.i18n import N_, Translator
from assessor.models.levels import Level, Suggestion
from assessor.models.queue import Cause, Place, Section
from assessor.reports.dates import locale_of
from assessor.ui.plenary.agenda import Agenda

START, STOP = "\x02", "\x03"
"""Around the words that stand out."""

SECTIONS = {
    Section.DISCUSS: N_("To discuss"),
    Section.UNANIMOUS: N_("Unanimous"),
    Section.UNJUDGED: N_("Judged by no group"),
    Section.SETTLED: N_("Settled"),
}
CAUSES = {
    Cause.TWO_APART: N_("Groups two levels apart"),
    Cause.ONE_APART: N_("Groups one level apart"),
    Cause.ONE_DIFFERS: N_("One group differs"),
    Cause.SOME_UNSURE: N_("Some have no information"),
    Cause.NOBODY_KNOWS: N_("Nobody has information"),
    Cause.INCOMPLETE: N_("Not all groups have judged"),
    Cause.AGREED: N_("Agreed"),
    Cause.UNJUDGED: N_("No group has judged it"),
    Cause.HIDDEN: N_("Hidden until the reveal"),
}
SUGGESTED = {
    Level.IMPLEMENTED: N_("implemented"),
    Level.PARTIAL: N_("partially implemented"),
    Level.NOT_IMPLEMENTED: N_("not implemented"),
}
READ_AS = {
    Level.IMPLEMENTED: N_("fully"),
    Level.PARTIAL: N_("partially"),
    Level.NOT_IMPLEMENTED: N_("not"),
}


def reason(tr: Translator, place: Place) -> str:
    """`Groups two levels apart · flagged by Group 4`."""
    parts = [_cause(tr, place)]
    if place.flagged_by:
        parts.append(tr("flagged by {groups}", groups=", ".join(map(short_name, place.flagged_by))))
    if place.disputed:
        parts.append(tr("two versions, settle one"))
    if place.later:
        parts.append(tr("put off"))
    if place.dots:
        parts.append(tr.plural("{n} dot", "{n} dots", place.dots))
    return " · ".join(parts)


def _cause(tr: Translator, place: Place) -> str:
    if place.cause is Cause.AGREED and place.without_evidence:
        return tr("Agreed, but without evidence")
    return tr(CAUSES[place.cause])


def short_name(group: str) -> str:
    """`Group 4` of `Group 4 · Women`."""
    return group.split(" · ", 1)[0]


def suggestion_line(tr: Translator, found: Suggestion | None, judged: int) -> str:
    """The arithmetic; the suggested level stands between START and STOP."""
    if found is None:
        return tr("No group gives a level that counts.") if judged else ""
    level = START + tr(SUGGESTED[found.level]) + STOP
    if found.counted == 1:
        return tr("One group gives a level · suggested: {level}", level=level)
    return tr.plural(
        "{within} of {n} group within one step · UPR Info's index {average} ({reading}) · suggested: {level}",
        "{within} of {n} groups within one step · UPR Info's index {average} ({reading}) · suggested: {level}",
        found.counted,
        within=found.within_one_step,
        average=format_decimal(found.average, format="0.00", locale=locale_of(tr.language)),
        reading=tr(READ_AS[found.level]),
        level=level,
    )


def who_has_finished(tr: Translator, done: int, asked: int) -> str:
    return tr.plural(
        "{done} of {n} group has judged it", "{done} of {n} groups have judged it", asked, done=done
    )


def revealed_line(tr: Translator, count: int) -> str:
    return tr.plural("{n} recommendation was revealed.", "{n} recommendations were revealed.", count)


def at_the_end(tr: Translator, agenda: Agenda) -> str:
    """Said when nothing comes next."""
    left = len(agenda.entries) - agenda.settled
    if not left:
        return tr("Everything is settled.")
    return tr.plural(
        "That was the last one. {n} is not settled.", "That was the last one. {n} are not settled.", left
    )
