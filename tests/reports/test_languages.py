"""Each format read back in each language: references, levels, reasonings, dissents, asks, sources and counts."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from dataclasses import asdict, dataclass

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessor.i18n import Translator, written_translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.csv_writer import write_csv
from assessor.reports.excel import write_excel
from assessor.reports.json_writer import write_json
from assessor.reports.plain_text import clean
from assessor.reports.report import Report, Source
from assessor.reports.word import write_word
from tests.reports.pdf.test_tags import heard, spaceless, table_rows, wanted_rows
from tests.reports.reading import (
    W,
    excel_records,
    excel_source_rows,
    part,
    unmarked,
    word_lines,
    word_notes,
    word_sources,
)
from tests.reports.speaking import UN_LANGUAGES, spoken

QUIET = list(HealthCheck)


@dataclass
class Told:
    """What a file says: of each recommendation, of each source, and how many have which level by theme and in all."""

    rows: list[tuple[object, ...]]
    sources: list[tuple[object, ...]]
    counts: list[list[int]]


def meant(annex: Report) -> Told:
    tr = written_translator(annex.language)
    rows = [
        (
            row.reference,
            wording.level_name(tr, row.level),
            row.text,
            row.reasoning,
            row.dissent,
            row.ask,
            row.sources,
        )
        for each in annex.themes
        for row in each.rows
    ]
    sources = [
        (one.number, wording.kind_name(tr, one.kind), one.citation, one.date, one.link)
        for one in annex.sources
    ]
    counts = [
        [wording.count_of(each, level) for level in wording.LEVELS]
        for each in (*(one.counts for one in annex.themes), annex.counts)
    ]
    return Told(rows, sources, counts)


_TEXTS = ("text", "reasoning", "dissent", "ask")


def _level(tr: Translator, value: str | None) -> str:
    return wording.level_name(tr, None if value is None else Level(value))


def from_json(content: bytes, annex: Report) -> Told:
    tr, read = written_translator(annex.language), json.loads(content)
    rows = [
        (row["reference"], _level(tr, row["level"]), *(row[name] for name in _TEXTS), tuple(row["sources"]))
        for each in read["themes"]
        for row in each["rows"]
    ]
    sources = [
        (one["number"], wording.kind_name(tr, one["kind"]), one["citation"], one["date"], one["link"])
        for one in read["sources"]
    ]
    assert [Source(**one) for one in read["sources"]] == list(annex.sources)
    counts = [[*each["counts"].values()] for each in (*read["themes"], read)]
    return Told(rows, sources, counts)


def from_word(content: bytes, annex: Report) -> Told:
    """Dissents and sources are sentences there, which are compared as such."""
    tr, wanted = written_translator(annex.language), meant(annex)
    rows = [row for each in annex.themes for row in each.rows]
    lines = word_lines(content)
    assert word_notes(content) == [clean(wording.dissent_line(tr, row)) for row in rows]
    assert [plainly(one) for one in word_sources(content)] == [
        wording.source_line(tr, source) for source in annex.sources
    ]
    body = part(content, "word/document.xml")[0]
    styles = ((one.find(f".//{W}tblStyle"), one) for one in body.iter(f"{W}tbl"))
    table = next(one for style, one in styles if style.get(f"{W}val") == "SummaryTable")
    figures = [
        ["".join(cell.itertext()) for cell in row.iter(f"{W}tc")][1:-1] for row in table.iter(f"{W}tr")
    ]
    told = [
        (plainly(line.reference), line.level, line.text, line.reasoning, row.dissent, line.ask, line.sources)
        for line, row in zip(lines, rows, strict=True)
    ]
    return Told(told, wanted.sources, [[int(figure) for figure in row] for row in figures[1:]])


def plainly(text: str) -> str:
    """Without the marks that keep a line of the other direction in one piece on an Arabic page."""
    return text.replace("\u200e", "").replace("\u200f", "")


def from_excel(content: bytes, annex: Report) -> Told:
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    counts = [
        list(row[2:7]) for row in book.worksheets[1].iter_rows(values_only=True) if isinstance(row[2], int)
    ]
    return Told(
        [
            (row[2], row[6], row[4], row[7], row[8], row[9], _numbers(row[10]))
            for row in excel_records(content)
        ],
        [tuple(row) for row in excel_source_rows(content)],
        counts,
    )


def _numbers(text: object) -> tuple[int, ...]:
    return tuple(int(number) for number in str(text).split(", ") if number)


def from_csv(content: bytes, annex: Report) -> Told:
    """A text that could be taken for a formula has a mark before it there; sources stand as sentences in their rows."""
    tr, wanted = written_translator(annex.language), meant(annex)
    lines = {wording.source_line(tr, source): source.number for source in annex.sources}
    _, *read = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    rows = [
        (row[1], row[4], *(unmarked(row[place]) for place in (3, 5, 6, 7)), _cited(row[8], lines))
        for row in read
    ]
    names = [wording.level_name(tr, level) for level in wording.LEVELS]
    found = [
        Counter(row[4] for row in read if row[0] == wording.theme_title(tr, each)) for each in annex.themes
    ]
    counts = [[each[name] for name in names] for each in (*found, Counter(row[4] for row in read))]
    return Told(rows, wanted.sources, counts)


def _cited(cell: str, lines: dict[str, int]) -> tuple[int, ...]:
    return tuple(lines[unmarked(line)] for line in cell.split("\n") if line)


FORMATS = {
    "docx": (write_word, from_word),
    "xlsx": (write_excel, from_excel),
    "json": (write_json, from_json),
    "csv": (write_csv, from_csv),
}


def check(annex: Report) -> None:
    tr, wanted = written_translator(annex.language), meant(annex)
    for kind, (write, read) in FORMATS.items():
        told = read(write(annex, tr), annex)
        assert (kind, asdict(told)) == (kind, asdict(wanted))
    assert spaceless(table_rows(heard(annex).document)) == spaceless(wanted_rows(annex))


@pytest.mark.parametrize("language", UN_LANGUAGES)
@given(data=st.data())
@settings(max_examples=2, deadline=None, suppress_health_check=QUIET)
def test_every_format_says_the_same(data: st.DataObject, language: str) -> None:
    check(data.draw(spoken(language)))


@pytest.mark.slow
@pytest.mark.parametrize("language", UN_LANGUAGES)
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=QUIET)
def test_every_format_says_the_same_of_many_annexes(data: st.DataObject, language: str) -> None:
    check(data.draw(spoken(language)))
