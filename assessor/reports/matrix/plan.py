"""What would be written into which row of a matrix: made before anything is written, for a person to look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from assessor.errors import UnknownName
from assessor.i18n import N_, Translator
from assessor.reports.build import build_report
from assessor.reports.matrix.comments import comment
from assessor.reports.matrix.matching import Match, Ours, matches
from assessor.reports.matrix.matrix import Matrix, MatrixRow
from assessor.reports.plain_text import shortened
from assessor.reports.report import Report, ReportRow
from assessor.store import queries
from assessor.store.finding import listed

NO_SUCH_ROW = N_("The matrix has no row {wanted}. It has: {known}.")
Chosen = Mapping[int, str]
"""The ids of our recommendations by the places of rows in the matrix."""
Comments = Mapping[int, Sequence[str]]
"""By the places of rows."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Frozen: a worker may write it. `rows` are ours by their ids."""

    matrix: Matrix
    report: Report
    rows: Mapping[str, ReportRow]
    matches: tuple[Match, ...]

    def sure(self) -> dict[int, str]:
        """What is filled unless somebody says otherwise: strong agreement, and something to say."""
        return {one.place: one.ours.id for one in self.matches if one.sure and self.is_settled(one.ours.id)}

    def is_settled(self, recommendation_id: str) -> bool:
        return self.rows[recommendation_id].level is not None

    def unmatched(self) -> tuple[MatrixRow, ...]:
        """The rows that no recommendation resembles."""
        found = {one.place for one in self.matches}
        return tuple(row for place, row in enumerate(self.matrix.rows) if place not in found)

    def without_row(self, chosen: Chosen) -> tuple[str, ...]:
        """References of settled recommendations that no row is filled with."""
        used = set(chosen.values())
        return tuple(row.reference for one, row in self.rows.items() if row.level and one not in used)

    def place(self, wanted: str) -> int:
        """The place of the row with this number."""
        numbers = [row.number for row in self.matrix.rows]
        if wanted.strip() not in numbers or not wanted.strip():
            known = listed(wanted, (one for one in numbers if one)) or "–"
            raise UnknownName(NO_SUCH_ROW, wanted=wanted, known=known)
        return numbers.index(wanted.strip())

    def lines(self, chosen: Chosen, tr: Translator, *, skip_filled: bool = False) -> Comments:
        """What comes into the last column. A row with text of its own gets ours below it, or is skipped."""
        rows = self.matrix.rows
        return {
            place: comment(self.rows[one], self.report, tr)
            for place, one in chosen.items()
            if not (skip_filled and rows[place].comment)
        }


@dataclass(frozen=True, slots=True)
class Known:
    """What the assessment can say to a matrix: frozen, so that a worker may compare it."""

    report: Report
    ours: tuple[Ours, ...]
    rows: Mapping[str, ReportRow]


def known(session: Session, language: str, made_on: date, *, workshop_id: str = "") -> Known:
    """Rows are compared in all languages of the document; what is written is in one."""
    report = build_report(session, language, made_on, workshop_id=workshop_id)
    outline = queries.outline(session).recommendations
    printed = (row for theme in report.themes for row in theme.rows)
    ours = tuple(Ours(one.id, one.reference, tuple(one.texts.values())) for one in outline)
    return Known(report, ours, {one.id: row for one, row in zip(outline, printed, strict=True)})


def plan_for(matrix: Matrix, said: Known) -> Plan:
    return Plan(matrix, said.report, said.rows, matches(matrix.rows, said.ours))


def numbers(rows: Sequence[MatrixRow], most: int) -> str:
    """The numbers of rows, or the first words of those that have none."""
    told = [row.number or shortened(row.text, 30) for row in rows]
    return ", ".join(told[:most]) + (" …" if len(told) > most else "")
