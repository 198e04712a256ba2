"""A group's score sheet as frozen data: everything its writer needs, and nothing that any group has said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SheetItem:
    """A recommendation to be judged by hand. `text_language` is that of its text, the sheet's if there is one."""

    reference: str
    code: str
    text: str
    lead_in: str = ""
    text_language: str = ""
    follow_up: bool = False


@dataclass(frozen=True, slots=True)
class SheetTheme:
    """What stands under one heading of the source document."""

    title: str
    items: tuple[SheetItem, ...]


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """One group's sheet. `number` is its place among the groups, from 1; people are counted, never named."""

    language: str
    group: str
    number: int
    workshop: str
    place: str
    date: date | None
    state: str
    symbol: str
    demonstration: bool
    themes: tuple[SheetTheme, ...]

    @property
    def count(self) -> int:
        return sum(len(theme.items) for theme in self.themes)
