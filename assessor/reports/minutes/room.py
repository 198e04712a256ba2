"""What the builder of the minutes has to look up again and again: recommendations, groups, the place's time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from sqlalchemy.orm import Session

from assessor.models.levels import Level
from assessor.reports.build import chosen
from assessor.reports.minutes.minutes import Dissent, Hands, Item
from assessor.reports.minutes.moments import moment
from assessor.store import queries
from assessor.store.rows import DocumentRow, GroupRow, HandsRow

_BETWEEN_NAMES = re.compile("[,;\n،؛、；，]")


@dataclass(frozen=True, slots=True)
class Room:
    """One workshop's recommendations and groups, in one language and one time zone."""

    workshop_id: str
    items: Mapping[str, Item]
    groups: Sequence[GroupRow]
    zone: tzinfo
    names: bool

    @property
    def numbers(self) -> Mapping[str, int]:
        return {group.id: number for number, group in enumerate(self.groups, start=1)}

    def time(self, stored: str) -> datetime | None:
        return moment(stored, self.zone)

    def dissent(self, words: str, dissenters: str) -> Dissent | None:
        """Groups become their numbers; other names are told only where names may be told at all."""
        named = [name for part in _BETWEEN_NAMES.split(dissenters) if (name := _plain(part))]
        if not named and not words.strip():
            return None
        known = {_plain(group.name): number for number, group in enumerate(self.groups, start=1)}
        groups = tuple(sorted({known[name] for name in named if name in known}))
        others = len({name for name in named if name not in known})
        return Dissent(words, groups, others, dissenters.strip() if self.names else "")


def enter(
    session: Session, document: DocumentRow, language: str, workshop_id: str, zone: tzinfo, names: bool
) -> Room:
    languages = (language, document.room_language, document.second_language, "en")
    items = dict(_items(session, languages))
    return Room(workshop_id, items, queries.groups(session, workshop_id), zone, names)


def _items(session: Session, languages: tuple[str, ...]) -> Iterator[tuple[str, Item]]:
    outline = queries.outline(session)
    themes = {theme.id: chosen(theme.titles, languages)[1] for theme in outline.themes}
    for row in outline.recommendations:
        language, text = chosen(row.texts, languages)
        yield row.id, Item(row.reference, text, language, themes.get(row.theme_id or "", ""))


def settled(level: Level) -> Level | None:
    return None if level is Level.NOT_ASSESSED else level


def counted(row: HandsRow | None) -> Hands | None:
    if row is None:
        return None
    return Hands(row.implemented, row.partial, row.not_implemented, row.no_information, row.abstained)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
