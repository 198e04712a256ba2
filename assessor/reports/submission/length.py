"""The main text against its limit of words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Length:
    """How many words it would have, and how many it may have; `chosen` where the limit is not the usual one."""

    words: int = 0
    limit: int = 0
    chosen: bool = False

    @property
    def over(self) -> int:
        return max(0, self.words - self.limit)
