"""Takes the figures of an earlier review from its own assessment."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from assessor.i18n import SOURCE_LANGUAGE
from assessor.reports.build import build_report
from assessor.reports.earlier_file import FIGURES
from assessor.store.earlier_cycles import EarlierCycleRow
from assessor.store.foreign_assessment import opened_foreign


def figures_of(path: Path) -> EarlierCycleRow:
    """What is undecided in it is no level and is left out."""
    with opened_foreign(path) as database, database.reading() as session:
        report = build_report(session, SOURCE_LANGUAGE, date.min)
    adopted = report.adopted.isoformat() if report.adopted else ""
    return EarlierCycleRow(report.symbol, adopted, *(getattr(report.counts, name) for name in FIGURES))
