"""The sentences of the annex screen about what leaves the laptop with other documents than the annex."""

from __future__ import annotations

from assessor.i18n import N_, Translator
from assessor.ui.annex.handout import Handout, What

_BESIDE = {
    What.MAIN_TEXT: N_(
        "Leaves this laptop: decisions, asks, public sources, organisations that may be named."
    ),
    What.ALTERNATIVE_REPORT: N_(
        "Leaves this laptop: what was judged here, dissent, public sources, organisations that may be named."
    ),
    What.BRIEFING: N_(
        "Leaves this laptop: up to ten decisions with reasons, organisations that may be named. "
        "No sources, dissent or asks."
    ),
}


def handout_line(tr: Translator, handout: Handout) -> str:
    """What leaves with a document of the workshop itself; empty for the annex, whose contents are counted."""
    if handout.version:
        return tr(
            "Version {number} as it was frozen; what was changed since is not in it.", number=handout.version
        )
    if handout.what is What.ANNEX:
        return ""
    if handout.what in _BESIDE:
        return tr(_BESIDE[handout.what])
    if handout.names:
        return tr("Leaves this laptop: what the groups and the plenary said, with their names. No sources.")
    return tr("Leaves this laptop: what the groups and the plenary said, groups as numbers. No sources.")
