"""The same numbers in all formats: each file is read back and asked for its counts."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import openpyxl
import pypdfium2
import pytest

from assessor.i18n import translator
from assessor.reports import wording
from assessor.reports.excel import write_excel
from assessor.reports.json_writer import write_json
from assessor.reports.pdf import write_pdf
from assessor.reports.report import Counts, Report
from assessor.reports.word import write_word
from tests.reports.annexes import large, model_case
from tests.reports.reading import Line, W, excel_lines, expected, part, word_lines

ANNEXES = {"model case": model_case(), "large": large(23, 4)}


@pytest.fixture(params=ANNEXES)
def annex(request) -> Report:
    return ANNEXES[request.param]


def test_the_counts_of_each_theme_are_the_same_in_all_formats(annex):
    wanted = {each.title: _figures(each.counts) for each in annex.themes}
    tr = translator("en")
    assert _from_word(write_word(annex, tr)) == wanted
    assert _from_excel(write_excel(annex, tr)) == wanted
    assert _from_json(write_json(annex, tr)) == wanted
    text = _text(write_pdf(annex, tr))
    assert all(f"{title} {' '.join(map(str, figures))}" in text for title, figures in wanted.items())


def test_the_references_and_sources_are_the_same_in_all_formats(annex):
    tr = translator("en")
    text = _text(write_pdf(annex, tr))
    assert word_lines(write_word(annex, tr)) == expected(annex)
    assert _without_text(excel_lines(write_excel(annex, tr))) == _without_text(expected(annex))
    assert all(row.reference in text for each in annex.themes for row in each.rows)
    lines = [f"{source.number} {wording.source_line(tr, source)}" for source in annex.sources]
    assert [line for line in lines if re.sub(r"\s+", " ", line) not in text] == []


def _without_text(lines: list[Line]) -> list[Line]:
    """Excel, whose rows stand alone, puts each limb's lead-in before its text."""
    return [replace(line, text="") for line in lines]


def _figures(counts: Counts) -> list[int]:
    return [*(wording.count_of(counts, level) for level in wording.LEVELS), counts.total]


def _from_word(content: bytes) -> dict[str, list[int]]:
    body = part(content, "word/document.xml")[0]
    table = next(
        one for one in body.iter(f"{W}tbl") if one.find(f".//{W}tblStyle").get(f"{W}val") == "SummaryTable"
    )
    rows = [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    return {title: [int(figure) for figure in figures] for title, *figures in rows[1:-1]}


def _from_excel(content: bytes) -> dict[str, list[int]]:
    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=True).worksheets[1]
    rows = [row for row in sheet.iter_rows(values_only=True) if isinstance(row[0], int)]
    return {str(row[1]): list(row[2:]) for row in rows}


def _from_json(content: bytes) -> dict[str, list[int]]:
    return {each["title"]: _figures(Counts(**each["counts"])) for each in json.loads(content)["themes"]}


def _text(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return re.sub(r"\s+", " ", " ".join(pages))
