"""The sentences of the documents beside the annex, the same in Word and PDF."""

from __future__ import annotations

from collections.abc import Mapping

from babel.lists import format_list

from assessor.i18n import N_, NN_, Translator
from assessor.models.levels import Level
from assessor.reports.body_names import body_name
from assessor.reports.dates import locale_of, long_date, number
from assessor.reports.plain_text import joined
from assessor.reports.report import Counts, ReportRow
from assessor.reports.submission.statement import Kind, Statement
from assessor.reports.wording import LEVELS, count_of, document_line, foot_line

NAMES = {
    Kind.MAIN_TEXT: N_("Main text of the submission"),
    Kind.ALTERNATIVE_REPORT: N_("Section of an alternative report"),
    Kind.BRIEFING: N_("Briefing for the authorities"),
}
_SHARES: Mapping[Level | None, tuple[str, str]] = {
    Level.IMPLEMENTED: NN_("{n} has been implemented", "{n} have been implemented"),
    Level.PARTIAL: NN_("{n} has been implemented in part", "{n} have been implemented in part"),
    Level.NOT_IMPLEMENTED: NN_("{n} has not been implemented", "{n} have not been implemented"),
    Level.NO_INFORMATION: NN_("on {n} there is no information", "on {n} there is no information"),
    None: NN_("{n} has not been settled yet", "{n} have not been settled yet"),
}
_ALL: Mapping[Level | None, tuple[str, str]] = {
    Level.IMPLEMENTED: NN_(
        "The {n} recommendation has been implemented.", "All {n} recommendations have been implemented."
    ),
    Level.PARTIAL: NN_(
        "The {n} recommendation has been implemented in part.",
        "All {n} recommendations have been implemented in part.",
    ),
    Level.NOT_IMPLEMENTED: NN_(
        "The {n} recommendation has not been implemented.",
        "None of the {n} recommendations has been implemented.",
    ),
    Level.NO_INFORMATION: NN_(
        "On the {n} recommendation there is no information.",
        "On none of the {n} recommendations is there any information.",
    ),
    None: NN_(
        "The {n} recommendation has not been settled yet.",
        "None of the {n} recommendations has been settled yet.",
    ),
}
_ONLY_ONE: Mapping[Level | None, str] = {
    Level.IMPLEMENTED: N_("The one recommendation has been implemented."),
    Level.PARTIAL: N_("The one recommendation has been implemented in part."),
    Level.NOT_IMPLEMENTED: N_("The one recommendation has not been implemented."),
    Level.NO_INFORMATION: N_("On the one recommendation there is no information."),
    None: N_("The one recommendation has not been settled yet."),
}


_A_PAIR = 2


def title(tr: Translator, statement: Statement) -> str:
    report = statement.report
    if statement.kind is Kind.BRIEFING:
        return tr(NAMES[Kind.BRIEFING])
    if statement.kind is Kind.ALTERNATIVE_REPORT:
        return tr("Alternative report for {body}", body=committee(tr, report.body))
    if statement.organisations == 1:
        return tr("Submission to the Universal Periodic Review")
    return tr("Joint submission to the Universal Periodic Review")


def committee(tr: Translator, body: str) -> str:
    """As it stands after "for" and "the recommendations of"."""
    return body_name(tr, body) if body else tr("the Committee")


def subtitle(tr: Translator, statement: Statement) -> str:
    report = statement.report
    return joined(report.state, document_line(tr, report.symbol, report.adopted))


def page_head(tr: Translator, statement: Statement) -> tuple[str, str]:
    return title(tr, statement), statement.report.state


def page_foot(tr: Translator, statement: Statement, words: int) -> str:
    made = foot_line(tr, statement.report.made_on, demonstration=statement.report.demonstration)
    return joined(words_line(tr, words, statement.word_limit), made) if statement.word_limit else made


def words_line(tr: Translator, words: int, limit: int) -> str:
    return tr.plural(
        "{count} of {limit} word, without notes",
        "{count} of {limit} words, without notes",
        limit,
        count=number(words, tr.speaks),
        limit=number(limit, tr.speaks),
    )


def date_line(tr: Translator, statement: Statement) -> str:
    return long_date(statement.report.made_on, tr.speaks)


# Who


def authors(tr: Translator, statement: Statement) -> str:
    """All organisations; those that may not be named are counted."""
    listed = [*statement.named, *_unnamed(tr, statement.unnamed)]
    return format_list(listed, locale=locale_of(tr.speaks))


def _unnamed(tr: Translator, count: int) -> list[str]:
    if not count:
        return []
    if count == 1:
        return [tr("one organisation that is not named")]
    return [tr.plural("{n} organisation that is not named", "{n} organisations that are not named", count)]


def made_by(tr: Translator, statement: Statement) -> str:
    coalition, who = " ".join(statement.report.coalition.split()), authors(tr, statement)
    if coalition and who:
        return tr(
            "This text is submitted by {coalition}: {organisations}.", coalition=coalition, organisations=who
        )
    if not coalition and not who:
        return tr("The organisations that submit this text are still to be named here.")
    return tr("This text is submitted by {organisations}.", organisations=who or coalition)


# What


def about(tr: Translator, statement: Statement) -> str:
    report = statement.report
    of_whom = committee(tr, report.body)
    document = document_line(tr, report.symbol, report.adopted)
    if not document:
        return tr("It tells what has become of the recommendations of {body}.", body=of_whom)
    return tr(
        "It tells what has become of the recommendations of {body} ({document}).",
        body=of_whom,
        document=document,
    )


def references(tr: Translator, row: ReportRow) -> str:
    return tr(
        "Numbers such as {reference} are those of the Committee's paragraphs; the annex gives the full texts.",
        reference=row.reference,
    )


def dissent_elsewhere(tr: Translator) -> str:
    return tr("Where not all agreed, the annex says so.")


def status(tr: Translator, counts: Counts) -> str:
    """How many recommendations have which level, as a sentence."""
    there = [(level, count_of(counts, level)) for level in LEVELS if count_of(counts, level)]
    if not there:
        return tr("There is no recommendation to tell of.")
    if counts.total == 1:
        return tr(_ONLY_ONE[there[0][0]])
    if len(there) == 1 and counts.total > _A_PAIR:
        return tr.plural(*_ALL[there[0][0]], counts.total)
    shares = [tr.plural(*_SHARES[level], n) for level, n in there]
    return tr.plural(
        "Of {n} recommendation, {shares}.",
        "Of {n} recommendations, {shares}.",
        counts.total,
        shares=format_list(shares, locale=locale_of(tr.speaks)),
    )


def shown(tr: Translator, statement: Statement) -> str:
    """That this is not all; empty where it is."""
    here = statement.report.counts.total
    if here == statement.whole.total:
        return ""
    return tr.plural(
        "{n} of {of} recommendations is taken up here; the annex has them all.",
        "{n} of {of} recommendations are taken up here; the annex has them all.",
        here,
        of=number(statement.whole.total, tr.speaks),
    )
