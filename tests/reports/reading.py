"""Reads the files of the writers back, each into the same plain form, so that they can be compared."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import dataclass
from datetime import datetime

import openpyxl
from lxml import etree
from openpyxl.utils.escape import unescape

from assessor.i18n import written_translator
from assessor.reports import wording
from assessor.reports.dates import partial_date
from assessor.reports.plain_text import clean, looks_like_formula
from assessor.reports.report import Report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass
class Line:
    """What all formats say of one recommendation."""

    reference: str
    level: str
    text: str
    reasoning: str
    ask: str
    sources: tuple[int, ...] = ()


def expected(report: Report) -> list[Line]:
    tr = written_translator(report.language)
    return [
        Line(
            clean(row.reference), wording.level_name(tr, row.level), clean(row.text), clean(row.reasoning),
            clean(row.ask), row.sources,
        )
        for theme in report.themes
        for row in theme.rows
    ]  # fmt: skip


def part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name), etree.XMLParser(huge_tree=True))


def word_lines(content: bytes) -> list[Line]:
    return [_word_line(cells) for cells in _word_rows(content)]


def _word_rows(content: bytes) -> list[list[etree._Element]]:
    body = part(content, "word/document.xml")[0]
    (table,) = (
        one
        for one in body.iter(f"{W}tbl")
        if one.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "AnnexTable"
    )
    rows = [row.findall(f"{W}tc") for row in table.findall(f"{W}tr")]
    return [cells for cells in rows[1:] if len(cells) == 5]


def _word_line(cells) -> Line:
    level = next(cells[2].iter(f"{W}p"))
    return Line(
        _styled(cells[0], "Reference"), _text(level).strip(), _styled(cells[1], "TableText"),
        _styled(cells[3], "TableText"), _styled(cells[4], "TableText"), _cited(cells[3]),
    )  # fmt: skip


def word_notes(content: bytes) -> list[str]:
    """The dissent of each recommendation, as a sentence."""
    return [_styled(cells[3], "Note") for cells in _word_rows(content)]


def word_tallies(content: bytes) -> list[tuple[tuple[str, int], ...]]:
    """How many groups gave which level, by the name of the level, for each recommendation."""
    return [_tally(cells[2]) for cells in _word_rows(content)]


def _styled(cell, style: str) -> str:
    for paragraph in cell.iter(f"{W}p"):
        if paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == style:
            return _text(paragraph)
    return ""


def _text(paragraph) -> str:
    """The text of a paragraph without what is raised: the numbers of sources."""
    kinds = {f"{W}br": "\n", f"{W}tab": "\t"}
    runs = [run for run in paragraph.iter(f"{W}r") if not _raised(run)]
    return "".join(
        kinds.get(each.tag, each.text or "") for run in runs for each in run if each.tag in {*kinds, f"{W}t"}
    )


def _tally(cell) -> tuple[tuple[str, int], ...]:
    """The names of small signs, each with the number that follows it."""
    for paragraph in cell.iter(f"{W}p"):
        if paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Tally":
            names = [each.get("descr") for each in paragraph.iter("{*}docPr")]
            return tuple(zip(names, map(int, _text(paragraph).split()), strict=True))
    return ()


def _raised(run) -> bool:
    style = run.find(f"{W}rPr/{W}rStyle")
    return style is not None and style.get(f"{W}val") in {"SourceNumberRaised", "SourceNumber", "SecondInk"}


def _cited(cell) -> tuple[int, ...]:
    return tuple(int(each.text.split()[1].removeprefix("_Source")) for each in cell.iter(f"{W}instrText"))


def word_sources(content: bytes) -> list[str]:
    """What stands in the numbered paragraphs of the list."""
    return [_text(each) for each in word_source_paragraphs(content)]


def word_source_paragraphs(content: bytes) -> list[etree._Element]:
    body = part(content, "word/document.xml")[0]
    styled = ((each, each.find(f"{W}pPr/{W}pStyle")) for each in body.findall(f"{W}p"))
    return [each for each, style in styled if style is not None and style.get(f"{W}val") == "Source"]


def excel_rows(content: bytes, sheet: int = 0) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [list(row) for row in book.worksheets[sheet].iter_rows(values_only=True)]


def excel_lines(content: bytes) -> list[Line]:
    return [_excel_line(row) for row in excel_records(content)]


def excel_records(content: bytes) -> list[list[object]]:
    """The rows of the first sheet; those that go on in further rows are put together again."""
    lines: list[list[object]] = []
    for row in excel_rows(content)[1:]:
        if row[11] == 1:
            lines.append(row)
        elif row[11]:
            lines[-1] = [
                _joined(*pair) if place in {4, 7, 8, 9, 10} else pair[0]
                for place, pair in enumerate(zip(lines[-1], row, strict=True))
            ]
    return [[unescape(cell) if isinstance(cell, str) else cell or "" for cell in line] for line in lines]


def excel_source_rows(content: bytes) -> list[list[object]]:
    """Number, kind, citation, date as it was given, and link of each source."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheets = [sheet for sheet in book.worksheets if "SourceList" in sheet.tables]
    rows = (row for sheet in sheets for row in sheet.iter_rows(min_row=2) if row[0].value)
    return [
        [number.value, kind.value, citation.value, _given_date(when), link.value or ""]
        for number, kind, citation, when, link, _ in rows
    ]


def _given_date(when) -> str:
    value = when.value
    if isinstance(value, datetime):
        value = value.date().isoformat()[: len(when.number_format)]
    return str(value or "")


def excel_sources(content: bytes) -> list[str]:
    """Number and line of each source, put together from its cells."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheets = [sheet for sheet in book.worksheets if "SourceList" in sheet.tables]
    return [_excel_source(*row) for sheet in sheets for row in sheet.iter_rows(min_row=2) if row[0].value]


def _excel_source(number, kind, citation, when, link, note) -> str:
    texts = (kind.value, citation.value, partial_date(_given_date(when), "en"), link.value, note.value)
    return f"{number.value}{' · '.join(text for text in texts if text)}"


def _joined(first, second):
    return f"{first or ''}{second or ''}"


def _excel_line(row) -> Line:
    sources = tuple(int(number) for number in str(row[10]).split(", ") if number)
    return Line(row[2], row[6], row[4], row[7], row[9], sources)


def csv_lines(content: bytes) -> list[Line]:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]
    return [Line(row[1], row[4], row[3], row[5], row[7]) for row in rows]


def unmarked(text: str) -> str:
    """A field of a CSV file without the marks before what could be taken for a formula, at its beginning or in it."""
    text = re.sub(r"""([;\t\n]["\s]*)'(?=[=+@\t\r＝＋－＠-])""", r"\1", text)
    return text[1:] if text.startswith("'") and looks_like_formula(text[1:]) else text
