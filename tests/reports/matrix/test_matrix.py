"""OHCHR's matrix: only rows that agree are filled, and nothing else in the file is touched."""

import io
from datetime import date
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from assessor.errors import UserError
from assessor.i18n import written_translator
from assessor.importers.foreign_word import check_word
from assessor.models.levels import Level
from assessor.reports.matrix.filling import filled
from assessor.reports.matrix.matching import Ours, matches
from assessor.reports.matrix.matrix import MAIN_PART, read_matrix
from assessor.reports.matrix.plan import known, plan_for
from assessor.reports.plain_text import clean
from assessor.reports.properties import CORE
from assessor.store import deciding, judging
from assessor.store.document import Document
from tests.reports.matrix.issued import CYCLE_4, matrix, parts, with_parts
from tests.reports.reading import W
from tests.reports.strategies import NASTY
from tests.store.factories import fill

REAL = Path(__file__).resolve().parents[4] / "shared/data/ohchr/ohchr_matrix_CHN_cycle3_2018.docx"
INQUIRY = "Open an independent inquiry into the deaths in custody and publish what it finds"
ROWS = (
    (f"28.1 {INQUIRY} (Freedonia);\nSource of position: A/HRC/1", ""),
    ("28.2 Plant trees along all roads (Sylvania)", "Said before"),
    ("28.3 Publish what is found of deaths in custody (Freedonia)", ""),
)


def rows_of(content: bytes) -> list[list[bytes]]:
    body = etree.fromstring(parts(content)[MAIN_PART])
    return [
        [etree.tostring(cell, method="c14n") for cell in row.iter(f"{W}tc")] for row in body.iter(f"{W}tr")
    ]


def last_column(content: bytes) -> list[str]:
    (table,) = docx.Document(io.BytesIO(content)).tables
    return [row.cells[-1].text for row in table.rows[2:]]


def written(plan, issued, chosen, **how):
    return filled(issued, plan.matrix, plan.lines(chosen, written_translator("en"), **how), "en")


def test_only_the_cells_that_are_filled_differ():
    issued = matrix(ROWS)
    made = filled(issued, read_matrix(issued, "m.docx"), {0: ("Level", "Why"), 1: ("Level",)}, "en")
    assert last_column(made) == ["Level\nWhy", "Said before\nLevel", ""]
    before, after = parts(issued), parts(made)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {MAIN_PART, CORE}
    pairs = zip(rows_of(issued), rows_of(made), strict=True)
    changed = [
        (row, column)
        for row, (old, new) in enumerate(pairs)
        for column, (one, other) in enumerate(zip(old, new, strict=True))
        if one != other
    ]
    assert changed == [(2, 3), (3, 3)]
    untouched = parts(filled(issued, read_matrix(issued, "m.docx"), {}, "en"))
    assert {name for name in before if before[name] != untouched[name]} == {CORE}


def test_who_made_and_saved_it_does_not_go_out():
    issued = matrix(ROWS)
    made = parts(filled(issued, read_matrix(issued, "m.docx"), {0: ("Level",)}, "en"))
    assert b">Somebody at the secretariat<" in parts(issued)[CORE]
    assert made[CORE] == parts(issued)[CORE].replace(b"Somebody at the secretariat", b"")


def test_every_byte_of_the_old_markup_is_there_in_its_order():
    issued = matrix(ROWS)
    made = filled(issued, read_matrix(issued, "m.docx"), {2: NASTY}, "ar")
    old, new = parts(issued)[MAIN_PART], parts(made)[MAIN_PART]
    start = next(at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other)
    assert new.endswith(old[start:])
    shown = last_column(made)[2].split("\n")
    assert shown == [clean(one).replace("\n", " ").replace("\t", " ") for one in NASTY]


def test_a_filled_matrix_is_sound(tmp_path):
    issued = matrix(ROWS)
    content = filled(issued, read_matrix(issued, "m.docx"), {0: ("One", "Two"), 1: ("Three",)}, "ar")
    found = []
    for name, each in (("old", issued), ("new", content)):
        (tmp_path / f"{name}.docx").write_bytes(each)
        found.append(
            [one.description for one in OpenXmlValidator().validate(str(tmp_path / f"{name}.docx")).errors]
        )
    assert found[0] == found[1]


@pytest.mark.skipif(not REAL.exists(), reason="the real matrix is not here")
def test_a_real_matrix():
    data = REAL.read_bytes()
    check_word(data, REAL.name)
    read = read_matrix(data, REAL.name)
    assert len(read.rows) > 300
    assert all(row.number and row.text and not row.comment for row in read.rows)
    made = filled(data, read, {place: (f"Comment {place}",) for place in range(len(read.rows))}, "en")
    assert [row.comment for row in read_matrix(made, "m").rows] == [
        f"Comment {n}" for n in range(len(read.rows))
    ]
    before, after = parts(data), parts(made)
    assert {name for name in before if before[name] != after[name]} == {MAIN_PART, CORE}
    assert [row[:-1] for row in rows_of(data)] == [row[:-1] for row in rows_of(made)]


def test_rows_match_by_their_words_and_never_by_a_guess():
    read = read_matrix(matrix(ROWS), "m.docx")
    assert [(row.number, row.text, row.comment) for row in read.rows] == [
        ("28.1", INQUIRY, ""),
        ("28.2", "Plant trees along all roads", "Said before"),
        ("28.3", "Publish what is found of deaths in custody", ""),
    ]
    ours = [
        Ours("a", "6 (a)", (f"{INQUIRY}.", "Провести расследование")),
        Ours("b", "6 (b)", ("Ratify the Optional Protocol",)),
        Ours("c", "8", ("确保独立调查",)),
    ]
    found = matches(read.rows, ours)
    assert [(one.row.number, one.ours.id, one.sure) for one in found] == [
        ("28.1", "a", True),
        ("28.3", "a", False),
    ]
    twice = matches(read.rows, [*ours, Ours("d", "7", (INQUIRY,))])
    assert [one.sure for one in twice] == [False, False]  # two of ours agree with it alike


def test_a_plan_fills_what_is_settled(tmp_path):
    issued = matrix([("1.1 Do 0 (a)", ""), ("1.2 Do 0 (b)", "Old"), ("1.3 Do 1 (a)", ""), ("1.4 Zebra", "")])
    with Document.create(tmp_path / "kaz.assess") as document, document.edit("Decide") as session:
        ids = fill(session)
        judging.add_evidence(
            session, ids.recommendations[0], ids.groups[0], kind="law", citation="Law 7", public=True
        )
        judging.add_evidence(
            session, ids.recommendations[0], ids.groups[0], kind="law", citation="SECRET", public=False
        )
        for one in ids.recommendations[:2]:
            deciding.decide(session, one, level=Level.PARTIAL, reasoning="Half <of> it", dissenters="NAME")
        plan = plan_for(read_matrix(issued, "m.docx"), known(session, "en", date(2019, 2, 20)))
    sure = {0: ids.recommendations[0], 1: ids.recommendations[1]}
    assert plan.without_row(sure) == ()
    first, second, third, fourth = last_column(written(plan, issued, sure))
    assert first == (
        "Partially implemented (CCPR/C/KAZ/CO/2, paragraph 6 (a))\nHalf <of> it\nSources: Law · Law 7"
    )
    assert (second.split("\n")[0], third, fourth) == ("Old", "", "")
    assert last_column(written(plan, issued, sure, skip_filled=True))[1] == "Old"
    assert plan.place("1.2") == 1
    with pytest.raises(UserError, match=r"no row 9\.9"):
        plan.place("9.9")


def spoiled(change: str) -> bytes:
    issued = matrix(ROWS)
    markup = parts(issued)[MAIN_PART]
    head = markup.index(b"?>") + 2
    return {
        "empty": b"",
        "no archive": b"This is a letter",
        "torn": issued[: len(issued) // 2],
        "no word": with_parts(issued, {"a.txt": b""}).replace(b"word/document.xml", b"word/dokument.xml"),
        "doctype": with_parts(issued, {MAIN_PART: markup[:head] + b"<!DOCTYPE w>" + markup[head:]}),
        "late doctype": with_parts(
            issued, {MAIN_PART: markup[:head] + b"<!--" + b" " * 5000 + b"--><!DOCTYPE w>" + markup[head:]}
        ),
        "entities": with_parts(issued, {"word/settings.xml": b"<!ENTITY a 'b'>"}),
        "wide letters": with_parts(
            issued, {MAIN_PART: markup.decode().replace("UTF-8", "UTF-16").encode("utf-16")}
        ),
        "deep": with_parts(issued, {MAIN_PART: markup.replace(b"<w:tbl>", b"<w:sdt>" * 250 + b"<w:tbl>", 1)}),
        "bomb": with_parts(issued, {"word/bomb.xml": b" " * (20 << 20)}),
        "cycle 4": matrix(ROWS, CYCLE_4),
        "other table": matrix(ROWS, ("Name", "Year", "Place", "Comments")),
        "no prefix": with_parts(issued, {MAIN_PART: b"<document><body/></document>"}),
    }[change]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        "empty", "no archive", "torn", "no word", "doctype", "late doctype", "entities", "wide letters", "deep",
        "bomb", "cycle 4", "other table", "no prefix",
    ],
)  # fmt: skip
def test_what_is_no_matrix_is_refused_in_a_sentence(change):
    content = spoiled(change)
    with pytest.raises(UserError) as refused:
        check_word(content, "m.docx")
        read_matrix(content, "m.docx")
    assert "m.docx" in str(refused.value)
    assert "\n" not in str(refused.value)
