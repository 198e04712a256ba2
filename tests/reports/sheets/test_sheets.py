"""Sheets for groups without a laptop, from a real file onto real pages."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.errors import UnknownName, UserError
from assessor.i18n import written_translator
from assessor.models.codes import code_book
from assessor.models.levels import Level
from assessor.reports.sheets.blocks import ANSWERS
from assessor.reports.sheets.build import build_sheets
from assessor.reports.sheets.pdf import write_pdf_sheets, write_sheets
from assessor.reports.sheets.sheets import ScoreSheet, SheetItem, SheetTheme
from assessor.reports.wording import level_name
from assessor.store.document import Document
from assessor.store.guarded_words import add_guarded
from assessor.store.judging import judge
from assessor.store.preparing import add_group, assign, rename_group
from tests.reports.pdf.structure import Heard, objections
from tests.store.factories import Ids, fill

ITEM = SheetItem("24 (a)", "24a-HA", "Have every complaint investigated.", "The State party should:", "en")


def sheet(*items: SheetItem, language: str = "en", group: str = "Courts") -> ScoreSheet:
    themes = (SheetTheme("Torture", items),)
    day = date(2019, 2, 18)
    return ScoreSheet(
        language, group, 2, "NGOs", "Astana", day, "Kazakhstan", "CCPR/C/KAZ/CO/2", False, themes
    )


def pages(pdf: bytes) -> list[str]:
    opened = pypdfium2.PdfDocument(BytesIO(pdf))
    return [page.get_textpage().get_text_range() for page in opened]


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def document(tmp_path: Path):
    with Document.create(tmp_path / "one.assess") as made:
        yield made


@pytest.fixture
def ids(document: Document) -> Ids:
    with document.edit("Fill") as session:
        return fill(session, paragraphs=3)


def test_a_group_gets_what_it_was_given_in_order_with_codes(document: Document, ids: Ids):
    with document.edit("Give") as session:
        assign(session, ids.groups[1], (ids.recommendations[3], ids.recommendations[0]))
    first, second = document.read(lambda session: build_sheets(session, "en"))
    assert first.count == 6
    items = [item for theme in second.themes for item in theme.items]
    assert [item.reference for item in items] == ["6 (a)", "8 (b)"]
    assert [item.code for item in items] == [code_book([("", one)]).codes[""] for one in ("6 (a)", "8 (b)")]
    assert items[0].follow_up and items[0].lead_in and not items[1].follow_up


def test_a_groups_name_that_never_goes_out_is_a_pseudonym(document: Document, ids: Ids):
    with document.edit("Guard") as session:
        rename_group(session, ids.groups[0], "Table of Zaphod")
        add_guarded(session, "Zaphod", "Z.")
    first, *_ = document.read(lambda session: build_sheets(session, "en"))
    assert (first.group, first.count) == ("Table of Z.", 6)


def test_nothing_that_a_group_said_is_on_a_sheet(document: Document, ids: Ids):
    before = document.read(lambda session: build_sheets(session, "en"))
    with document.edit("Judge") as session:
        judge(session, ids.recommendations[0], ids.groups[0], level=Level.PARTIAL, reasoning="Secret")
    assert document.read(lambda session: build_sheets(session, "en")) == before


def test_without_groups_or_recommendations_it_says_so(document: Document):
    with pytest.raises(UserError):
        document.read(lambda session: build_sheets(session, "en"))


def test_each_group_has_its_own_pages_and_they_are_counted_by_themselves(document: Document, ids: Ids):
    with document.edit("Rename") as session:
        rename_group(session, ids.groups[1], "Courts")
        add_group(session, "Media")
    made = document.read(lambda session: build_sheets(session, "en", [ids.groups[1], ids.groups[0]]))
    printed = pages(write_pdf_sheets(made, written_translator("en")))
    assert [("Group 1" in page, "Group 2: Courts" in page) for page in printed] == [
        (True, False),
        (True, False),
        (False, True),
        (False, True),
    ]
    assert ["1 of 2" in page for page in printed] == [True, False, True, False]
    assert all("Partially implemented" in page and "No information" in page for page in printed)


def test_the_same_sheets_are_the_same_bytes():
    one = (sheet(ITEM), sheet(ITEM, group="Group 3"))
    assert write_pdf_sheets(one, written_translator("en")) == write_pdf_sheets(one, written_translator("en"))


@pytest.mark.parametrize("language", ["en", "ru", "ar", "zh"])
def test_no_word_of_a_long_text_is_lost(language: str):
    numbered = " ".join(f"word{n}" for n in range(2500))
    long = replace(ITEM, text=numbered)
    printed = pages(
        write_pdf_sheets((sheet(ITEM, long, ITEM, language=language),), written_translator(language))
    )
    assert len(printed) > 2
    assert set(numbered.split()) <= set(words(" ".join(printed)).split())


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 900), min_size=1, max_size=25))
def test_every_item_is_printed_whole_with_its_code(lengths: list[int]):
    items = [
        replace(ITEM, code=f"{n}-HA", text=f"begin{n} " + "w " * size + f"end{n}")
        for n, size in enumerate(lengths)
    ]
    printed = words(" ".join(pages(write_pdf_sheets((sheet(*items),), written_translator("en")))))
    assert all(
        f"{n}-HA" in printed and f"begin{n}" in printed and f"end{n}" in printed for n in range(len(items))
    )


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_who_hears_the_sheets_hears_each_item_once_with_its_boxes(language: str, tmp_path: Path):
    tr, long = (
        written_translator(language),
        replace(ITEM, reference="26", code="26-K", text="word " * 2000 + "end"),
    )
    made = (sheet(ITEM, long, language=language), sheet(ITEM, language=language, group="name " * 40))
    content = write_pdf_sheets(made, tr)
    document = Heard(content).document
    assert objections(content, tmp_path) == []
    items = [item for item in document.all("LI") if item.all("Figure")]
    said = [[words(part.text) for part in item.kids[0].kids] for item in items]
    assert [(reference, code) for reference, code, *_ in said] == [
        ("24 (a)", "24a-HA"),
        ("26", "26-K"),
        ("24 (a)", "24a-HA"),
    ]
    assert said[1][2:4] == [words(long.lead_in), words(long.text)]
    assert [box.text for box in items[1].all("Figure")] == [level_name(tr, level) for level in ANSWERS]
    assert [len(part.all("H1")) for part in document.all("Part")] == [1, 1]


def test_a_group_with_a_very_long_name_still_gets_its_sheet():
    name = " ".join(f"name{n}" for n in range(300))
    printed = pages(write_pdf_sheets((sheet(ITEM, group=name),), written_translator("en")))
    assert set(name.split()) <= set(words(printed[0] + " ".join(printed)).replace(":", " ").split())


def test_only_a_pdf_is_written(tmp_path: Path):
    with pytest.raises(UnknownName):
        write_sheets((sheet(ITEM),), tmp_path / "sheets.docx", written_translator("en"))
    write_sheets((sheet(ITEM),), tmp_path / "sheets.pdf", written_translator("en"))
    assert (tmp_path / "sheets.pdf").read_bytes().startswith(b"%PDF")
