"""Writes minutes as the kind of file that its name asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assessor.errors import UnknownName
from assessor.i18n import N_, Translator
from assessor.reports.minutes.minutes import Minutes
from assessor.store.whole_file import write_whole

Writer = Callable[[Minutes, Translator], bytes]
NO_SUCH_FORMAT = N_("{name} is no file that minutes can be written to. It can end in: {suffixes}.")


def write_minutes(minutes: Minutes, path: Path, tr: Translator) -> None:
    """Write the file completely, or leave what was there before as it was."""
    write_whole(path, minutes_writer_for(path)(minutes, tr))


def check_takes_minutes(path: Path) -> None:
    """An annex that is a table of levels has no place for an appendix, and would lose it silently."""
    if path.suffix.lower() not in APPENDIX_SUFFIXES:
        raise UnknownName(NO_SUCH_FORMAT, name=path.name, suffixes=", ".join(APPENDIX_SUFFIXES))


def minutes_writer_for(path: Path) -> Writer:
    suffix = path.suffix.lower()
    if suffix not in _WRITERS:
        raise UnknownName(NO_SUCH_FORMAT, name=path.name, suffixes=", ".join(MINUTES_SUFFIXES))
    return _WRITERS[suffix]()


def _word() -> Writer:
    from assessor.reports.minutes.word import write_word_minutes

    return write_word_minutes


def _pdf() -> Writer:
    from assessor.reports.minutes.pdf import write_pdf_minutes

    return write_pdf_minutes


# Their libraries take a moment to load, so each is loaded when it is asked for.
_WRITERS = {".docx": _word, ".pdf": _pdf}
MINUTES_SUFFIXES = tuple(_WRITERS)
APPENDIX_SUFFIXES = (*MINUTES_SUFFIXES, ".json")
