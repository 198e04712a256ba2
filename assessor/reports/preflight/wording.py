"""The sentences of the pre-flight."""

from __future__ import annotations

from collections.abc import Mapping

from assessor.i18n import N_, NN_, Translator
from assessor.reports.preflight.finding import Finding, Matter, Severity
from assessor.reports.preflight.leaving import Leaving

NOTHING = N_("There are no recommendations yet, so the annex would be empty")
_SENTENCES: Mapping[Matter, tuple[str, str]] = {
    Matter.QUOTED: NN_(
        "{n} confidential source is named in a text that goes out",
        "{n} confidential sources are named in texts that go out",
    ),
    Matter.DISPUTED: NN_(
        "{n} recommendation waits for a choice between two versions",
        "{n} recommendations wait for a choice between two versions",
    ),
    Matter.UNDECIDED: NN_(
        "{n} recommendation is undecided",
        "{n} recommendations are undecided",
    ),
    Matter.UNSCORED: NN_(
        "{n} recommendation was scored by no group", "{n} recommendations were scored by no group"
    ),
    Matter.UNREASONED: NN_(
        "{n} decision without reasoning",
        "{n} decisions without reasoning",
    ),
    Matter.UNPROVEN: NN_(
        "{n} without public evidence",
        "{n} without public evidence",
    ),
    Matter.OUTDATED: NN_(
        "{n} source older than the adoption",
        "{n} sources older than the adoption",
    ),
    Matter.BROKEN_LINK: NN_(
        "{n} link that leads nowhere",
        "{n} links that lead nowhere",
    ),
    Matter.UNASKED: NN_(
        "{n} not fully implemented, and nothing asked", "{n} not fully implemented, and nothing asked"
    ),
    Matter.WEAK_ASK: NN_(
        "{n} ask begins with a weak verb",
        "{n} asks begin with a weak verb",
    ),
    Matter.SEVERAL_ASKED: NN_(
        "{n} ask wants several things",
        "{n} asks want several things",
    ),
    Matter.TIMELESS_ASK: NN_(
        "{n} ask does not say by when",
        "{n} asks do not say by when",
    ),
    Matter.LONG_ASK: NN_(
        "{n} ask is long",
        "{n} asks are long",
    ),
    Matter.UNTRANSLATED: NN_(
        "{n} text missing in {language}",
        "{n} texts missing in {language}",
    ),
    Matter.KEPT_OUT: NN_(
        "{n} confidential source kept out",
        "{n} confidential sources kept out",
    ),
}
SEVERITIES: Mapping[Severity, str] = {
    Severity.BLOCKS: N_("Mend first"),
    Severity.WARNS: N_("Look at"),
    Severity.TELLS: N_("For your information"),
}


def finding_line(tr: Translator, finding: Finding, language: str) -> str:
    """`language`: the name of the annex's language, in which texts may be missing."""
    if finding.matter is Matter.NOTHING:
        return tr(NOTHING)
    return tr.plural(*_SENTENCES[finding.matter], finding.count, language=language)


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
