"""What the plenary has before it: every recommendation with what each group says, and what was decided."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assessor.models.levels import Level
from assessor.models.queue import Item, Place, Voice, queue
from assessor.models.references import normal
from assessor.store import queries
from assessor.store.rows import (
    DecisionRow,
    GroupRow,
    JudgementRow,
    Outline,
    PlenaryRow,
    RecommendationRow,
    in_language,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

UNDECIDED = DecisionRow()
UNSAID = JudgementRow()
SHOWN_WORDS = 140


@dataclass(frozen=True, slots=True)
class Entry:
    """One recommendation. `voices` are the groups that were asked; `found_by` is what find looks in, folded."""

    row: RecommendationRow
    theme: str
    words: str
    found_by: str
    voices: tuple[tuple[GroupRow, JudgementRow], ...]
    decision: DecisionRow
    item: Item

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

    @property
    def judged(self) -> bool:
        return any(entry.levels for entry in self.entries.values())

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
    heard = {group for row in rows.values() for group, said in row.groups.items() if said != UNSAID}
    titles = theme_titles(outline, languages)
    entries = {
        row.id: _entry(row, titles.get(row.theme_id or "", ""), rows[row.id], languages, groups, given, heard)
        for row in outline.recommendations
    }
    return Agenda(entries, tuple(group.name for group in groups if group.id not in heard))


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
    said: PlenaryRow,
    languages: tuple[str, ...],
    groups: Sequence[GroupRow],
    given: Mapping[str, Collection[str] | None],
    heard: Collection[str],
) -> Entry:
    voices = tuple(
        (group, said.groups.get(group.id, UNSAID))
        for group in groups
        if group.id in said.groups or (group.id in heard and _is_given(given[group.id], row.id))
    )
    found_by = "\n".join([row.reference, theme, *row.texts.values(), *row.lead_ins.values()]).casefold()
    words = row.first_words(*languages, length=SHOWN_WORDS)
    spoken = tuple(Voice(group.name, one.level, one.flagged, one.evidence) for group, one in voices)
    entry = Entry(
        row, theme, words, found_by, voices, UNDECIDED, Item(row.id, spoken, disputed=_differ(voices))
    )
    return _decided(entry, said.decision or UNDECIDED)


def _decided(entry: Entry, decision: DecisionRow) -> Entry:
    if entry.decision == decision:
        return entry
    made = decision.level is not Level.NOT_ASSESSED
    item = replace(entry.item, decided=made, disputed=decision.conflicting or _differ(entry.voices))
    return replace(entry, decision=decision, item=item)


def _differ(voices: Sequence[tuple[GroupRow, JudgementRow]]) -> bool:
    """Whether a group says two things at once, from two laptops."""
    return any(said.conflicting for _, said in voices)


def _is_given(given: Collection[str] | None, recommendation_id: str) -> bool:
    return given is None or recommendation_id in given


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
