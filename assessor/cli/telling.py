"""Events and differences as lines in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import tzinfo

from assessor.cli.speech import tr
from assessor.models.levels import Level
from assessor.reports.minutes.moments import moment
from assessor.reports.telling import KIND_NAMES, happened
from assessor.reports.wording import level_name
from assessor.store.backup_history import Difference
from assessor.store.rows import EventRow


def event_line(
    event: EventRow, references: Mapping[str, str], groups: Mapping[str, str], place: tzinfo
) -> str:
    at = moment(event.at, place)
    told = happened(tr, event, references, groups)
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
