"""The workbook as something to work with: tables, rows for a pivot table, and charts that follow what is changed."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from assessor.i18n import written_translator
from assessor.models.levels import WEIGHTS, Level
from assessor.reports import wording
from assessor.reports.excel import write_excel
from assessor.reports.links import address
from assessor.reports.report import GroupLevel, Report, ReportRow, Source
from tests.reports.annexes import compared, large, model_case, report, theme
from tests.reports.reading import part

TR = written_translator("en")
BOTH = (GroupLevel(1, Level.PARTIAL), GroupLevel(2, Level.PARTIAL))
TABLES = ["Recommendations", "GroupLevels", "SourceList", "PivotData"]
soffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def book_of(annex: Report, *, values: bool = False) -> openpyxl.Workbook:
    content = write_excel(annex, written_translator(annex.language))
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def records(book: openpyxl.Workbook, name: str) -> list[dict[str, object]]:
    """The rows of a table by its heads."""
    sheet, table = next((sheet, sheet.tables[name]) for sheet in book if name in sheet.tables)
    heads, *rows = ([cell.value for cell in row] for row in sheet[table.ref])
    assert heads == table.column_names and len(set(map(str.casefold, heads))) == len(heads) and all(heads)
    return [dict(zip(heads, row, strict=True)) for row in rows]


@pytest.mark.parametrize("language", ["en", "ru", "ar", "zh"])
def test_each_list_is_a_table_with_heads_of_its_own(language: str) -> None:
    book = book_of(compared(large(7, 2, language=language, length=30)))
    assert [name for sheet in book for name in sheet.tables] == TABLES
    assert {name: len(records(book, name)) for name in TABLES} == dict(
        zip(TABLES, (7, 7, 7, 14), strict=True)
    )
    assert not any(sheet.auto_filter.ref for sheet in book)


def test_the_pivot_rows_are_one_for_each_recommendation_and_group() -> None:
    annex = model_case()
    rows = records(book_of(annex, values=True), "PivotData")
    wanted = [
        (row.reference, group, given.get(group), row.level, len(row.sources))
        for each in annex.themes
        for row in each.rows
        for given in [{one.group: one.level for one in row.groups}]
        for group in (1, 2, 3)
    ]
    found = [
        (row["Paragraph"], row["Group"], row["Level of the group"], row["Decision"], row["Sources"])
        for row in rows
    ]
    assert found == [
        (reference, group, said and wording.level_name(TR, said), wording.level_name(TR, decided), sources)
        for reference, group, said, decided, sources in wanted
    ]
    values = [(row["Value of the group"], row["Value of the decision"]) for row in rows]
    assert values == [(WEIGHTS.get(said), WEIGHTS.get(decided)) for _, _, said, decided, _ in wanted]


def test_a_recommendation_that_no_group_scores_is_one_row_of_the_pivot_table() -> None:
    annex = report(theme("T", ReportRow("1", False, "Act.", Level.PARTIAL)), group_count=0)
    (row,) = records(book_of(annex, values=True), "PivotData")
    assert (row["Group"], row["Decision"], row["Value of the decision"]) == (
        None,
        "Partially implemented",
        0.5,
    )


def test_figures_of_the_dashboard_are_formulas_but_for_earlier_reviews() -> None:
    annex = compared(model_case())
    formulas, values = (book_of(annex, values=values)["Dashboard"] for values in (False, True))
    shown = {str(row[1].value): [cell.value for cell in row[2:7]] for row in values.iter_rows()}
    assert shown["Settled"][:2] == [6, 0.8571] and shown["Implemented"][:2] == [1, 0.1667]
    assert shown["CCPR/C/KAZ/CO/1 · 2011"] == [4, 9, 11, 2, 0]
    assert shown["CCPR/C/KAZ/CO/2 · 2016"] == [1, 2, 2, 1, 1]
    assert shown["Torture and ill-treatment"][:3] == [0, 2, 0]
    asked = {str(row[1].value): [cell.value for cell in row[2:4]] for row in formulas.iter_rows()}
    for name in ("Settled", "CCPR/C/KAZ/CO/2 · 2016", "Torture and ill-treatment"):
        assert all(str(cell).startswith("=") for cell in asked[name])


def test_charts_are_on_the_dashboard_and_say_what_they_are() -> None:
    content = write_excel(compared(model_case()), TR)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert [len(sheet._charts) for sheet in book] == [0, 0, 0, 0, 3, 0]
    said = [
        frame.get("descr").partition(":")[0]
        for frame in part(content, "xl/drawings/drawing2.xml").iter("{*}cNvPr")
    ]
    assert said == ["By theme", "Since the last review", "How far the groups agreed"]


def test_no_chart_on_the_dashboard_is_cut_by_the_end_of_a_page() -> None:
    rows = [ReportRow(str(n), False, "Act.", None, groups=BOTH) for n in range(25)]
    themes = [
        theme(f"Theme {n} with a name that goes over two lines here", one) for n, one in enumerate(rows)
    ]
    sheet = book_of(compared(replace(report(*themes), title="A title of many words " * 8)))["Dashboard"]
    breaks = [at.id for at in sheet.row_breaks.brk]
    for chart in sheet._charts:
        first = chart.anchor._from.row
        begins = max((at for at in breaks if at <= first), default=0)
        above = [sheet.row_dimensions[at + 1].height or 15 for at in range(begins, first)]
        assert sum(above) % 487 + chart.anchor.ext.height / 12_700 <= 487
    assert all((sheet.row_dimensions[at].height or 0) > 25 for at in (1, *_named(sheet, "Theme 3")))


def dashboard(count: int, name: str):
    themes = (theme(f"{name} {n}", ReportRow(str(n), False, "Act.", None, groups=BOTH)) for n in range(count))
    return book_of(report(*themes))["Dashboard"]


@pytest.mark.parametrize("count", [14, 20, 26])
def test_the_first_page_of_the_dashboard_has_its_chart_where_the_names_of_many_themes_have_room(
    count: int,
) -> None:
    sheet = dashboard(count, "Freedom of peaceful assembly and association")
    first = sheet._charts[0].anchor._from.row
    assert all(at.id > first for at in sheet.row_breaks.brk)


@pytest.mark.parametrize(
    ("name", "size"), [("Torture", 900), ("Arbitrary restriction of freedoms " * 3, 700)]
)
def test_names_of_two_lines_are_set_smaller_or_every_other_is_left_out(name: str, size: int) -> None:
    letters = dashboard(10, name)._charts[0].x_axis.txPr.p[0].pPr.defRPr
    assert letters.sz == size


def _named(sheet, beginning: str) -> list[int]:
    return [cell.row for cell in sheet["B"] if str(cell.value).startswith(beginning)]


def test_excel_counts_anew_when_it_opens_the_file() -> None:
    calculation = part(write_excel(model_case(), TR), "xl/workbook.xml").find("{*}calcPr")
    assert calculation is not None and calculation.get("fullCalcOnLoad") == "1"


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("https://example.org/a b", ""),
        ("example.org/x?y=1#z", "https://example.org/x?y=1#z"),
        ("HTTPS://Example.org", "https://example.org"),
        ("https://пример.рф/суд", "https://xn--e1afmkfd.xn--p1ai/%D1%81%D1%83%D0%B4"),
        ('https://example.org/"<x>^%zz[1]#a#b', "https://example.org/%22%3Cx%3E%5E%25zz%5B1%5D#a%23b"),
        ("https://user:secret@example.org/", "https://example.org/"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("see annex 3", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_can_be_clicked(link: str, leads_to: str) -> None:
    assert address(link) == leads_to
    annex = report(
        theme("T", ReportRow("1", False, "x", None, sources=(1,))), sources=(Source(1, "law", "A", "", link),)
    )
    sheet = book_of(annex)["Sources"]
    found = sheet["E2"].hyperlink
    assert (found.target if found else "") == leads_to


@pytest.mark.slow
@soffice
@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_a_level_that_is_changed_changes_all_that_is_counted(language: str, tmp_path: Path) -> None:
    tr = written_translator(language)
    before = compared(large(12, 3, language=language))
    path = tmp_path / "annex.xlsx"
    path.write_bytes(write_excel(before, tr))
    assert counted(path) == values_of(path)
    book = openpyxl.load_workbook(path)
    changed, groups = book.worksheets[0], book.worksheets[2]
    for row in range(2, 14):
        changed[f"G{row}"] = wording.level_name(tr, Level.IMPLEMENTED)
        for column in "DEF":
            groups[f"{column}{row}"] = wording.level_name(tr, Level.PARTIAL)
    book.save(path)
    figures = counted(path)
    summary, dashboard, pivot = figures[1], figures[4], figures[5]
    assert summary[-1][2:8] == [12, None, None, None, None, 12]
    assert [12, 1] in [row[2:4] for row in dashboard]
    assert any(row[2:5] == [10, None, None] for row in dashboard)
    assert {(row[7], row[9]) for row in pivot[1:]} == {(0.5, 1)}


def counted(path: Path) -> list[list[list[object]]]:
    """What LibreOffice finds in the cells after it has counted everything itself."""
    made = path.parent / "made"
    words = [
        "soffice",
        f"-env:UserInstallation=file://{path.parent}/profile",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    subprocess.run([*words, "--outdir", made, path], check=True, capture_output=True, timeout=120)
    return values_of(made / path.name)


def values_of(path: Path) -> list[list[list[object]]]:
    book = openpyxl.load_workbook(path, data_only=True)
    return [
        [[_rounded(cell) for cell in row] for row in sheet.iter_rows(values_only=True, max_col=13)]
        for sheet in book
    ]


def _rounded(value: object) -> object:
    return (round(value, 3) if isinstance(value, float) else value) or None
