"""What is written into a Word file of others: the annex into a template, comments into OHCHR's matrix."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assessor.i18n import written_translator
from assessor.models.guarding import Guard
from assessor.reports.matrix.plan import Plan
from assessor.reports.report import Report


@dataclass(frozen=True, slots=True)
class Templated:
    """The template is read when the file is made, as it is then."""

    report: Report
    template: Path
    guards: tuple[Guard, ...]

    @property
    def language(self) -> str:
        return self.report.language

    def check_target(self, path: Path) -> None:
        from assessor.reports.template.rendering import check_takes_template

        check_takes_template(path, self.template)

    def file(self) -> bytes:
        from assessor.foreign.reading import write_templated
        from assessor.importers.source_file import read_file

        content = read_file(self.template)
        return write_templated(self.report, self.language, content, self.template.name, self.guards)


@dataclass(frozen=True, slots=True)
class FilledMatrix:
    """The rows that a person has looked at; `data` is the matrix as it was opened."""

    data: bytes
    plan: Plan
    chosen: Mapping[int, str]

    @property
    def language(self) -> str:
        return self.plan.report.language

    def file(self) -> bytes:
        from assessor.foreign.reading import fill_matrix

        lines = self.plan.lines(self.chosen, written_translator(self.language))
        return fill_matrix(self.data, self.plan.matrix.name, lines, self.language)
