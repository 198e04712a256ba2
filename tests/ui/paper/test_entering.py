"""Typing in what came back on paper, with nothing but keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.models.levels import KEYS, Level
from assessor.store import queries
from assessor.store.document import Document
from assessor.ui.paper.page import PaperPage
from assessor.ui.score.stage import ScoreStage


def plain(page: PaperPage, place: int) -> str:
    return page.work.code(list(page.work.items)[place]).replace("-", "")


def said(document: Document, page: PaperPage, place: int = 0) -> tuple[Level, str]:
    rows = document.read(lambda session: queries.judgements(session, page.work.group_id))
    row = rows[list(page.work.items)[place]]
    return row.level, row.reasoning


@pytest.mark.slow
def test_a_whole_sheet_takes_code_level_and_enter_for_each(page: PaperPage, document: Document, type_in):
    codes = [plain(page, place) for place in range(62)]
    keys = sum(type_in(f"{code}{place % 4 + 1}|") for place, code in enumerate(codes))
    assert keys == sum(len(code) + 2 for code in codes)
    assert page.work.missing() == [] and page.list.count() == 62
    assert [said(document, page, place)[0] for place in range(62)] == [
        KEYS[str(place % 4 + 1)] for place in range(62)
    ]


def test_words_are_typed_between_level_and_enter(page: PaperPage, document: Document, type_in):
    type_in(f"{plain(page, 3)}2Half is missing|")
    assert said(document, page, 3) == (Level.PARTIAL, "Half is missing")
    assert page.line.words.text() == "" and page.line.code.hasFocus()


def test_a_reference_without_check_letters_is_asked_back_and_taken_with_enter(page: PaperPage, type_in):
    reference = next(iter(page.work.items.values())).reference
    type_in(f"{reference}|")
    assert page.line.about == next(iter(page.work.items)) and page.line.levels.hasFocus()
    assert "Without check letters" in page.line.said.text()


def test_wrong_check_letters_are_told_and_the_nearest_offered(page: PaperPage, qtbot: QtBot, type_in):
    right = plain(page, 0)
    type_in(right[:-1] + ("A" if right[-1] != "A" else "B") + "|")
    assert page.line.about == "" and "do not fit" in page.line.said.text()
    offered = page.line.near.itemAt(0).widget()
    assert offered.text().replace("-", "") == right
    qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    assert page.line.about == next(iter(page.work.items))


def test_a_code_of_no_recommendation_is_told(page: PaperPage, type_in):
    type_in("999XX|")
    assert page.line.about == "" and "999XX is not on this group's sheet." in page.line.said.text()


def test_escape_goes_back_step_by_step_and_to_scoring(
    page: PaperPage, score: ScoreStage, qtbot: QtBot, type_in
):
    type_in(f"{plain(page, 0)}1")
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not score.paper.is_open and score.panel.view.hasFocus()


def test_digits_do_not_score_what_lies_behind(
    page: PaperPage, score: ScoreStage, document: Document, qtbot: QtBot
):
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    assert document.read(lambda session: queries.judgements(session, page.work.group_id)) == {}


def test_undo_takes_the_last_one_back(page: PaperPage, document: Document, qtbot: QtBot, type_in):
    type_in(f"{plain(page, 0)}1|{plain(page, 1)}2|")
    qtbot.mouseClick(page.undo, Qt.MouseButton.LeftButton)
    assert page.list.count() == 1
    qtbot.keyClick(page.line.code, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.list.count() == 0 and len(page.work.missing()) == 62


def test_an_entry_is_chosen_and_corrected(page: PaperPage, document: Document, type_in):
    type_in(f"{plain(page, 0)}1Because|")
    page.list.itemActivated.emit(page.list.item(0))
    type_in("3|")
    assert said(document, page) == (Level.NOT_IMPLEMENTED, "Because") and page.list.count() == 1


def test_what_has_its_level_is_entered_when_the_screen_is_left(
    page: PaperPage, score: ScoreStage, document: Document, type_in
):
    type_in(f"{plain(page, 0)}1Not yet entered")
    score.leave()
    assert said(document, page) == (Level.IMPLEMENTED, "Not yet entered")


@pytest.mark.slow
def test_the_second_entry_hides_the_first_and_then_lists_what_differs(
    page: PaperPage, document: Document, qtbot: QtBot, type_in
):
    codes = [plain(page, place) for place in range(62)]
    type_in("".join(f"{code}1|" for code in codes))
    page.turns[2].click()
    assert page.list.count() == 0
    type_in("".join(f"{code}{3 if place == 5 else 1}|" for place, code in enumerate(codes)))
    assert [one.recommendation_id for one in page.work.differences] == [list(page.work.items)[5]]
    qtbot.mouseClick(page.side.buttons[list(page.work.items)[5], 2], Qt.MouseButton.LeftButton)
    assert said(document, page, 5) == (Level.NOT_IMPLEMENTED, "") and page.work.differences == ()
