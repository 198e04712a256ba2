"""The same numbers in all formats: each file is read back, by itself, and then they are compared."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.build import build_report
from assessor.reports.csv_writer import write_csv
from assessor.reports.excel import write_excel
from assessor.reports.json_writer import write_json
from assessor.reports.pdf import write_pdf
from assessor.reports.report import GroupLevel, Report, ReportRow, Source
from assessor.reports.word import write_word
from assessor.store.document import Document
from tests.reports.annexes import large, model_case, report, theme
from tests.reports.printed import Printed
from tests.reports.reading import W, excel_lines, excel_sources, part, word_lines, word_sources, word_tallies
from tests.templates import sample_at

TR = written_translator("en")
NAMES = {level: wording.level_name(TR, level) for level in wording.LEVELS}

Row = tuple[str, str, tuple[int, ...]]
"""Reference, level and sources of one recommendation."""


@dataclass
class Figures:
    """What every format says. `sources` are whole lines, with their number and without spaces."""

    rows: list[Row]
    themes: list[list[int]] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)


def from_json(content: bytes) -> Figures:
    read = json.loads(content)
    rows = [row for each in read["themes"] for row in each["rows"]]
    lines = (f"{one['number']}{wording.source_line(TR, Source(**one))}" for one in read["sources"])
    return Figures(
        [(row["reference"], _name(row["level"]), tuple(row["sources"])) for row in rows],
        [_counts(each["counts"]) for each in read["themes"]],
        _counts(read["counts"])[:-1],
        ["".join(line.split()) for line in lines],
    )


def _name(level: str | None) -> str:
    return NAMES[None if level is None else Level(level)]


def _counts(found: dict[str, int]) -> list[int]:
    return [*found.values(), sum(found.values())]


def from_word(content: bytes) -> Figures:
    body = part(content, "word/document.xml")[0]
    styles = ((one.find(f".//{W}tblStyle"), one) for one in body.iter(f"{W}tbl"))
    table = next(one for style, one in styles if style.get(f"{W}val") == "SummaryTable")
    rows = [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    *themes, totals = [[int(figure) for figure in row[1:]] for row in rows[1:]]
    return Figures(
        [(line.reference, line.level, line.sources) for line in word_lines(content)],
        themes,
        totals[:-1],
        ["".join(f"{number}{line}".split()) for number, line in enumerate(word_sources(content), start=1)],
    )


def from_pdf(content: bytes) -> Figures:
    printed = Printed(content)
    themes = {title: figures for title, figures in printed.themes().items() if title != "Total"}
    return Figures(
        [(row.reference, row.level, row.sources) for row in printed.rows()],
        list(themes.values()),
        printed.totals(),
        printed.sources(),
    )


def from_excel(content: bytes) -> Figures:
    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=True).worksheets[1]
    rows = [row for row in sheet.iter_rows(values_only=True) if isinstance(row[2], int)]
    return Figures(
        [(line.reference, line.level, line.sources) for line in excel_lines(content)],
        [list(row[2:8]) for row in rows[:-1]],
        list(rows[-1][2:7]) if rows else [],
        ["".join(line.split()) for line in excel_sources(content)],
    )


def drawn(chart: Any) -> list[list[int]]:
    """The figures that a chart carries with it, by theme."""
    series = [
        [int(point.findtext("{*}v")) for point in one.iter("{*}pt")] for one in chart.iter("{*}numCache")
    ]
    return [list(counts) for counts in zip(*series, strict=True)]


def behind_the_chart(content: bytes) -> list[list[int]]:
    """The figures in the workbook that an editor of the Word annex finds behind its chart."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        book = openpyxl.load_workbook(io.BytesIO(archive.read("word/embeddings/chart1.xlsx")))
    heads, *rows = book.worksheets[0].iter_rows(min_col=3, values_only=True)
    assert list(heads) == list(NAMES.values())
    return [list(row) for row in rows]


def from_csv(content: bytes) -> list[tuple[str, str]]:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]
    return [(row[1], row[4]) for row in rows]


def check_agreement(annex: Report) -> None:
    wanted = from_json(write_json(annex, TR))
    word = write_word(annex, TR)
    assert from_word(word) == wanted
    bars = [each[:-1] for each in wanted.themes]
    assert behind_the_chart(word) == drawn(part(word, "word/charts/chart1.xml")) == bars
    printed = from_pdf(write_pdf(annex, TR))
    assert printed.rows == wanted.rows
    assert printed == wanted
    excel = write_excel(annex, TR)
    assert from_excel(excel) == wanted
    assert drawn(part(excel, "xl/charts/chart1.xml")) == bars
    assert from_csv(write_csv(annex, TR)) == [row[:2] for row in wanted.rows]
    assert wanted.totals == [
        sum(figures) for figures in zip(*(each[:-1] for each in wanted.themes), strict=True)
    ]
    names = Counter(level for _, level, _ in wanted.rows)
    assert wanted.totals == [names[NAMES[level]] for level in wording.LEVELS]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Report:
    path = tmp_path_factory.mktemp("sample") / "sample.assess"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSESSOR_DATA", str(path.parent))
        with Document.open(sample_at(path)) as document:
            return document.read(lambda session: build_report(session, "en", date(2019, 2, 18)))


@pytest.mark.slow
def test_the_sample_says_the_same_in_all_formats(sample: Report) -> None:
    assert sample.counts.total > 50 and len(sample.sources) > 50
    check_agreement(sample)


@pytest.mark.parametrize("annex", [model_case(), large(12, 4, length=900)], ids=["model case", "large"])
def test_annexes_say_the_same_in_all_formats(annex: Report) -> None:
    check_agreement(annex)


texts = st.lists(st.sampled_from(["police", "by 2021,", "(a)", "12", "should", "=1"]), max_size=60).map(
    " ".join
)


@st.composite
def annexes(draw: st.DrawFn) -> Report:
    newest = 0
    themes: list[Any] = []
    for number in range(draw(st.integers(1, 3))):
        rows: list[ReportRow] = []
        for _ in range(draw(st.integers(1, 5))):
            cited = range(max(1, newest - draw(st.integers(0, 2))), newest + 1 + draw(st.integers(0, 3)))
            newest = max(newest, *cited, 0)
            groups = draw(st.lists(st.sampled_from(list(Level)[:4]), max_size=5))
            rows.append(
                ReportRow(
                    f"{len(rows) + 10 * number + 1} ({draw(st.sampled_from('abc'))})", draw(st.booleans()),
                    draw(texts), draw(st.sampled_from(wording.LEVELS)), "", "en", draw(texts), draw(texts),
                    draw(texts), tuple(cited), tuple(GroupLevel(n, level) for n, level in enumerate(groups, 1)),
                )
            )  # fmt: skip
        themes.append(theme(f"Theme {'xyz'[number]}", *rows))
    kinds, dates = st.sampled_from(["law", "case", "odd"]), st.sampled_from(["", "2018"])
    sources = tuple(Source(n, draw(kinds), f"Source {n}", draw(dates)) for n in range(1, newest + 1))
    return report(*themes, sources=sources, group_count=5)


@pytest.mark.slow
@given(annexes())
@settings(max_examples=20, deadline=None)
def test_random_annexes_say_the_same_in_all_formats(annex: Report) -> None:
    check_agreement(annex)


@given(annexes())
@settings(max_examples=2, deadline=None)
def test_the_groups_are_counted_alike(annex: Report) -> None:
    read = json.loads(write_json(annex, TR))
    given_ = [[one["level"] for one in row["groups"]] for each in read["themes"] for row in each["rows"]]
    tallies = [tuple(levels.count(level) for level in Level if level in levels) for levels in given_]
    assert [row.groups for row in Printed(write_pdf(annex, TR)).rows()] == tallies
    named = [
        tuple((_name(level), levels.count(level)) for level in Level if level in levels) for levels in given_
    ]
    assert word_tallies(write_word(annex, TR)) == named
    sheet = openpyxl.load_workbook(io.BytesIO(write_excel(annex, TR))).worksheets[2]
    rows = [row[3:8] for row in sheet.iter_rows(min_row=2, values_only=True) if row[0]]
    assert [[name for name in row if name] for row in rows] == [[_name(one) for one in row] for row in given_]
