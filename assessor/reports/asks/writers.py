"""Writes the asks on one page: as many of the most urgent as it holds."""

from __future__ import annotations

from assessor.i18n import N_
from assessor.reports.asks.page import AskPage
from assessor.reports.formats import Formats, Writer

NO_SUCH_FORMAT = N_("{name} is no file that asks can be written to. It can end in: {suffixes}.")


def _word() -> Writer[AskPage]:
    from assessor.reports.asks.word import write_word_asks

    return write_word_asks


def _pdf() -> Writer[AskPage]:
    from assessor.reports.asks.pdf import write_pdf_asks

    return write_pdf_asks


FORMATS = Formats(NO_SUCH_FORMAT, {".docx": _word, ".pdf": _pdf})
write_asks, asks_writer_for = FORMATS.write, FORMATS.writer_for
ASKS_SUFFIXES = FORMATS.suffixes
