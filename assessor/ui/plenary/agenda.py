"""What the plenary has before it: every recommendation with what each group says, and what was decided."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assessor.models.levels import Level
from assessor.models.queue import Item, Place, Voice, queue
from assessor.models.references import normal
from assessor.store import queries
from assessor.store.revealing import revealed
from assessor.store.rows import (
    DecisionRow,
    GroupRow,
    JudgementRow,
    Outline,
    PlenaryRow,
    RecommendationRow,
    in_language,
)
from assessor.store.voting import priorities
from assessor.store.workshops import workshop

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

UNDECIDED = DecisionRow()
UNSAID = JudgementRow()
SHOWN_WORDS = 140


@dataclass(frozen=True, slots=True)
class Entry:
    """One recommendation. `voices` are the groups that were asked; `found_by` is what find looks in, folded.

    While it is `hidden` the voices are empty, so that no part of the screen can show what a group says, and all that
    were given it are named, also those of whom nothing has come yet; `done` are the groups that have judged it.
    """

    row: RecommendationRow
    theme: str
    words: str
    found_by: str
    voices: tuple[tuple[GroupRow, JudgementRow], ...]
    decision: DecisionRow
    item: Item
    hidden: bool = False
    done: frozenset[str] = frozenset()
    differ: bool = False
    """Whether a group says two things at once, from two laptops."""

    @property
    def id(self) -> str:
        return self.row.id

    @property
    def decided(self) -> bool:
        return self.decision.level is not Level.NOT_ASSESSED

    @property
    def levels(self) -> list[Level]:
        """What the groups that have judged say, in their order."""
        return [said.level for _, said in self.voices if said.level is not Level.NOT_ASSESSED]


@dataclass(frozen=True, slots=True)
class Asked:
    """The groups, what each was given (None for everything), and which have said anything at all."""

    groups: Sequence[GroupRow]
    given: Mapping[str, Collection[str] | None]
    heard: Collection[str]

    def invited(self, recommendation_id: str, said: PlenaryRow) -> tuple[GroupRow, ...]:
        """The groups that were given it, or have spoken of it unasked."""
        return tuple(
            group
            for group in self.groups
            if group.id in said.groups or self._has(group.id, recommendation_id)
        )

    def voices(self, recommendation_id: str, said: PlenaryRow) -> tuple[tuple[GroupRow, JudgementRow], ...]:
        """What each of them says, but for those of whom nothing has come yet."""
        return tuple(
            (group, said.groups.get(group.id, UNSAID))
            for group in self.invited(recommendation_id, said)
            if group.id in said.groups or group.id in self.heard
        )

    def _has(self, group_id: str, recommendation_id: str) -> bool:
        given = self.given[group_id]
        return given is None or recommendation_id in given


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which recommendations the list shows."""

    typed: str = ""
    theme: str = ""
    undecided: bool = False

    @property
    def everything(self) -> bool:
        return not (self.typed.strip() or self.theme or self.undecided)


@dataclass(frozen=True, slots=True)
class Agenda:
    """All entries by id, in the order of the source. `silent` names groups that have judged nothing at all."""

    entries: Mapping[str, Entry]
    silent: tuple[str, ...] = ()
    blind: bool = False

    @property
    def judged(self) -> bool:
        return any(entry.done for entry in self.entries.values())

    def hidden(self) -> list[str]:
        """What a reveal of everything would open to the room."""
        return [one for one, entry in self.entries.items() if entry.hidden]

    @property
    def settled(self) -> int:
        return sum(entry.decided for entry in self.entries.values())

    def themes(self) -> list[str]:
        return list(dict.fromkeys(entry.theme for entry in self.entries.values() if entry.theme))

    def with_decisions(self, decisions: Mapping[str, DecisionRow]) -> Agenda:
        """The same agenda where nothing is decided otherwise."""
        entries = {one: _decided(entry, decisions.get(one, UNDECIDED)) for one, entry in self.entries.items()}
        changed = any(entries[one] is not entry for one, entry in self.entries.items())
        return replace(self, entries=entries) if changed else self

    def with_dots(self, dots: Mapping[str, int]) -> Agenda:
        """The same agenda with other priorities."""
        entries = {one: _dotted(entry, dots.get(one, 0)) for one, entry in self.entries.items()}
        return replace(self, entries=entries)

    def places(self, later: Sequence[str], held: str) -> tuple[Place, ...]:
        return queue((entry.item for entry in self.entries.values()), later, held)

    def shown(self, places: Sequence[Place], wanted: Wanted, held: str) -> list[tuple[Place, Entry]]:
        """The places that pass the filter, with their entries."""
        pairs = [(place, self.entries[place.id]) for place in places]
        return [pair for pair in pairs if pair[1].id == held or _passes(pair[1], wanted)]


def read_agenda(session: Session, languages: tuple[str, ...]) -> Agenda:
    outline = queries.outline(session)
    rows = {row.recommendation_id: row for row in queries.plenary(session)}
    groups = queries.groups(session)
    given = {group.id: queries.assigned(session, group.id) if group.assigned else None for group in groups}
    heard = frozenset(group.id for group in groups if _has_spoken(group.id, rows.values()))
    asked = Asked(groups, given, heard)
    titles = theme_titles(outline, languages)
    opened = revealed(session) if workshop(session).blind else None
    entries = {
        row.id: _entry(row, titles.get(row.theme_id or "", ""), languages, asked, rows[row.id], opened)
        for row in outline.recommendations
    }
    silent = tuple(group.name for group in groups if group.id not in heard)
    return Agenda(entries, silent, opened is not None).with_dots(priorities(session))


def _has_spoken(group_id: str, rows: Iterable[PlenaryRow]) -> bool:
    return any(row.groups.get(group_id, UNSAID) != UNSAID for row in rows)


def theme_titles(outline: Outline, languages: tuple[str, ...]) -> dict[str, str]:
    """A theme within a theme carries the name of the one above; sections (A, B, C) are left out."""
    titles: dict[str, str] = {}
    for theme in outline.themes:
        own = in_language(theme.titles, *languages)
        above = titles.get(theme.parent_id or "", "") if theme.depth > 1 else ""
        titles[theme.id] = f"{above} · {own}" if above else own
    return titles


def _entry(
    row: RecommendationRow,
    theme: str,
    languages: tuple[str, ...],
    asked: Asked,
    said: PlenaryRow,
    opened: Collection[str] | None,
) -> Entry:
    voices = asked.voices(row.id, said)
    hidden = opened is not None and row.id not in opened
    found_by = "\n".join([row.reference, theme, *row.texts.values(), *row.lead_ins.values()]).casefold()
    words = row.first_words(*languages, length=SHOWN_WORDS)
    spoken = tuple(Voice(group.name, one.level, one.flagged, one.evidence) for group, one in voices)
    differ = any(one.conflicting for _, one in voices)
    item = Item(row.id, spoken, disputed=differ, hidden=hidden)
    done = frozenset(group.id for group, one in voices if one.level is not Level.NOT_ASSESSED)
    shown = tuple((group, UNSAID) for group in asked.invited(row.id, said)) if hidden else voices
    entry = Entry(row, theme, words, found_by, shown, UNDECIDED, item, hidden, done, differ)
    return _decided(entry, said.decision or UNDECIDED)


def _decided(entry: Entry, decision: DecisionRow) -> Entry:
    if entry.decision == decision:
        return entry
    made = decision.level is not Level.NOT_ASSESSED
    item = replace(entry.item, decided=made, disputed=decision.conflicting or entry.differ)
    return replace(entry, decision=decision, item=item)


def _dotted(entry: Entry, dots: int) -> Entry:
    return entry if entry.item.dots == dots else replace(entry, item=replace(entry.item, dots=dots))


def _passes(entry: Entry, wanted: Wanted) -> bool:
    if wanted.undecided and entry.decided:
        return False
    if wanted.theme and entry.theme != wanted.theme:
        return False
    return _found(entry, wanted.typed)


def _found(entry: Entry, typed: str) -> bool:
    reference = normal(typed)
    if reference and entry.row.reference.startswith(reference):
        return True
    return all(word in entry.found_by for word in typed.casefold().split())
