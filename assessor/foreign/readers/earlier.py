"""The figures of an earlier review, out of its annex as JSON or its assessment."""

from __future__ import annotations

from pathlib import Path

from assessor.reports.earlier_assessment import figures_of
from assessor.reports.earlier_file import from_annex
from assessor.store.earlier_cycles import EarlierCycleRow


def read(data: bytes, name: str, place: str) -> EarlierCycleRow:
    """`place` is where an assessment is, which may be too large to be handed on; empty for an annex."""
    return figures_of(Path(place)) if place else from_annex(data, name)


def warm() -> None:
    """Nothing but its modules."""
