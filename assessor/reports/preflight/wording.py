"""The sentences of the pre-flight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assessor.i18n import N_, NN_, Translator
from assessor.reports.dates import number
from assessor.reports.preflight.finding import Finding, Matter, Severity
from assessor.reports.preflight.leaving import Leaving
from assessor.reports.submission.length import Length
from assessor.store.submission import WORDS_OF_ONE, WORDS_TOGETHER

NOTHING = N_("There are no recommendations yet, so the annex would be empty")
_WHOLE: Mapping[Matter, str] = {
    Matter.NOTHING: NOTHING,
    Matter.NO_MEMBERS: N_("No organisation is on the list of those who hand it out"),
}
"""What is not counted."""
_SENTENCES: Mapping[Matter, tuple[str, str]] = {
    Matter.QUOTED: NN_(
        "{n} confidential source is named in a text that goes out",
        "{n} confidential sources are named in texts that go out",
    ),
    Matter.GUARDED: NN_(
        "{n} text holds words that never go out and have no pseudonym",
        "{n} texts hold words that never go out and have no pseudonym",
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
    Matter.DRAFTED: NN_(
        "{n} ask is a draft that nobody has changed",
        "{n} asks are drafts that nobody has changed",
    ),
    Matter.UNTRANSLATED: NN_(
        "{n} text missing in {language}",
        "{n} texts missing in {language}",
    ),
    Matter.UNCONFIRMED: NN_(
        "{n} organisation has not confirmed",
        "{n} organisations have not confirmed",
    ),
    Matter.DECLINED: NN_(
        "{n} organisation does not stand behind it",
        "{n} organisations do not stand behind it",
    ),
    Matter.TOO_LONG: NN_(
        "The main text would be {n} word too long",
        "The main text would be {n} words too long",
    ),
    Matter.GUARDED_AT_UN: NN_(
        "{n} text of the UN itself holds words that never go out; it stays as it is",
        "{n} texts of the UN itself hold words that never go out; they stay as they are",
    ),
    Matter.INFLECTED: NN_(
        "{n} text may hold words that never go out with another ending",
        "{n} texts may hold words that never go out with another ending",
    ),
    Matter.UNDRAWN: NN_(
        "{n} text has emoji or letters that the PDF shows as �; Word shows them",
        "{n} texts have emoji or letters that the PDF shows as �; Word shows them",
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
    if finding.matter in _WHOLE:
        return tr(_WHOLE[finding.matter])
    return tr.plural(*_SENTENCES[finding.matter], finding.count, language=language)


def leaving_line(tr: Translator, leaving: Leaving) -> str:
    """`Leaves this laptop: 61 recommendations, 51 decisions, 34 public sources. 13 confidential sources stay here.`"""
    goes = tr(
        "Leaves this laptop: {recommendations}, {decisions}, {sources}.",
        recommendations=tr.plural("{n} recommendation", "{n} recommendations", leaving.recommendations),
        decisions=tr.plural("{n} decision", "{n} decisions", leaving.decisions),
        sources=tr.plural("{n} public source", "{n} public sources", leaving.public),
    )
    return " ".join([goes, *_enclosures(tr, leaving), *_staying(tr, leaving)])


def _staying(tr: Translator, leaving: Leaving) -> Iterator[str]:
    if count := leaving.waiting:
        yield tr.plural(
            "{n} public source waits for the reveal.", "{n} public sources wait for the reveal.", count
        )
    if count := leaving.confidential:
        yield tr.plural("{n} confidential source stays here.", "{n} confidential sources stay here.", count)


def _enclosures(tr: Translator, leaving: Leaving) -> Iterator[str]:
    if leaving.files:
        yield tr.plural(
            "{n} enclosed file can go with it, as a clean copy.",
            "{n} enclosed files can go with it, as clean copies.",
            leaving.files,
        )
    if leaving.files_kept:
        yield tr.plural(
            "{n} enclosed file has no clean copy and stays here.",
            "{n} enclosed files have no clean copy and stay here.",
            leaving.files_kept,
        )


def length_line(tr: Translator, length: Length) -> str:
    """`The main text: about 1,240 of 5,630 words.`, and where the limit comes from."""
    counted = tr.plural(
        "The main text: about {words} word; at most {limit}.",
        "The main text: about {words} words; at most {limit}.",
        length.words,
        words=number(length.words, tr.speaks),
        limit=number(length.limit, tr.speaks),
    )
    return f"{counted} {limit_source(tr, length)}"


def limit_source(tr: Translator, length: Length) -> str:
    if length.chosen:
        return tr("This limit was set here.")
    return tr(
        "The usual limit: {one} for one organisation, {many} for several. It held in earlier cycles of the "
        "UPR; look up whether it still does.",
        one=number(WORDS_OF_ONE, tr.speaks),
        many=number(WORDS_TOGETHER, tr.speaks),
    )
