"""A document beside the annex as frozen data: what the annex says, of the recommendations that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assessor.reports.report import Counts, Report


class Kind(StrEnum):
    """For whom it is: the Working Group, the Committee, or the authorities."""

    MAIN_TEXT = "main-text"
    ALTERNATIVE_REPORT = "alternative-report"
    BRIEFING = "briefing"


@dataclass(frozen=True, slots=True)
class Statement:
    """`report` holds the recommendations that it is about; `whole` counts all that there are.

    `named` are the organisations that may be named; `unnamed` counts the others. `word_limit` is that of a main text.
    """

    kind: Kind
    report: Report
    whole: Counts
    named: tuple[str, ...] = ()
    unnamed: int = 0
    word_limit: int = 0

    @property
    def language(self) -> str:
        return self.report.language

    @property
    def organisations(self) -> int:
        return len(self.named) + self.unnamed
