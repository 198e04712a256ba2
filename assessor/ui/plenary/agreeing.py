"""The figures of agreement, reckoned off the screen's thread from frozen levels. What is hidden is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assessor.models.agreement import Summary, Together, by_theme, summarize, together
from assessor.models.levels import Level
from assessor.ui.jobs import Progress
from assessor.ui.plenary.agenda import Agenda


@dataclass(frozen=True, slots=True)
class Ratings:
    """What the groups say, by recommendation, and the theme of each."""

    levels: Mapping[str, tuple[Level, ...]]
    themes: Mapping[str, str]
    hidden: int

    def __call__(self, progress: Progress) -> Agreeing:
        progress(0, 2)
        themes = by_theme(self.levels, self.themes, resamples=0)
        same = together(self.levels.values(), 0)
        progress(1, 2)
        return Agreeing(summarize(self.levels.values()), same, tuple(themes.items()), self.hidden)


@dataclass(frozen=True, slots=True)
class Agreeing:
    """`same` counts where all say the same; `themes` are without intervals, which take most of the time."""

    whole: Summary
    same: Together
    themes: tuple[tuple[str, Summary], ...]
    hidden: int


def ratings(agenda: Agenda) -> Ratings:
    shown = {one: entry for one, entry in agenda.entries.items() if not entry.hidden}
    return Ratings(
        {one: tuple(said.level for _, said in entry.voices) for one, entry in shown.items()},
        {one: entry.theme for one, entry in shown.items() if entry.theme},
        len(agenda.entries) - len(shown),
    )
