"""What happened, and what is counted in a backup, in words: the same on the screen and on the command line."""

from __future__ import annotations

from collections.abc import Mapping

from assessor.i18n import N_, Translator
from assessor.reports.wording import level_name
from assessor.store.rows import EventKind, EventRow

HAPPENED = {
    EventKind.BEGAN: N_("The workshop began"),
    EventKind.GIVEN: N_("A package was given to {group}"),
    EventKind.TAKEN: N_("A package of {group} was taken back"),
    EventKind.JUDGED: N_("{reference}: {group} says {level}"),
    EventKind.REVEALED: N_("{reference}: the levels were opened to the room"),
    EventKind.TALKED: N_("{reference}: talked about"),
    EventKind.POSTPONED: N_("{reference}: put off for later"),
    EventKind.HANDS: N_("{reference}: show of hands {hands}"),
    EventKind.DECIDED: N_("{reference}: the plenary decides {level}"),
    EventKind.ENDED: N_("The workshop ended"),
}
KIND_NAMES = {
    "imports": N_("source texts"),
    "recommendations": N_("passages"),
    "groups": N_("groups"),
    "judgements": N_("judgements"),
    "evidence": N_("evidence"),
    "decisions": N_("decisions"),
    "reveals": N_("reveals"),
    "hands": N_("shows of hands"),
    "packages": N_("packages"),
}


def happened(
    tr: Translator, event: EventRow, references: Mapping[str, str], groups: Mapping[str, str]
) -> str:
    """One event in one sentence, without its time and what was said."""
    return tr(
        HAPPENED[event.kind],
        reference=references.get(event.recommendation_id, "?"),
        group=groups.get(event.group_id, "?"),
        level=level_name(tr, event.level),
        hands=" · ".join(map(str, event.hands)),
    )
