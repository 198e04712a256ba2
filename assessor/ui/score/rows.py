"""What the list shows: recommendations under their themes, and which of them pass the filter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
    passes = _question(judgements, wanted)
    kept = (
        ThemeEntries(theme.id, theme.title, tuple(filter(passes, theme.entries)))
        for theme in themes
        if wanted.theme_id in {"", theme.id}
    )
    return tuple(theme for theme in kept if theme.entries)


def _question(judgements: Mapping[str, JudgementRow], wanted: Filter) -> Callable[[Entry], bool]:
    """What is asked of every entry at each letter that is typed, so all that is the same for them is done once."""
    words, reference = wanted.typed.casefold().split(), normal(wanted.typed)
    levels = _levels(wanted)

    def passes(entry: Entry) -> bool:
        if levels is not None and judgements.get(entry.row.id, UNTOUCHED).level not in levels:
            return False
        if reference and entry.row.reference.startswith(reference):
            return True
        for word in words:  # noqa: SIM110 - a generator would cost more than the question
            if word not in entry.found_by:
                return False
        return True

    return passes


def _levels(wanted: Filter) -> set[Level] | None:
    """None: every level will do."""
    if wanted.level is None:
        return {Level.NOT_ASSESSED} if wanted.undone else None
    return {wanted.level} & {Level.NOT_ASSESSED} if wanted.undone else {wanted.level}
