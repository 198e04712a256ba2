"""Agreement and index in words, for screen, annex and minutes: plain sentences first, coefficients after."""

from __future__ import annotations

from babel.numbers import format_decimal, format_percent

from assessor.i18n import N_, Translator
from assessor.models.agreement import (
    Agreement,
    Closeness,
    Estimate,
    Index,
    Limits,
    MeanIndex,
    Obstacle,
    Together,
)
from assessor.models.levels import Level
from assessor.reports.dates import locale_of

OBSTACLES = {
    Obstacle.NO_PAIR: N_("cannot be computed: no recommendation was judged by two groups"),
    Obstacle.ONE_ITEM: N_("cannot be computed from one recommendation"),
    Obstacle.ONE_LEVEL: N_("cannot be computed: only one level was given where groups can be compared"),
}
"""Why there is no value, as it stands after the name of the coefficient."""

NO_INTERVAL = {
    Obstacle.ONE_ITEM: N_("{value} (no interval: one recommendation only)"),
    Obstacle.UNSTABLE: N_("{value} (no interval: too few recommendations have another level)"),
}
READINGS = {
    Level.IMPLEMENTED: N_("UPR Info's index {value}, read as implemented"),
    Level.PARTIAL: N_("UPR Info's index {value}, read as partially implemented"),
    Level.NOT_IMPLEMENTED: N_("UPR Info's index {value}, read as not implemented"),
}


def closeness_line(tr: Translator, found: Closeness) -> str:
    """`4 of 5 groups are within one step of each other`."""
    if not found.of:
        return tr("No group gives a level that counts.")
    if found.of == 1:
        return tr("One group gives a level, so there is nothing to compare.")
    if found.steps == 0:
        return _same(tr, found)
    if found.all_close:
        return tr.plural(
            "The {n} group is within one step.", "All {n} groups are within one step of each other.", found.of
        )
    return tr.plural(
        "{agreeing} of {n} group is within one step.",
        "{agreeing} of {n} groups are within one step of each other.",
        found.of,
        agreeing=found.agreeing,
    )


def _same(tr: Translator, found: Closeness) -> str:
    if found.all_close:
        return tr.plural("The {n} group gives a level.", "All {n} groups give the same level.", found.of)
    return tr.plural(
        "{agreeing} of {n} group gives the same level.",
        "{agreeing} of {n} groups give the same level.",
        found.of,
        agreeing=found.agreeing,
    )


def together_line(tr: Translator, found: Together) -> str:
    """`In 12 of 15 recommendations all groups are within one step of each other.`"""
    if not found.of:
        return tr("No recommendation was judged by two groups, so there is nothing to compare.")
    if found.steps == 0:
        return tr.plural(
            "In {close} of {n} recommendation all groups give the same level.",
            "In {close} of {n} recommendations all groups give the same level.",
            found.of,
            close=found.close,
        )
    return tr.plural(
        "In {close} of {n} recommendation all groups are within one step of each other.",
        "In {close} of {n} recommendations all groups are within one step of each other.",
        found.of,
        close=found.close,
    )


def agreement_lines(tr: Translator, found: Agreement) -> tuple[tuple[str, str], ...]:
    """Name and value of each measure; the percentage first, since anybody can read it."""
    return (
        (tr("Pairs of groups that agree"), percent_text(tr, found.percent)),
        (tr("Krippendorff's alpha, ordinal"), estimate_text(tr, found.alpha_ordinal)),
        (tr("Krippendorff's alpha, nominal"), estimate_text(tr, found.alpha_nominal)),
        (tr("Gwet's AC2, ordinal"), estimate_text(tr, found.ac2)),
        (tr("Gwet's AC1, nominal"), estimate_text(tr, found.ac1)),
    )


def estimate_text(tr: Translator, found: Estimate) -> str:
    """`0.74 (0.42 to 1.00)`, or why it cannot be computed."""
    return _estimate(tr, found, "0.00")


def percent_text(tr: Translator, found: Estimate) -> str:
    """`82% (54% to 100%)`."""
    return _estimate(tr, found, "")


def _estimate(tr: Translator, found: Estimate, pattern: str) -> str:
    if found.value is None:
        return tr(OBSTACLES[found.obstacle or Obstacle.NO_PAIR])
    value = _figure(tr, found.value, pattern)
    if found.interval:
        low, high = (_figure(tr, end, pattern) for end in (found.interval.low, found.interval.high))
        return tr("{value} ({low} to {high})", value=value, low=low, high=high)
    sentence = NO_INTERVAL.get(found.obstacle) if found.obstacle else None
    return tr(sentence, value=value) if sentence else value


def _figure(tr: Translator, value: float, pattern: str) -> str:
    """With a pattern a decimal, without one a percentage. Nought is added because -0.00 is no figure."""
    locale, value = locale_of(tr.speaks), round(value, 2) + 0.0
    return format_decimal(value, pattern, locale) if pattern else format_percent(value, locale=locale)


def interval_note(tr: Translator) -> str:
    return tr(
        "In brackets: the range in which 95 of 100 values lie when the recommendations are drawn again and "
        "again at random from those that were judged."
    )


def index_line(tr: Translator, found: Index | None) -> str:
    if found is None:
        return tr("UPR Info's index cannot be computed: no group gives a level.")
    return tr(READINGS[found.reading], value=_figure(tr, found.value, "0.00"))


def mean_index_line(tr: Translator, found: MeanIndex | None) -> str:
    if found is None:
        return tr("UPR Info's index cannot be computed: no group gives a level.")
    return tr.plural(
        "UPR Info's index {value}, from {n} recommendation",
        "UPR Info's index {value}, the average of {n} recommendations",
        found.recommendations,
        value=_figure(tr, found.value, "0.00"),
    )


def limits_note(tr: Translator, limits: Limits) -> str:
    return tr(
        "Below {low} the index is read as not implemented, above {high} as implemented, between them as "
        "partially implemented. These limits are a convention of practitioners and can be changed.",
        low=_figure(tr, limits.low, "0.00"),
        high=_figure(tr, limits.high, "0.00"),
    )
