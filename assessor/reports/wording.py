"""The words that all writers of the annex share, so that Word, PDF and Excel say the same.

Every function takes the `Translator` of the annex's language, which need not be the screen's.
"""

from __future__ import annotations

from datetime import date

from assessor.i18n import N_, Translator
from assessor.models.levels import Level
from assessor.reports.body_names import body_name
from assessor.reports.dates import language_name, long_date, number, partial_date
from assessor.reports.plain_text import joined
from assessor.reports.report import Counts, Report, ReportRow, ReportTheme, Source
from assessor.reports.sealing import wording as sealing

LEVELS: tuple[Level | None, ...] = (
    Level.IMPLEMENTED,
    Level.PARTIAL,
    Level.NOT_IMPLEMENTED,
    Level.NO_INFORMATION,
    None,
)
"""The order in which counts are shown; None is what the plenary has not settled."""

OWN_WORDS = N_(
    "The program does not speak {language} yet: headings and levels of this annex come out in English."
)
LEVEL_NAMES = {
    Level.IMPLEMENTED: N_("Implemented"),
    Level.PARTIAL: N_("Partially implemented"),
    Level.NOT_IMPLEMENTED: N_("Not implemented"),
    Level.NO_INFORMATION: N_("No information"),
    Level.NOT_ASSESSED: N_("Not assessed"),
}
EVIDENCE_KIND_NAMES = {
    "law": N_("Law"),
    "case": N_("Case"),
    "statistic": N_("Statistic"),
    "report": N_("Report"),
    "testimony": N_("Testimony"),
    "media": N_("Media"),
    "other": N_("Other source"),
}


def level_name(tr: Translator, level: Level | None) -> str:
    return tr("Undecided") if level is None else tr(LEVEL_NAMES[level])


def kind_name(tr: Translator, kind: str) -> str:
    return tr(EVIDENCE_KIND_NAMES.get(kind, EVIDENCE_KIND_NAMES["other"]))


def count_of(counts: Counts, level: Level | None) -> int:
    by_level = {
        Level.IMPLEMENTED: counts.implemented,
        Level.PARTIAL: counts.partial,
        Level.NOT_IMPLEMENTED: counts.not_implemented,
        Level.NO_INFORMATION: counts.no_information,
    }
    return counts.undecided if level is None else by_level.get(level, 0)


# The table


def column_heads(tr: Translator) -> tuple[str, str, str, str, str]:
    return (
        tr("Paragraph"),
        tr("Recommendation of the Committee"),
        tr("Level"),
        tr("Assessment and evidence"),
        tr("Asked of the Working Group"),
    )


def theme_title(tr: Translator, theme: ReportTheme) -> str:
    return theme.title or tr("Without a theme")


def follow_up(tr: Translator) -> str:
    return tr("Follow-up")


def no_ask(tr: Translator) -> str:
    return tr("None.")


def text_language_note(tr: Translator, row: ReportRow) -> str:
    """Says that a text had to be shown in another language; empty when it is in the annex's own."""
    if row.text_language in {"", tr.language}:
        return ""
    return tr("Text in {language}", language=language_name(row.text_language, tr.speaks))


def declared(tr: Translator, language: str) -> str:
    """The language as a text has to say it: nothing where it is that of the program's own words around it."""
    return "" if language == tr.speaks else language


def cited_line(tr: Translator, numbers: str) -> str:
    """The numbers of sources where there is no reasoning that they could stand behind."""
    return tr("Sources: {numbers}", numbers=numbers)


def tally(row: ReportRow) -> list[tuple[Level, int]]:
    """How many groups gave which level, without saying which groups."""
    given = [group.level for group in row.groups]
    return [(level, given.count(level)) for level in Level if level in given]


def dissent_line(tr: Translator, row: ReportRow) -> str:
    """The recorded dissent; "one group" where exactly one group had given another level."""
    if not row.dissent:
        return ""
    others = [given for given in row.groups if given.level.counts and given.level != row.level]
    if len(others) == 1:
        return tr("One group dissents: {dissent}", dissent=row.dissent)
    return tr("Dissent: {dissent}", dissent=row.dissent)


# The title block and the edges of the page


def title(tr: Translator, report: Report) -> str:
    about = report.state or report.symbol
    if report.title or not about:
        return report.title or tr("Annex to the joint submission")
    return tr("Annex to the joint submission on {state}", state=about)


def logo_said(tr: Translator, report: Report) -> str:
    """The logo for those who cannot see it."""
    name = " ".join(report.coalition.split())
    return tr("Logo: {name}", name=name) if name else tr("Logo of the coalition")


def subtitle(tr: Translator, report: Report) -> str:
    if not report.body:
        return tr("How far the recommendations have been implemented")
    return tr("How far the recommendations of {body} have been implemented", body=body_name(tr, report.body))


def title_lines(tr: Translator, report: Report) -> tuple[tuple[str, str], ...]:
    """Label and text of the title block, without those that the assessment leaves empty."""
    lines = (
        (tr("State"), report.state),
        (tr("Document"), document_line(tr, report.symbol, report.adopted)),
        (tr("Assessed by"), report.coalition),
        (tr("Workshop"), workshop_line(tr, report)),
        _made(tr, report),
        (tr("Method"), method(tr, report)),
    )
    return tuple((label, text) for label, text in lines if text)


def _made(tr: Translator, report: Report) -> tuple[str, str]:
    if report.seal:
        return tr("Version"), sealing.version_line(tr, report.seal)
    return tr("Date"), long_date(report.made_on, tr.speaks)


def document_line(tr: Translator, symbol: str, adopted: date | None) -> str:
    """Symbol and day of adoption: `CCPR/C/KAZ/CO/2, adopted 11 July 2016`."""
    if adopted is None:
        return symbol
    day = long_date(adopted, tr.speaks)
    return (
        tr("{symbol}, adopted {date}", symbol=symbol, date=day) if symbol else tr("Adopted {date}", date=day)
    )


def workshop_line(tr: Translator, report: Report) -> str:
    """Which of several workshops took these decisions: `National NGOs · Astana · 18 February 2019`."""
    return joined(report.workshop, partial_date(report.held_on, tr.speaks))


def method(tr: Translator, report: Report) -> str:
    """The coalition's own words, or what the program knows of how the levels were found."""
    if report.method:
        return report.method
    if not report.group_count:
        return tr(
            "The levels shown are the decisions taken in plenary. "
            "What the plenary has not settled is listed as undecided."
        )
    return tr.plural(
        "{n} group judged each recommendation; the levels shown are the decisions taken in plenary. "
        "What the plenary has not settled is listed as undecided.",
        "{n} groups judged the recommendations; the levels shown are the decisions that all groups "
        "took together in plenary. What the plenary has not settled is listed as undecided.",
        report.group_count,
    )


def disclaimer(tr: Translator) -> str:
    return tr(
        "This is an assessment by civil society. The Committee has not taken part in it and is not bound "
        "by it. It looks at one State over time and is not a comparison between States."
    )


def demonstration_banner(tr: Translator) -> str:
    return tr("Demonstration: invented assessment of a shortened text, not the official document")


def page_head(tr: Translator, report: Report) -> tuple[str, str]:
    """Start and end of the line above each page."""
    name = title(tr, report)
    return joined(report.coalition, name), document_line(tr, report.symbol, report.adopted)


def page_foot(tr: Translator, report: Report) -> str:
    """Start of the line below each page; its end is `page_of`."""
    if report.seal:
        banner = demonstration_banner(tr) if report.demonstration else ""
        return joined(sealing.foot(tr, report.seal), banner)
    return foot_line(tr, report.made_on, demonstration=report.demonstration)


def foot_line(tr: Translator, made_on: date, *, demonstration: bool) -> str:
    if demonstration:
        return demonstration_banner(tr)
    return tr("Made on {date}", date=long_date(made_on, tr.speaks))


def page_of(tr: Translator, page: str, pages: str) -> str:
    """`3 of 14`; places for the numbers may be given instead of numbers."""
    return tr("{page} of {pages}", page=page, pages=pages)


# The summary


def summary_head(tr: Translator) -> str:
    return tr("Summary")


def by_theme_head(tr: Translator) -> str:
    return tr("By theme")


def table_head(tr: Translator) -> str:
    return tr("Recommendations")


def sources_head(tr: Translator) -> str:
    return tr("Sources")


def summary_heads(tr: Translator) -> tuple[str, ...]:
    """Theme, one column for each of `LEVELS`, and their total."""
    return (tr("Theme"), *(level_name(tr, level) for level in LEVELS), tr("Total"))


def total(tr: Translator) -> str:
    return tr("Total")


def summary_sentence(tr: Translator, counts: Counts) -> str:
    """The whole annex in one sentence."""
    settled = counts.total - counts.undecided
    return tr.plural(
        "{settled} of {n} recommendation is settled: "
        "{implemented} implemented, {partial} partially, {none} not.",
        "{settled} of {n} recommendations are settled: "
        "{implemented} implemented, {partial} partially, {none} not.",
        counts.total,
        settled=number(settled, tr.speaks),
        implemented=number(counts.implemented, tr.speaks),
        partial=number(counts.partial, tr.speaks),
        none=number(counts.not_implemented, tr.speaks),
    )


# The list of sources


def before_adoption_note(tr: Translator) -> str:
    return tr("older than the adoption: does not count as progress")


def source_line(tr: Translator, source: Source) -> str:
    """Kind · citation · date · link, and whether it is too old to show progress."""
    return joined(
        kind_name(tr, source.kind),
        source.citation,
        partial_date(source.date, tr.speaks),
        source.link,
        before_adoption_note(tr) if source.before_adoption else "",
    )


def group_name(tr: Translator, group: int) -> str:
    return tr("Group {n}", n=number(group, tr.speaks))
