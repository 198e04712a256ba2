"""The annex as PDF, drawn to be read on paper: hairlines, drawn signs, real typography in four scripts."""

from assessor.reports.pdf.annex import write_pdf

__all__ = ["write_pdf"]
