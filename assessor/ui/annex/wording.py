"""The sentences of the annex screen: what is missing, and what leaves the laptop."""

from __future__ import annotations

from assessor.i18n import Translator
from assessor.ui.annex.handout import Handout, What
from assessor.ui.annex.survey import Gap, Lack, Leaving
from assessor.ui.language import language_name


def gap_line(tr: Translator, gap: Gap, language: str) -> str:
    n = gap.count
    if gap.lack is Lack.UNTRANSLATED:
        return tr.plural(
            "{n} text missing in {language}",
            "{n} texts missing in {language}",
            n,
            language=language_name(language),
        )
    return {
        Lack.UNDECIDED: lambda: tr.plural(
            "{n} recommendation is undecided", "{n} recommendations are undecided", n
        ),
        Lack.UNREASONED: lambda: tr.plural(
            "{n} decision without reasoning", "{n} decisions without reasoning", n
        ),
        Lack.UNASKED: lambda: tr.plural(
            "{n} not fully implemented, and nothing asked", "{n} not fully implemented, and nothing asked", n
        ),
        Lack.UNPROVEN: lambda: tr.plural("{n} without public evidence", "{n} without public evidence", n),
        Lack.OUTDATED: lambda: tr.plural(
            "{n} source older than the adoption", "{n} sources older than the adoption", n
        ),
        Lack.KEPT_OUT: lambda: tr.plural(
            "{n} confidential source kept out", "{n} confidential sources kept out", n
        ),
    }[gap.lack]()


def leaving_line(tr: Translator, leaving: Leaving) -> str:
    """`Leaves this laptop: 61 recommendations, 51 decisions, 34 public sources. 13 confidential sources stay here.`"""
    goes = tr(
        "Leaves this laptop: {recommendations}, {decisions}, {sources}.",
        recommendations=tr.plural("{n} recommendation", "{n} recommendations", leaving.recommendations),
        decisions=tr.plural("{n} decision", "{n} decisions", leaving.decisions),
        sources=tr.plural("{n} public source", "{n} public sources", leaving.public),
    )
    if not leaving.confidential:
        return goes
    stays = tr.plural(
        "{n} confidential source stays here.", "{n} confidential sources stay here.", leaving.confidential
    )
    return f"{goes} {stays}"


def handout_line(tr: Translator, handout: Handout) -> str:
    """What leaves with a document of the workshop itself; empty for the annex, whose contents are counted."""
    if handout.what is What.ANNEX:
        return ""
    if handout.names:
        return tr("Leaves this laptop: what the groups and the plenary said, with their names. No sources.")
    return tr("Leaves this laptop: what the groups and the plenary said, groups as numbers. No sources.")
