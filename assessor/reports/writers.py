"""Writes a report as the kind of file that its name asks for."""

from __future__ import annotations

from assessor.i18n import N_
from assessor.reports.formats import Formats, Writer
from assessor.reports.report import Report

NO_SUCH_FORMAT = N_("{name} is no file that an annex can be written to. It can end in: {suffixes}.")


def _word() -> Writer[Report]:
    from assessor.reports.word import write_word

    return write_word


def _pdf() -> Writer[Report]:
    from assessor.reports.pdf import write_pdf

    return write_pdf


def _excel() -> Writer[Report]:
    from assessor.reports.excel import write_excel

    return write_excel


def _json() -> Writer[Report]:
    from assessor.reports.json_writer import write_json

    return write_json


def _csv() -> Writer[Report]:
    from assessor.reports.csv_writer import write_csv

    return write_csv


FORMATS = Formats(
    NO_SUCH_FORMAT, {".docx": _word, ".pdf": _pdf, ".xlsx": _excel, ".json": _json, ".csv": _csv}
)
write_report, writer_for = FORMATS.write, FORMATS.writer_for
SUFFIXES = FORMATS.suffixes
