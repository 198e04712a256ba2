"""Which lead-ins are printed over the recommendations of a theme."""

from __future__ import annotations

from assessor.reports.report import ReportRow


def printed_lead_ins(rows: tuple[ReportRow, ...]) -> tuple[str, ...]:
    """The lead-in to print above each row: only where a paragraph begins, not again for each of its limbs."""
    shown: list[str] = []
    before = ("", "")
    for row in rows:
        now = (row.reference.split(" ")[0], row.lead_in)
        shown.append("" if now == before else row.lead_in)
        before = now
    return tuple(shown)
