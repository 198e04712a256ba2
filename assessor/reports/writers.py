"""Writes a report as the kind of file that its name asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assessor.errors import UnknownName
from assessor.i18n import N_, Translator
from assessor.reports.report import Report
from assessor.store.whole_file import write_whole

Writer = Callable[[Report, Translator], bytes]
"""A writer turns a report into the bytes of a file; the same report always gives the same bytes."""


def write_report(report: Report, path: Path, tr: Translator) -> None:
    """Write the file completely, or leave what was there before as it was."""
    write_whole(path, writer_for(path)(report, tr))


def writer_for(path: Path) -> Writer:
    suffix = path.suffix.lower()
    if suffix not in _WRITERS:
        message = N_("{name} is no file that an annex can be written to. It can end in: {suffixes}.")
        raise UnknownName(message, name=path.name or path, suffixes=", ".join(SUFFIXES))
    return _WRITERS[suffix]()


def _word() -> Writer:
    from assessor.reports.word import write_word

    return write_word


def _pdf() -> Writer:
    from assessor.reports.pdf import write_pdf

    return write_pdf


def _excel() -> Writer:
    from assessor.reports.excel import write_excel

    return write_excel


def _json() -> Writer:
    from assessor.reports.json_writer import write_json

    return write_json


def _csv() -> Writer:
    from assessor.reports.csv_writer import write_csv

    return write_csv


# Their libraries take a moment to load, so each is loaded when it is asked for.
_WRITERS = {".docx": _word, ".pdf": _pdf, ".xlsx": _excel, ".json": _json, ".csv": _csv}
SUFFIXES = tuple(_WRITERS)
