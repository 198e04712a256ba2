"""The annex in a Word template of the coalition's own."""

from __future__ import annotations

from assessor.i18n import written_translator
from assessor.importers.foreign_word import check_word
from assessor.models.guarding import Guard
from assessor.reports.report import Report
from assessor.reports.template.rendering import write_templated


def read(data: bytes, name: str, report: Report, language: str, guards: tuple[Guard, ...]) -> bytes:
    check_word(data, name)
    return write_templated(report, written_translator(language), data, name, guards)


def warm() -> None:
    """Nothing but its modules."""
