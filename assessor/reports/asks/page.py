"""The asks on one page, for those who meet diplomats: frozen, in one language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from assessor.models.levels import Level


@dataclass(frozen=True, slots=True)
class AskLine:
    """One recommendation with what is asked for it; `why` is the beginning of the plenary's reasoning."""

    reference: str
    follow_up: bool
    level: Level
    theme: str
    asks: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class AskPage:
    """The most urgent first. `left_out` counts those that the page has no room for."""

    language: str
    state: str
    symbol: str
    adopted: date | None
    coalition: str
    demonstration: bool
    made_on: date
    lines: tuple[AskLine, ...]
    left_out: int = 0
    written_in: str = ""

    def shortened(self, lines: int) -> AskPage:
        return replace(self, lines=self.lines[:lines], left_out=self.left_out + len(self.lines) - lines)
