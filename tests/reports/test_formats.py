"""All formats say the same, whatever the text; and a file is the same bytes each time."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import datetime

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.csv_writer import write_csv
from assessor.reports.excel import write_excel
from assessor.reports.json_writer import write_json
from assessor.reports.plain_text import clean, looks_like_formula
from assessor.reports.report import Report, ReportRow, Source
from assessor.reports.word import write_word
from tests.reports.annexes import large, model_case, report, theme
from tests.reports.reading import (
    W,
    csv_lines,
    excel_lines,
    excel_rows,
    expected,
    part,
    unmarked,
    word_lines,
    word_source_paragraphs,
    word_sources,
)
from tests.reports.strategies import NASTY, reports

OFFICE = {"docx": write_word, "xlsx": write_excel}
ALL = [write_word, write_excel, write_json, write_csv]
some = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


def written(writer, annex: Report) -> bytes:
    return writer(annex, written_translator(annex.language))


@given(reports())
@some
def test_word_says_what_the_report_says(annex):
    content = written(write_word, annex)
    tr = written_translator("en")
    lines = word_lines(content)
    assert lines == expected(annex)
    if annex.sources:
        assert word_sources(content) == [clean(wording.source_line(tr, source)) for source in annex.sources]


@pytest.mark.slow
@given(reports())
@some
def test_excel_says_what_the_report_says(annex):
    content = written(write_excel, annex)
    assert excel_lines(content) == expected(annex)
    listed = excel_rows(content, 3)[1:] if annex.sources else []
    assert [row[0] for row in listed if row[0]] == [one.number for one in annex.sources]


@given(reports())
@some
def test_csv_says_what_the_report_says(annex):
    for line, row in zip(csv_lines(written(write_csv, annex)), expected(annex), strict=True):
        assert (line.reference, line.level) == (row.reference, row.level)
        for told, meant in ((line.text, row.text), (line.reasoning, row.reasoning), (line.ask, row.ask)):
            assert not looks_like_formula(told)
            assert meant in (told, unmarked(told))


@given(reports())
@some
def test_json_is_the_whole_report(annex):
    read = json.loads(written(write_json, annex))
    rows = [row for each in read["themes"] for row in each["rows"]]
    assert [row["level"] for row in rows] == [row.level for each in annex.themes for row in each.rows]
    assert read["counts"]["undecided"] == annex.counts.undecided
    assert [one["number"] for one in read["sources"]] == [one.number for one in annex.sources]


@pytest.mark.slow
@given(reports("ar"))
@settings(some, max_examples=15)
def test_a_file_is_the_same_bytes_each_time(annex):
    for writer in ALL:
        assert written(writer, annex) == written(writer, annex)


@pytest.mark.parametrize("kind", OFFICE)
def test_a_file_says_nothing_of_people_programs_or_time(kind):
    content = written(OFFICE[kind], model_case())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert "creator" not in core and "modified" not in core and "Kazakhstan" in core
    assert b"openpyxl" not in everything and b"python-docx" not in everything


@pytest.mark.parametrize("text", [text for text in NASTY if looks_like_formula(clean(text))])
def test_what_looks_like_a_formula_is_text_in_excel(text):
    annex = report(
        theme(text, ReportRow("1", False, text, None, reasoning=text, ask=text)), state=text, coalition=text
    )
    book = openpyxl.load_workbook(io.BytesIO(written(write_excel, annex)))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value == clean(text)]
    assert len(cells) >= 6
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in cells)


def test_the_summary_counts_with_formulas_and_knows_their_results():
    content = written(write_excel, model_case())
    formulas = [cell for row in excel_rows(content, 1) for cell in row if str(cell).startswith("=")]
    assert len(formulas) == 3 * 6 + 6
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    assert [cell.value for cell in book.worksheets[1][book.worksheets[1].max_row]][2:] == [1, 2, 2, 1, 1, 7]


def test_an_empty_summary_counts_nothing_and_not_itself():
    formulas = [cell for row in excel_rows(written(write_excel, report()), 1) for cell in row]
    assert [cell for cell in formulas if str(cell).startswith("=")] == ["=0"] * 6


@pytest.mark.parametrize("themes", [1, 36, 37, 200])
def test_a_chart_has_as_many_bars_as_a_page_has_room_for(themes):
    annex = report(*(theme(f"Theme {n}", ReportRow(str(n), False, "Act.", None)) for n in range(themes)))
    bars = themes if themes <= 36 else 1
    for content, name in ((written(write_word, annex), "word"), (written(write_excel, annex), "xl")):
        (*_, undecided) = part(content, f"{name}/charts/chart1.xml").iter("{*}numCache")
        figures = [int(point.findtext("{*}v")) for point in undecided.iter("{*}pt")]
        assert (len(figures), sum(figures)) == (bars, themes)


def test_each_recommendation_has_its_sign_at_the_top_of_its_row():
    content = written(write_excel, model_case())
    anchors = part(content, "xl/drawings/drawing1.xml").findall("{*}twoCellAnchor")
    names = [anchor.find(".//{*}cNvPr").get("descr") for anchor in anchors]
    assert names == [line.level for line in excel_lines(content)]
    assert [int(anchor.findtext("{*}from/{*}row")) for anchor in anchors] == list(range(1, 8))
    assert all(int(anchor.findtext("{*}to/{*}rowOff")) < 200_000 for anchor in anchors)


@pytest.mark.parametrize("title", ["Short", "A long title of the annex " * 8])
def test_the_whole_title_can_be_read_in_excel(title):
    sheet = openpyxl.load_workbook(io.BytesIO(written(write_excel, report(title=title)))).worksheets[1]
    assert sheet["B1"].alignment.wrap_text and sheet["B1"].value == title
    assert sheet.row_dimensions[1].height >= 23 * (len(title) // 80 + 1)


def test_words_in_the_heads_of_excel_are_whole():
    sheet = openpyxl.load_workbook(
        io.BytesIO(write_excel(model_case(), written_translator("ru")))
    ).worksheets[0]
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
    assert all(
        width * 1.1 > max(map(len, str(cell.value or "").split()), default=0)
        for cell, width in zip(sheet[1], widths, strict=True)
    )


def test_sources_without_a_reasoning_are_introduced_in_word():
    annex = report(
        theme(
            "T",
            ReportRow("1", False, "x", None, sources=(1,)),
            ReportRow("2", False, "x", None, sources=(1, 2)),
        ),
        sources=(Source(1, "law", "One"), Source(2, "law", "Two")),
    )
    content = written(write_word, annex)
    styles = [each.get(f"{W}val") for each in part(content, "word/document.xml").iter(f"{W}pStyle")]
    assert styles.count("Cited") == 2
    assert [line.sources for line in word_lines(content)] == [(1,), (1, 2)]


def test_a_reference_stays_in_one_piece_in_arabic():
    content = written(write_word, large(2, language="ar"))
    texts = [each.text for each in part(content, "word/document.xml").iter(f"{W}t")]
    assert "\u200e10 (a)\u200e" in texts


def test_dates_of_sources_are_dates_and_years_are_numbers():
    values = [row[3] for row in excel_rows(written(write_excel, model_case()), 3)[1:]]
    assert values[:4] == [datetime(2012, 6, 4), datetime(2018, 3, 1), datetime(2018, 1, 1), 2018]


def test_the_annex_sheet_can_be_filtered_and_printed():
    sheet = openpyxl.load_workbook(io.BytesIO(written(write_excel, model_case()))).worksheets[0]
    assert sheet.freeze_panes == "D2" and sheet.tables["Recommendations"].autoFilter.ref == "A1:M8"
    assert sheet.print_title_rows == "$1:$1" and sheet.page_setup.orientation == "landscape"
    assert max(sheet.row_dimensions[row].height for row in range(1, 9)) < 409


def test_no_row_is_higher_than_excel_allows():
    long = report(theme("Long", ReportRow("1", False, "x", None, reasoning="word " * 8000)))
    content = written(write_excel, long)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert sheet.max_row > 10
    assert all(dimension.height <= 409 for dimension in sheet.row_dimensions.values())
    assert excel_lines(content) == expected(long)


def test_word_has_real_headings_repeated_heads_and_page_numbers():
    content = written(write_word, model_case())
    document = docx.Document(io.BytesIO(content))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles[:2] == ["Title", "Subtitle"] and styles.count("Heading 1") == 3
    footer = etree_text(part(content, "word/footer1.xml"))
    assert " PAGE " in footer and " NUMPAGES " in footer and " of " in footer
    assert document.core_properties.author == "" and document.core_properties.language == "en"


def etree_text(element) -> str:
    return "".join(element.itertext())


def test_sources_are_a_counted_list_on_the_page_of_the_table_which_citations_ask_for_their_number():
    content = written(write_word, model_case())
    listed = word_source_paragraphs(content)
    names = [each.find(f"{W}bookmarkStart").get(f"{W}name") for each in listed]
    fields = [each.text.split() for each in part(content, "word/document.xml").iter(f"{W}instrText")]
    assert word_lines(content)[3].sources == (3, 5) and len(names) == len(set(names)) == 6
    assert {place for _, place, *_ in fields} == set(names)
    assert all(kind == "REF" and "\\r" in switches for kind, _, *switches in fields)
    assert len(list(part(content, "word/document.xml").iter(f"{W}sectPr"))) == 1


@pytest.mark.parametrize("style", ["Title", "TableText", "Footer", "LabelText"])
def test_words_of_another_script_keep_to_the_side_of_an_arabic_page(style):
    annex = report(
        theme("Torture.", ReportRow("1", False, "نص", Level.PARTIAL)), language="fa", title="One (a)."
    )
    content = written(write_word, annex)
    paragraphs = [
        each
        for name in ("document", "footer1")
        for each in part(content, f"word/{name}.xml").iter(f"{W}p")
        if each.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == style
    ]
    latin = [
        each
        for each in paragraphs
        if any(letter.isascii() and letter.isalpha() for letter in etree_text(each))
    ]
    assert latin and all(each.find(f"{W}pPr/{W}bidi") is None for each in latin)
    assert all("\u200e" in etree_text(each) for each in latin)


@pytest.mark.parametrize(("language", "side"), [("ar", "maxMin"), ("en", "minMax")])
def test_the_bars_of_a_chart_begin_where_reading_does(language, side):
    for writer, name in ((write_word, "word"), (write_excel, "xl")):
        content = written(writer, large(4, language=language))
        axis = part(content, f"{name}/charts/chart1.xml").find(".//{*}valAx/{*}scaling/{*}orientation")
        assert axis.get("val") == side


@pytest.mark.parametrize(("language", "side"), [("ar", "right"), ("en", "left")])
def test_texts_of_excel_keep_a_distance_on_the_side_where_reading_begins(language, side):
    book = openpyxl.load_workbook(io.BytesIO(written(write_excel, large(2, language=language))))
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    alignments = [cell.alignment for cell in cells if isinstance(cell.value, str | int | datetime)]
    assert {each.indent for each in alignments} == {1}
    assert side in {each.horizontal for each in alignments} <= {side, "right"}


@pytest.mark.parametrize(("groups", "pages"), [(0, 1), (10, 1), (20, 2)])
def test_many_groups_are_printed_on_pages_beside_each_other(groups, pages):
    book = openpyxl.load_workbook(io.BytesIO(written(write_excel, large(2, groups))))
    assert book.worksheets[2].page_setup.fitToWidth == pages
    assert book.worksheets[2].print_title_cols == "$A:$C"


def test_each_page_of_a_long_summary_has_its_heads():
    sheet = openpyxl.load_workbook(io.BytesIO(written(write_excel, large(130, 1)))).worksheets[1]
    row = int(sheet.print_title_rows.rpartition("$")[2])
    assert [sheet.cell(row, column).value for column in (1, 8)] == ["No.", "Total"]


def test_an_arabic_cell_is_read_from_right_to_left_whatever_the_sheet():
    annex = report(theme("Torture", ReportRow("1", False, "أن تعهد (أ).", None, reasoning="Word.")))
    sheet = openpyxl.load_workbook(io.BytesIO(written(write_excel, annex))).worksheets[0]
    assert [sheet[place].alignment.readingOrder for place in ("E2", "H2")] == [2, 0]
    assert sheet["E2"].alignment.wrap_text and sheet["E2"].alignment.vertical == "top"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_word_runs_from_right_to_left_in_arabic_only(language):
    content = written(write_word, large(4, language=language))
    markup = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    assert (b"<w:bidiVisual/>" in markup) == (
        b"</w:pgMar><w:bidi/>" in markup or b"<w:bidi/></w:sectPr>" in markup
    )
    assert (b"<w:bidiVisual/>" in markup) == (language == "ar")


@pytest.mark.parametrize(("language", "declared"), [("zh", "en-GB"), ("ru", "ru-RU"), ("ar", "en-GB")])
def test_word_declares_the_language_of_the_programs_words_and_marks_those_of_people(language, declared):
    content = written(write_word, replace(large(2, language=language), written_in="es"))
    lang = f".//{{*}}rPr/{W}lang"
    assert part(content, "word/styles.xml").find(lang).get(f"{W}val") == declared
    marked = {each.get(f"{W}bidi") for each in part(content, "word/document.xml").iterfind(lang)}
    assert marked == {"es-ES"}


def test_made_on_is_a_date_in_excel():
    values = [cell for row in excel_rows(written(write_excel, model_case()), 1) for cell in row]
    assert datetime(2016, 7, 11) in values and datetime(2019, 2, 18) in values


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (Source(1, "law", "", link=" https://example.org "), "Law · https://example.org"),
        (Source(1, "law", " \u200b\u00a0", "2018"), "Law · 2018"),
        (Source(1, "odd", "A", "\t", "\ufeff"), "Other source · A"),
    ],
)
def test_a_source_has_no_dot_where_a_part_is_missing(source, line):
    assert wording.source_line(written_translator("en"), source) == line


def test_a_document_without_a_symbol_has_its_day_alone():
    above = wording.page_head(written_translator("en"), report(symbol="", coalition=" "))
    assert above == ("Annex to the joint submission on Kazakhstan", "Adopted 11 July 2016")


def test_an_annex_of_nothing_names_no_state_and_counts_no_groups():
    nothing, tr = report(state="", symbol="", group_count=0), written_translator("en")
    assert wording.title(tr, nothing) == "Annex to the joint submission"
    assert "0" not in wording.method(tr, nothing)


@pytest.mark.parametrize("writer", ALL)
def test_an_empty_annex_can_be_written(writer):
    assert written(writer, report(group_count=0))


def test_the_line_above_a_sheet_has_the_room_that_its_end_leaves():
    content = written(write_excel, report(title="A title of the annex " * 6, coalition="", symbol="X"))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert sheet.oddHeader.left.text == ("A title of the annex " * 6).strip()


@pytest.mark.parametrize("title", ["&" * 300, "A & B " * 80, "Long " * 80])
def test_the_lines_above_a_sheet_stay_within_what_excel_takes(title):
    content = written(write_excel, report(title=title, coalition=title, symbol=title))
    header = part(content, "xl/worksheets/sheet1.xml").findtext(".//{*}oddHeader")
    assert len(header) <= 255 and header.count("&") > 2
    assert openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].oddHeader.left.text


def test_sources_that_have_a_web_address_lead_there_in_word() -> None:
    sources = (
        Source(1, "law", "One", "2018", "https://example.org/суд?x=1"),
        Source(2, "law", "Two", "", "see the annex"),
        Source(3, "law", "Three", "", "https://example.org/суд?x=1", True),
    )
    annex = report(theme("T", ReportRow("1", False, "x", None, sources=(1, 2, 3))), sources=sources)
    document = docx.Document(io.BytesIO(write_word(annex, written_translator("en"))))
    links = [one for paragraph in document.paragraphs for one in paragraph.hyperlinks]
    assert [(one.text, one.address) for one in links] == [
        ("https://example.org/суд?x=1", "https://example.org/%D1%81%D1%83%D0%B4?x=1")
    ] * 2
