"""The annex as frozen data: everything a writer needs, nothing it has to look up.

Made by `build.py` from an assessment in one language; every writer (Word, PDF, Excel, JSON, CSV) draws the
same `Report`, so that numbers are the same in all formats. Confidential evidence never gets in here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from assessor.models.levels import Level
from assessor.reports.minutes.minutes import Minutes
from assessor.reports.sealing.seal import Seal


@dataclass(frozen=True, slots=True)
class Counts:
    """How many recommendations have which level; `undecided` are those the plenary has not settled."""

    implemented: int = 0
    partial: int = 0
    not_implemented: int = 0
    no_information: int = 0
    undecided: int = 0

    @property
    def total(self) -> int:
        return self.implemented + self.partial + self.not_implemented + self.no_information + self.undecided


@dataclass(frozen=True, slots=True)
class Source:
    """A public piece of evidence; `date` is an ISO day, a month, a year, other words, or empty.

    Numbers start at 1 and follow the order in which the rows cite them; each source is cited at least once.
    """

    number: int
    kind: str
    citation: str
    date: str = ""
    link: str = ""
    before_adoption: bool = False


@dataclass(frozen=True, slots=True)
class GroupLevel:
    """One group's level, without the group's name: `group` is its ordinal number."""

    group: int
    level: Level


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One recommendation. `level` is None while the plenary has not settled it.

    `text_language` is the language of `lead_in` and `text`, which may have to differ from the report's.
    """

    reference: str
    follow_up: bool
    text: str
    level: Level | None
    lead_in: str = ""
    text_language: str = ""
    reasoning: str = ""
    dissent: str = ""
    ask: str = ""
    sources: tuple[int, ...] = ()
    groups: tuple[GroupLevel, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportTheme:
    """A theme with its recommendations, and their counts."""

    title: str
    rows: tuple[ReportRow, ...]
    counts: Counts

    @property
    def language(self) -> str:
        """Its title comes from the same document as its recommendations."""
        return self.rows[0].text_language if self.title and self.rows else ""


@dataclass(frozen=True, slots=True)
class EarlierReview:
    """How many recommendations of an earlier document had which level."""

    symbol: str
    adopted: date | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class Report:
    """The whole annex in one language. `made_on` is the day of the export, `minutes` an appendix.

    What is a frozen version has a `seal`, and was made on the day of the sealing.
    `written_in` is the language of the room, in which people wrote; empty where it is not known. `workshop` and the
    day it was `held_on` tell it from the others, where there are others. `earlier` reviews stand oldest first. `logo`
    is a PNG, or empty.
    """

    language: str
    state: str
    symbol: str
    body: str
    adopted: date | None
    coalition: str
    title: str
    method: str
    made_on: date
    demonstration: bool
    group_count: int
    counts: Counts
    themes: tuple[ReportTheme, ...]
    sources: tuple[Source, ...]
    minutes: Minutes | None = None
    written_in: str = ""
    workshop: str = ""
    held_on: str = ""
    seal: Seal | None = None
    earlier: tuple[EarlierReview, ...] = ()
    logo: bytes = field(default=b"", repr=False)

    @property
    def keywords(self) -> str:
        """What the metadata of a frozen version says; a draft has none."""
        return self.seal.keywords(self.language) if self.seal else ""
