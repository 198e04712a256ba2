"""What stands in one piece in all files: figures in groups, and sentences that begin in another script."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports.asks.page import AskLine, AskPage
from assessor.reports.asks.word import write_word_asks
from assessor.reports.pdf.arabic import drawn_order
from assessor.reports.pdf.words import words_of
from assessor.reports.plain_text import is_right_to_left, whole_numbers
from assessor.reports.report import ReportRow
from assessor.reports.word import write_word
from tests.reports.annexes import report, theme
from tests.reports.reading import W, part

BEGINS_IN_LATIN = "(a) 6 تنص على ذلك، لكن 5 000 قضية بقيت"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("spend 5 000 000 euros", ["spend", "5\u00a0000\u00a0000", "euros"]),
        ("in 2019 300 people", ["in", "2019", "300", "people"]),
        ("1 0000", ["1", "0000"]),
        ("by 12 500, then", ["by", "12\u00a0500,", "then"]),
    ],
)
def test_no_line_ends_within_a_figure(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_figure_in_arabic_is_not_turned_round() -> None:
    assert "5\u00a0000" in drawn_order(whole_numbers(BEGINS_IN_LATIN), right_to_left=True)


def test_on_an_arabic_page_a_sentence_that_begins_with_a_reference_is_arabic() -> None:
    assert is_right_to_left(BEGINS_IN_LATIN, otherwise=True)
    assert not is_right_to_left(BEGINS_IN_LATIN)
    assert not is_right_to_left("(a) of the Act", otherwise=True)


def test_a_reference_alone_keeps_to_the_side_of_an_arabic_list() -> None:
    asked = AskLine("6 (c)", False, Level.PARTIAL, "موضوع", ("اعتماد قانون.",), "")
    page = AskPage(
        "ar", "الأردن", "CCPR/C/JOR/CO/6", date(2016, 7, 11), "", False, date(2019, 2, 1), (asked,)
    )
    body = part(write_word_asks(page, written_translator("ar")), "word/document.xml")
    cells = [each for each in body.iter(f"{W}p") if "6 (c)" in "".join(each.itertext())]
    assert cells and all(each.find(f"{W}pPr/{W}bidi") is None for each in cells)


def test_it_keeps_to_its_side_in_word() -> None:
    row = ReportRow("6 (a)", False, "نص", Level.PARTIAL, reasoning=BEGINS_IN_LATIN)
    annex = report(theme("موضوع", row), language="ar", written_in="ar")
    body = part(write_word(annex, written_translator("ar")), "word/document.xml")
    said = [each for each in body.iter(f"{W}p") if "تنص" in "".join(each.itertext())]
    assert said and all(each.find(f"{W}pPr/{W}bidi") is None for each in said)
    assert all("5\u00a0000" in "".join(each.itertext()) for each in said)
