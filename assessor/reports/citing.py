"""Numbers the sources of an annex in the order in which they appear; the same source has one number."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from assessor.models.dates import is_before
from assessor.reports.report import Source


class Cited(Protocol):
    """What can be cited: an evidence row of the store, or anything that says the same of itself."""

    @property
    def kind(self) -> str: ...
    @property
    def citation(self) -> str: ...
    @property
    def date(self) -> str: ...
    @property
    def link(self) -> str: ...


class SourceList:
    """Collects sources while the rows are made; knows which are too old to show progress."""

    def __init__(self, adopted: date | None) -> None:
        self._adopted = adopted
        self._numbers: dict[tuple[str, str, str, str], int] = {}

    def cite(self, rows: Iterable[Cited]) -> tuple[int, ...]:
        """The numbers of these sources, each once, smallest first."""
        keys = [(row.kind, row.citation.strip(), row.date.strip(), row.link.strip()) for row in rows]
        named = [key for key in keys if key[1] or key[3]]
        return tuple(sorted({self._numbers.setdefault(key, len(self._numbers) + 1) for key in named}))

    def listed(self) -> tuple[Source, ...]:
        return tuple(self._source(number, *key) for key, number in self._numbers.items())

    def _source(self, number: int, kind: str, citation: str, when: str, link: str) -> Source:
        old = self._adopted is not None and is_before(when, self._adopted)
        return Source(number, kind, citation, when, link, old)
