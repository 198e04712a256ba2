"""The PDF read by its structure: all that the report says is there, in order, and nothing stands outside it."""

from dataclasses import replace
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given, settings

from assessor.i18n import Translator, written_translator
from assessor.models.levels import Level
from assessor.reports import wording
from assessor.reports.lead_ins import printed_lead_ins
from assessor.reports.report import GroupLevel, Report, ReportRow, Source
from tests.reports.annexes import compared, large, model_case, with_logo
from tests.reports.pdf.annexes import annex, annexes, pdf_of, row
from tests.reports.pdf.structure import Heard, Node, flaws, marked, objections
from tests.reports.strategies import reports

ARABIC = "ينبغي للدولة الطرف (CCPR/C/KAZ/CO/2) أن تضمن، 24 مُحَمَّد «إلا» لا"
GROUPS = tuple(
    GroupLevel(n, level) for n, level in enumerate([Level.PARTIAL, Level.PARTIAL, Level.IMPLEMENTED], 1)
)
HEADINGS = {f"H{level}" for level in range(1, 7)}
SOURCES = [Source(1, "law", "Law", link="https://example.org/1"), Source(2, "law", "القانون")]


def heard(report: Report) -> Heard:
    return Heard(pdf_of(report))


def table_rows(document: Node) -> list[list[str]]:
    """The cells of each recommendation in the last table, which is that of the recommendations."""
    rows = [[cell.text for cell in row.kids] for table in document.all("Table")[-1:] for row in table.kids]
    return [cells for cells in rows[1:] if len(cells) > 1]


def wanted_rows(report: Report) -> list[list[str]]:
    tr = written_translator(report.language)
    rows: list[list[str]] = []
    for theme in report.themes:
        for each, lead_in in zip(theme.rows, printed_lead_ins(theme.rows), strict=True):
            tally = "".join(f"{wording.level_name(tr, level)}{n}" for level, n in wording.tally(each))
            rows.append(
                [
                    each.reference + (wording.follow_up(tr) if each.follow_up else ""),
                    (f"{lead_in} " if lead_in else "") + each.text + wording.text_language_note(tr, each),
                    wording.level_name(tr, each.level) + tally,
                    _assessed(tr, each) + wording.dissent_line(tr, each),
                    each.ask or ("" if each.level is None else wording.no_ask(tr)),
                ]
            )
    return rows


def _assessed(tr: Translator, each: ReportRow) -> str:
    numbers = ",".join(map(str, each.sources))
    return each.reasoning + numbers if each.reasoning or not numbers else wording.cited_line(tr, numbers)


def spaceless(rows: list[list[str]]) -> list[list[str]]:
    """Between the numbers of sources stands a thin space, and in Arabic their comma."""
    return [["".join(normalize("NFC", text).split()).replace("،", ",") for text in cells] for cells in rows]


MIXED = annex(
    row("24 (a)", text=ARABIC, reasoning=ARABIC, ask=ARABIC, sources=(1, 2), groups=GROUPS, follow_up=True),
    row("24 (b)", text="Text 😀 cafe\u0301", lead_in="The State should", reasoning=ARABIC * 90, sources=(2,)),
    row("26", text="确保由独立机构调查。" * 60, dissent="no", level=None),
    language="ar", sources=SOURCES,
)  # fmt: skip
ANNEXES = {"model": model_case(), "mixed": MIXED} | {
    language: large(6, 5, language, 900) for language in ("en", "ru", "ar", "zh")
}


@pytest.mark.parametrize("report", ANNEXES.values(), ids=ANNEXES)
def test_the_structure_says_each_recommendation_in_the_order_of_reading(report, tmp_path):
    content = pdf_of(report)
    assert objections(content, tmp_path) == []
    assert spaceless(table_rows(Heard(content).document)) == spaceless(wanted_rows(report))


@settings(max_examples=10, deadline=None)
@given(annexes())
def test_the_structure_says_everything_in_words_parted_by_spaces(report):
    said = [" ".join(text.split()) for cells in table_rows(heard(report).document) for text in cells[1:2]]
    wanted = [" ".join(cells[1].split()) for cells in wanted_rows(report)]
    assert said == wanted


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(reports())
def test_no_text_whatever_falls_out_of_the_structure(report):
    assert flaws(heard(report)) == []


HOSTILE = annex(
    row("q" * 3000, text="x" * 5000, reasoning="\x00\ud800\ufffe😀" * 40, ask="\u200f\u202e", sources=(1,)),
    row("\u200b", text="\n\n", reasoning="a\nb\u2028c", ask="   "),
    themes=None, title="\u200b\x01", state="", coalition="\ufeff", method="a\n\nb",
    sources=[Source(1, "odd", "\ud800", "0000", "https://[\u202e")],
)  # fmt: skip
EMPTY = annex(themes=[], adopted=None, symbol="", state="", coalition="", body="")
ODD = {"hostile": HOSTILE, "empty": EMPTY, "demonstration": replace(model_case(), demonstration=True)}
ODD |= {
    "dressed": with_logo(compared(model_case())),
    "dressed Arabic": with_logo(compared(large(9, language="ar"))),
}


@pytest.mark.parametrize("report", ODD.values(), ids=ODD)
def test_no_odd_annex_is_badly_tagged(report, tmp_path):
    content = pdf_of(report)
    assert objections(content, tmp_path) == []
    levels = [int(node.role[1:]) for node in Heard(content).document.walk() if node.role in HEADINGS]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_row_that_goes_on_is_one_row_and_its_reference_is_heard_once():
    document = heard(annex(row("77 (b)", reasoning="word " * 2000), row("78")))
    rows = document.document.all("Table")[-1].kids
    assert [cell.text for row in rows for cell in row.kids[:1]] == ["Paragraph", "Torture", "77 (b)", "78"]
    reasoning = rows[2].kids[3].kids[0].said
    assert len({marked(reasoning, kid) for kid in reasoning.K}) == 6
    assert all("77 (b)" in "".join(aside) for aside in document.artifacts[3:8])


def test_heads_of_columns_themes_and_references_head_their_cells():
    document = heard(annex(themes=[("Torture", [row("24")]), ("Courts", [row("26")])])).document
    names = {str(node.said.ID): node.text for node in document.all("TH") if "/ID" in node.said}
    cells = [cell for line in document.all("Table")[-1].kids for cell in line.kids if cell.role == "TD"]
    about = [[names[str(name)] for name in cell.said.A.Headers] for cell in cells]
    assert about[1] == ["Level", "Torture", "24"]
    assert about[-1] == ["Asked of the Working Group", "Courts", "26"]


def test_signs_without_their_word_and_bars_say_what_they_show():
    document = heard(annex(row(groups=GROUPS))).document
    assert [node.text for node in document.all("Figure")] == [
        *["1 of 1 recommendation is settled: 0 implemented, 1 partially, 0 not."] * 2,
        "Torture: Same level 0, One step apart 1, Two steps apart 0",
        "Implemented", "Partially implemented",
    ]  # fmt: skip


def test_headings_lists_and_links_are_what_they_are():
    document = heard(annex(row(sources=(1,)), title="The annex", sources=SOURCES)).document
    headings = [(node.role, node.text) for node in document.walk() if node.role in HEADINGS]
    assert headings == [
        ("H1", "The annex"), ("H2", "Summary"), ("H3", "By theme"), ("H2", "Torture"), ("H2", "Sources"),
    ]  # fmt: skip
    assert [item.text for item in document.all("L")[-1].kids] == [
        "1Law · Law · https://example.org/1",
        "2Law · القانون",
    ]
    assert [node.text.strip() for node in document.all("Link")] == ["1", "https://example.org/1"]
