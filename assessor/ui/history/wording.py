"""Backups and events as rows for the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from babel.dates import format_datetime

from assessor.i18n import N_, Translator
from assessor.models.levels import Level
from assessor.reports.dates import locale_of, number
from assessor.reports.minutes.clock import place_time
from assessor.reports.minutes.moments import moment
from assessor.reports.telling import KIND_NAMES, happened
from assessor.reports.wording import level_name
from assessor.store.backup_history import BackupRow, Difference
from assessor.store.rows import EventRow
from assessor.ui.history.told_list import Told

DAMAGED = N_("Damaged: it cannot be opened. It is left as it is.")
LOCKED = N_("It is of a copy of this file with another passphrase, or without one. It is left as it is.")


def time_text(tr: Translator, at: datetime) -> str:
    """To the second: a restore wants to know which of two backups was before a mistake."""
    return format_datetime(at, "medium", locale=locale_of(tr.speaks))


def difference_line(tr: Translator, differences: Iterable[Difference]) -> str:
    """`judgements: 12 new, 3 changed · decisions: 4 new`; empty when nothing differs."""
    return " · ".join(_counted(tr, one, ", ".join(_counts(tr, one))) for one in differences)


def _counted(tr: Translator, one: Difference, counts: str) -> str:
    return tr("{what}: {counts}", what=tr(KIND_NAMES[one.kind]), counts=counts)


def _counts(tr: Translator, one: Difference) -> Iterable[str]:
    if one.added:
        yield tr.plural("{n} new", "{n} new", one.added)
    if one.changed:
        yield tr.plural("{n} changed", "{n} changed", one.changed)
    if one.gone:
        yield tr.plural("{n} gone", "{n} gone", one.gone)


def backup_told(tr: Translator, row: BackupRow, *, oldest: bool) -> Told:
    """Of the oldest, what it holds; of each other, what happened since the one before it."""
    when = time_text(tr, row.made_at.astimezone())
    if not row.sound:
        return Told(when, tr(LOCKED if row.locked else DAMAGED), grave=not row.locked)
    if oldest:
        held = (_counted(tr, one, number(one.added, tr.speaks)) for one in row.since)
        return Told(when, tr("The oldest that is kept"), _capital(" · ".join(held)))
    line = difference_line(tr, row.since)
    words = _capital(line) if line else tr("Nothing of what is counted changed")
    return Told(when, " · ".join([words, *([tr("also in the second place")] if row.twice else [])]))


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]


def event_told(
    tr: Translator, event: EventRow, references: Mapping[str, str], groups: Mapping[str, str]
) -> Told:
    at = moment(event.at, place_time(event.at))
    return Told(
        time_text(tr, at) if at else event.at,
        happened(tr, event, references, groups),
        " · ".join(" ".join(part.split()) for part in _said(tr, event) if part.strip()),
    )


def without_reference(what: str, reference: str) -> str:
    """Where all that is told is of one recommendation, its reference stands over it, once."""
    return _capital(what.removeprefix(f"{reference}: "))


def _said(tr: Translator, event: EventRow) -> Iterable[str]:
    if event.first:
        yield tr("first position")
    before = ", ".join(level_name(tr, level) for level in event.before if level is not Level.NOT_ASSESSED)
    if before:
        yield tr("before: {levels}", levels=before)
    yield event.words
    if event.dissent or event.dissenters:
        yield tr("dissent: {words}", words=" ".join((event.dissenters, event.dissent)).strip())
