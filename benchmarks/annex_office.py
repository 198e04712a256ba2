"""The annex of 300 recommendations and five groups as Excel and Word, beside the bare libraries."""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable

import docx
import openpyxl

from assessor.i18n import written_translator
from assessor.reports import wording
from assessor.reports.excel import write_excel
from assessor.reports.report import Report
from assessor.reports.word import write_word
from tests.reports.annexes import large

RUNS = 5
ALLOWED = 1.5


def measure() -> list[tuple[str, float, float, float]]:
    report, tr = large(300, 5), written_translator("en")
    sheets = _cells(write_excel(report, tr))
    excel = _compared(lambda: write_excel(report, tr), lambda: _bare_excel(sheets))
    word = _compared(lambda: write_word(report, tr), lambda: _bare_word(report))
    return [
        ("Excel annex, 300 recommendations x 5 groups", *excel, ALLOWED),
        ("Word annex, 300 recommendations x 5 groups", *word, ALLOWED),
    ]


def _compared(ours: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Medians of runs taken in turn, so that both meet the same weather."""
    pairs = [(_seconds(ours), _seconds(floor)) for _ in range(RUNS)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _cells(content: bytes) -> list[list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]


def _bare_excel(sheets: list[list[tuple[object, ...]]]) -> None:
    book = openpyxl.Workbook()
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    book.save(io.BytesIO())


def _bare_word(report: Report) -> None:
    tr = written_translator("en")
    document = docx.Document()
    for label, text in wording.title_lines(tr, report):
        document.add_paragraph(f"{label} {text}")
    count = sum(1 + len(theme.rows) for theme in report.themes)
    rows = iter(document.add_table(count, 5).rows)
    for theme in report.themes:
        next(rows).cells[0].text = theme.title
        for row in theme.rows:
            numbers = ", ".join(str(number) for number in row.sources)
            texts = (row.reference, row.text, row.level or "", f"{row.reasoning} {numbers}", row.ask)
            cells = next(rows).cells
            for cell, text in zip(cells, texts, strict=True):
                cell.text = text
            if row.dissent:
                cells[3].add_paragraph(row.dissent)
    for source in report.sources:
        document.add_paragraph(wording.source_line(tr, source))
    document.save(io.BytesIO())
