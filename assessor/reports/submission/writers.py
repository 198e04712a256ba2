"""Writes a document beside the annex as the kind of file that its name asks for."""

from __future__ import annotations

from assessor.i18n import N_
from assessor.reports.formats import Formats, Writer
from assessor.reports.submission.statement import Statement

NO_SUCH_FORMAT = N_("{name} is no file that this document can be written to. It can end in: {suffixes}.")


def _word() -> Writer[Statement]:
    from assessor.reports.submission.word import write_word_statement

    return write_word_statement


def _pdf() -> Writer[Statement]:
    from assessor.reports.submission.pdf import write_pdf_statement

    return write_pdf_statement


FORMATS = Formats(NO_SUCH_FORMAT, {".docx": _word, ".pdf": _pdf})
write_statement, statement_writer_for = FORMATS.write, FORMATS.writer_for
STATEMENT_SUFFIXES = FORMATS.suffixes
