"""Writes the asks on one page: as many of the most urgent as it holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assessor.errors import UnknownName
from assessor.i18n import N_, Translator
from assessor.reports.asks.page import AskPage
from assessor.store.whole_file import write_whole

Writer = Callable[[AskPage, Translator], bytes]
NO_SUCH_FORMAT = N_("{name} is no file that asks can be written to. It can end in: {suffixes}.")


def write_asks(page: AskPage, path: Path, tr: Translator) -> None:
    """Write the file completely, or leave what was there before as it was."""
    write_whole(path, asks_writer_for(path)(page, tr))


def asks_writer_for(path: Path) -> Writer:
    suffix = path.suffix.lower()
    if suffix not in _WRITERS:
        raise UnknownName(NO_SUCH_FORMAT, name=path.name or path, suffixes=", ".join(ASKS_SUFFIXES))
    return _WRITERS[suffix]()


def _word() -> Writer:
    from assessor.reports.asks.word import write_word_asks

    return write_word_asks


def _pdf() -> Writer:
    from assessor.reports.asks.pdf import write_pdf_asks

    return write_pdf_asks


# Their libraries take a moment to load, so each is loaded when it is asked for.
_WRITERS = {".docx": _word, ".pdf": _pdf}
ASKS_SUFFIXES = tuple(_WRITERS)
