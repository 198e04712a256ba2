"""The sentences about what leaves the laptop with each document: the same on the screen and on the command line.

What an annex takes along is counted: `preflight/wording.py`.
"""

from __future__ import annotations

from assessor.i18n import N_, Translator
from assessor.reports.submission.statement import Kind

_STATEMENTS = {
    Kind.MAIN_TEXT: N_(
        "Leaves this laptop: decisions, asks, public sources, organisations that may be named."
    ),
    Kind.ALTERNATIVE_REPORT: N_(
        "Leaves this laptop: what was judged here, dissent, public sources, organisations that may be named."
    ),
    Kind.BRIEFING: N_(
        "Leaves this laptop: up to ten decisions with reasons, organisations that may be named. "
        "No sources, dissent or asks."
    ),
}
ASKS = N_(
    "Leaves this laptop: asks with their levels and the beginning of each reason. No sources or dissent."
)
MATRIX = N_(
    "Leaves this laptop: of the rows that are filled, the level, reasons, dissent and public sources. No asks."
)
SHEETS = N_(
    "Leaves this laptop: the recommendations, the group's name, and the workshop's title, place and date. "
    "Nothing that was said."
)
PACKAGE = N_(
    "Leaves this laptop: the recommendations of this group and what it has said of them, with its confidential "
    "sources. Nothing of other groups."
)


def statement_leaves(tr: Translator, kind: Kind) -> str:
    return tr(_STATEMENTS[kind])


def version_leaves(tr: Translator, number: int) -> str:
    return tr("Version {number} as it was frozen; what was changed since is not in it.", number=number)


def minutes_leave(tr: Translator, *, names: bool) -> str:
    if names:
        return tr("Leaves this laptop: what the groups and the plenary said, with their names. No sources.")
    return tr(
        "Leaves this laptop: what the groups and the plenary said, groups as numbers, also within what they wrote "
        "(a name of one word may stay there). No sources."
    )
