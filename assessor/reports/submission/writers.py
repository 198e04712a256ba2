"""Writes a document beside the annex as the kind of file that its name asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assessor.errors import UnknownName
from assessor.i18n import N_, Translator
from assessor.reports.submission.statement import Statement
from assessor.store.whole_file import write_whole

Writer = Callable[[Statement, Translator], bytes]
NO_SUCH_FORMAT = N_("{name} is no file that this document can be written to. It can end in: {suffixes}.")


def write_statement(statement: Statement, path: Path, tr: Translator) -> None:
    """Write the file completely, or leave what was there before as it was."""
    write_whole(path, statement_writer_for(path)(statement, tr))


def statement_writer_for(path: Path) -> Writer:
    suffix = path.suffix.lower()
    if suffix not in _WRITERS:
        raise UnknownName(NO_SUCH_FORMAT, name=path.name, suffixes=", ".join(STATEMENT_SUFFIXES))
    return _WRITERS[suffix]()


def _word() -> Writer:
    from assessor.reports.submission.word import write_word_statement

    return write_word_statement


def _pdf() -> Writer:
    from assessor.reports.submission.pdf import write_pdf_statement

    return write_pdf_statement


# Their libraries take a moment to load, so each is loaded when it is asked for.
_WRITERS = {".docx": _word, ".pdf": _pdf}
STATEMENT_SUFFIXES = tuple(_WRITERS)
