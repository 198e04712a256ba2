"""The words of the charts, which all formats share: of what changed since the last review, and of who agreed."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.i18n import Translator
from assessor.reports.agreeing import GroupsAgreed
from assessor.reports.dates import number
from assessor.reports.plain_text import joined, shortened
from assessor.reports.report import EarlierReview, Report


def change_head(tr: Translator) -> str:
    return tr("Since the last review")


def review_head(tr: Translator) -> str:
    return tr("Review")


def review_name(tr: Translator, review: EarlierReview) -> str:
    """`CCPR/C/KAZ/CO/1 · 2011`."""
    return joined(shortened(review.symbol, 60), str(review.adopted.year) if review.adopted else "") or tr(
        "This review"
    )


def this_review(report: Report) -> EarlierReview:
    """The annex's own figures beside those of the reviews before it."""
    return EarlierReview(report.symbol, report.adopted, report.counts)


def change_sentence(tr: Translator, reviews: Iterable[EarlierReview]) -> str:
    return " ".join(review_sentence(tr, review) for review in reviews)


def review_sentence(tr: Translator, review: EarlierReview) -> str:
    counts, spoken = review.counts, tr.speaks
    return tr.plural(
        "{review}: {implemented} of {n} recommendation implemented, {partial} partially, {none} not.",
        "{review}: {implemented} of {n} recommendations implemented, {partial} partially, {none} not.",
        counts.total,
        review=review_name(tr, review),
        implemented=number(counts.implemented, spoken),
        partial=number(counts.partial, spoken),
        none=number(counts.not_implemented, spoken),
    )


def change_note(tr: Translator) -> str:
    return tr(
        "Each bar is the whole of what its review asked for. Reviews ask for different things, so the bars compare "
        "how much was done, not the same list twice."
    )


def agreement_head(tr: Translator) -> str:
    return tr("How far the groups agreed")


def agreement_column(tr: Translator) -> str:
    return tr("Agreement")


def agreement_names(tr: Translator) -> tuple[str, str, str]:
    """In the order of the steps between the two groups that are furthest apart: none, one, two."""
    return tr("Same level"), tr("One step apart"), tr("Two steps apart")


def agreement_sentence(tr: Translator, found: GroupsAgreed) -> str:
    spoken = tr.speaks
    return tr.plural(
        "{n} recommendation was scored by two groups or more: {same} with the same level, "
        "{near} one step apart, {far} two steps apart.",
        "{n} recommendations were scored by two groups or more: {same} with the same level, "
        "{near} one step apart, {far} two steps apart.",
        found.compared,
        same=number(found.same, spoken),
        near=number(found.one_step, spoken),
        far=number(found.two_steps, spoken),
    )


def drawn_from(tr: Translator, title: str) -> str:
    """A chart that follows its figures, for those who cannot see it."""
    return tr("{title}: a chart of bars. Its figures stand in the table beside it.", title=title)


def dashboard_note(tr: Translator) -> str:
    return tr("Counted from the other sheets: change a level there, and figures and charts here follow.")


def settled_name(tr: Translator) -> str:
    return tr("Settled")
