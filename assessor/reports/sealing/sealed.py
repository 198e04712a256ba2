"""The content of a frozen version: the annex in each language that it can be written in, as canonical JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.reports.records import Plain, as_sparse_record, from_record
from assessor.reports.report import Report
from assessor.reports.sealing.canonical import canonical, digest_of

FORMAT, FORMAT_VERSION = "assessor-sealed", 1
UNREADABLE = N_(
    "What was frozen as version {number} cannot be read any more. The assessment itself is untouched."
)
_OF_THE_DAY = "made_on"

Reports = Mapping[str, Report]
"""By language."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A version's content before it goes into the file, or again out of it."""

    number: int
    sealed_on: date
    reports: Reports

    def content(self) -> bytes:
        annexes = {language: _said(report) for language, report in self.reports.items()}
        return canonical(
            {
                "format": FORMAT,
                "format_version": FORMAT_VERSION,
                "number": self.number,
                "sealed_on": self.sealed_on.isoformat(),
                "annexes": annexes,
            }
        )


def wording_of(reports: Reports) -> str:
    """The digest of what an annex says, whatever its number and the day: it changes with any character of it."""
    annexes = {language: _said(report) for language, report in reports.items()}
    for annex in annexes.values():
        del annex[_OF_THE_DAY]
    return digest_of(canonical(annexes))


def unsealed(content: bytes, number: int) -> Sealed:
    """Raises UserError where it is not what this program seals."""
    try:
        data = cast("dict[str, object]", json.loads(content))
        annexes = cast("dict[str, object]", data["annexes"])
        reports = {language: from_record(Report, annex) for language, annex in annexes.items()}
        return Sealed(number, date.fromisoformat(cast("str", data["sealed_on"])), reports)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UserError(UNREADABLE, number=number) from None


def _said(report: Report) -> Plain:
    return as_sparse_record(replace(report, minutes=None, seal=None))
