"""What the list shows: recommendations under their themes, and which of them pass the filter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assessor.models.levels import Level
from assessor.models.references import normal
from assessor.store.rows import JudgementRow, Outline, RecommendationRow, ThemeRow, in_language

UNTOUCHED = JudgementRow()


@dataclass(frozen=True, slots=True)
class Entry:
    """One recommendation in the list. `found_by` is everything that find looks in, folded."""

    row: RecommendationRow
    words: str
    found_by: str


@dataclass(frozen=True, slots=True)
class ThemeEntries:
    """A heading with its recommendations, in the order of the source."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which recommendations the list shows."""

    typed: str = ""
    theme_id: str = ""
    level: Level | None = None
    undone: bool = False

    @property
    def narrow(self) -> bool:
        return bool(self.theme_id or self.level or self.undone)


def theme_entries(
    outline: Outline, given: frozenset[str] | None, languages: tuple[str, ...]
) -> tuple[ThemeEntries, ...]:
    """What a group was given, under the headings that it stands under."""
    titles = _titles(outline.themes, languages)
    found: dict[str, list[Entry]] = {}
    for row in outline.recommendations:
        if given is None or row.id in given:
            theme = row.theme_id or ""
            found.setdefault(theme, []).append(_entry(row, titles.get(theme, ""), languages))
    return tuple(ThemeEntries(theme, titles.get(theme, ""), tuple(rows)) for theme, rows in found.items())


def _titles(themes: tuple[ThemeRow, ...], languages: tuple[str, ...]) -> dict[str, str]:
    """A theme within a theme carries the name of the one above; sections (A, B, C) are left out."""
    titles: dict[str, str] = {}
    for theme in themes:
        own = in_language(theme.titles, *languages)
        above = titles.get(theme.parent_id or "", "") if theme.depth > 1 else ""
        titles[theme.id] = f"{above} · {own}" if above else own
    return titles


def _entry(row: RecommendationRow, theme: str, languages: tuple[str, ...]) -> Entry:
    everything = [row.reference, theme, *row.texts.values(), *row.lead_ins.values()]
    return Entry(row, row.first_words(*languages), "\n".join(everything).casefold())


def filtered(
    themes: tuple[ThemeEntries, ...], judgements: Mapping[str, JudgementRow], wanted: Filter
) -> tuple[ThemeEntries, ...]:
    """The themes that still have something to show."""
    words = wanted.typed.casefold().split()
    reference = normal(wanted.typed)
    kept: list[ThemeEntries] = []
    for theme in themes:
        if wanted.theme_id and theme.id != wanted.theme_id:
            continue
        entries = tuple(
            entry
            for entry in theme.entries
            if _passes(entry, judgements.get(entry.row.id, UNTOUCHED), wanted)
            and (not words or _found(entry, words, reference))
        )
        if entries:
            kept.append(ThemeEntries(theme.id, theme.title, entries))
    return tuple(kept)


def _passes(entry: Entry, judgement: JudgementRow, wanted: Filter) -> bool:
    del entry
    if wanted.undone and judgement.level is not Level.NOT_ASSESSED:
        return False
    return wanted.level is None or judgement.level is wanted.level


def _found(entry: Entry, words: list[str], reference: str) -> bool:
    if reference and entry.row.reference.startswith(reference):
        return True
    return all(word in entry.found_by for word in words)
