"""Writes minutes as the kind of file that its name asks for."""

from __future__ import annotations

from pathlib import Path

from assessor.errors import UnknownName
from assessor.i18n import N_
from assessor.reports.formats import Formats, Writer
from assessor.reports.minutes.minutes import Minutes

NO_SUCH_FORMAT = N_("{name} is no file that minutes can be written to. It can end in: {suffixes}.")


def check_takes_minutes(path: Path) -> None:
    """An annex that is a table of levels has no place for an appendix, and would lose it silently."""
    if path.suffix.lower() not in APPENDIX_SUFFIXES:
        raise UnknownName(NO_SUCH_FORMAT, name=path.name, suffixes=", ".join(APPENDIX_SUFFIXES))


def _word() -> Writer[Minutes]:
    from assessor.reports.minutes.word import write_word_minutes

    return write_word_minutes


def _pdf() -> Writer[Minutes]:
    from assessor.reports.minutes.pdf import write_pdf_minutes

    return write_pdf_minutes


FORMATS = Formats(NO_SUCH_FORMAT, {".docx": _word, ".pdf": _pdf})
write_minutes, minutes_writer_for = FORMATS.write, FORMATS.writer_for
MINUTES_SUFFIXES = FORMATS.suffixes
APPENDIX_SUFFIXES = (*MINUTES_SUFFIXES, ".json")
