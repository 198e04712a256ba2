"""Events and differences as lines in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import tzinfo

from assessor.cli.speech import tr
from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.reports.minutes.moments import moment
from assessor.reports.wording import level_name
from assessor.store.backup_history import Difference
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


def event_line(
    event: EventRow, references: Mapping[str, str], groups: Mapping[str, str], place: tzinfo
) -> str:
    at = moment(event.at, place)
    told = tr(
        HAPPENED[event.kind],
        reference=references.get(event.recommendation_id, "?"),
        group=groups.get(event.group_id, "?"),
        level=level_name(tr, event.level),
        hands=" · ".join(map(str, event.hands)),
    )
    before = ", ".join(level_name(tr, level) for level in event.before if level is not Level.NOT_ASSESSED)
    words = [told, tr("before: {levels}", levels=before) if before else "", *_said(event)]
    time = at.isoformat(" ", "seconds") if at else event.at
    return f"{time}  {' | '.join(' '.join(word.split()) for word in words if word)}"


def _said(event: EventRow) -> Iterable[str]:
    yield event.words
    if event.dissent or event.dissenters:
        yield tr("dissent: {words}", words=" ".join((event.dissenters, event.dissent)).strip())


def difference_words(differences: Iterable[Difference]) -> str:
    """`judgements +12 −1 ~3`: added, gone and changed."""
    told = [f"{tr(KIND_NAMES[one.kind])} {_figures(one)}" for one in differences]
    return ", ".join(told) or tr("nothing of what is counted")


def _figures(one: Difference) -> str:
    parts = (("+", one.added), ("−", one.gone), ("~", one.changed))
    return " ".join(f"{sign}{count}" for sign, count in parts if count)
