"""Correcting a batch before it is taken over, by keys and by mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from assessor.importers.batch import Batch, ParsedPassage, Verdict
from assessor.ui.import_review.bench_text import Mode
from assessor.ui.import_review.beside import Held
from assessor.ui.import_review.review import Review
from tests.ui.import_review.conftest import choose

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
VERDICTS = [
    (Key.Key_1, Verdict.RECOMMENDATION),
    (Key.Key_2, Verdict.LEAD_IN),
    (Key.Key_3, Verdict.CONCERN),
    (Key.Key_4, Verdict.CONTEXT),
    (Key.Key_0, Verdict.NOT_PLACED),
]


def paragraph(review: Review, number: str) -> tuple[ParsedPassage, ...]:
    return next(one.passages for one in review.batch.paragraphs if one.number == number)


def limbs(review: Review, number: str) -> list[str]:
    return [one.limb for one in paragraph(review, number)]


@pytest.mark.parametrize(("key", "verdict"), VERDICTS)
def test_key_sets_the_verdict(review: Review, qtbot: QtBot, key: Qt.Key, verdict: Verdict) -> None:
    qtbot.keyClick(review.list, key)
    assert paragraph(review, "24")[2].verdict is verdict


def test_what_is_not_placed_is_gathered_at_the_top(review: Review, qtbot: QtBot) -> None:
    qtbot.keyClick(review.list, Key.Key_0)
    first = review.list.passages.blocks[0]
    assert (first.title, [line.reference for line in first.lines]) == ("Not placed", ["24 (b)"])
    assert "1 not placed" in review.head.counts.text().replace("\N{NO-BREAK SPACE}", " ")


def test_counts_follow_the_corrections(review: Review, qtbot: QtBot) -> None:
    qtbot.keyClick(review.list, Key.Key_4)
    assert "60 recommendations" in review.head.counts.text().replace("\N{NO-BREAK SPACE}", " ")
    assert review.head.take.text() == "Take over 60 recommendations"


def test_what_may_be_another_document_is_told_over_the_review(review: Review, batch: Batch) -> None:
    assert not review.head.doubt.isVisible()
    review.show_batch(replace(batch, doubt="few"), Held())
    assert review.head.doubt.isVisible()
    assert "does not look like concluding observations" in review.head.doubt.text()


def test_document_of_another_cycle_is_refused_at_once(review: Review, batch: Batch, qtbot: QtBot) -> None:
    assert not review.head.refusal.isVisible()
    review.show_batch(batch, Held(symbol="CCPR/C/KAZ/CO/1"))
    assert "about CCPR/C/KAZ/CO/1, and the file is CCPR/C/KAZ/CO/2" in review.head.refusal.text()
    assert review.head.refusal.isVisible() and not review.head.take.isEnabled()
    with qtbot.assertNotEmitted(review.taken):
        qtbot.keyClick(review.list, Key.Key_Return, Control)


def test_split_at_the_cursor_by_keys(review: Review, qtbot: QtBot) -> None:
    before = paragraph(review, "24")[2].text
    qtbot.keyClick(review.list, Key.Key_S)
    assert review.bench.text.mode is Mode.SPLIT
    for _ in range(before.index(" ") + 1):
        qtbot.keyClick(review.bench.text, Key.Key_Right)
    qtbot.keyClick(review.bench.text, Key.Key_Return)
    first, second = paragraph(review, "24")[2:4]
    assert f"{first.text} {second.text}" == before and second.text
    assert review.list.hasFocus()
    review.follow(())
    assert review.bench.line.text == before


def test_joined_passages_are_one(review: Review, qtbot: QtBot) -> None:
    texts = [one.text for one in paragraph(review, "24")[2:4]]
    qtbot.keyClick(review.list, Key.Key_J)
    joined = paragraph(review, "24")[2].text
    assert all(text in joined for text in texts)


def test_limb_is_typed_in_any_spelling(review: Review, qtbot: QtBot) -> None:
    qtbot.keyClick(review.list, Key.Key_L)
    qtbot.keyClicks(review.bench.limb, "H")
    qtbot.keyClick(review.bench.limb, Key.Key_Return)
    assert limbs(review, "24")[2] == "(h)"


def test_passage_moves_to_another_paragraph(review: Review, qtbot: QtBot) -> None:
    qtbot.keyClick(review.list, Key.Key_L)
    qtbot.keyClicks(review.bench.limb, "26h")
    qtbot.keyClick(review.bench.limb, Key.Key_Return)
    assert "(h)" in limbs(review, "26") and "(b)" not in limbs(review, "24")


def test_theme_is_chosen_from_the_menu(review: Review, qtbot: QtBot) -> None:
    qtbot.keyClick(review.list, Key.Key_T)
    review.bench.themes.actions()[3].trigger()
    review.bench.themes.close()
    assert next(one.theme for one in review.batch.paragraphs if one.number == "24") == 3


def test_text_is_edited_by_keys(review: Review, qtbot: QtBot) -> None:
    qtbot.keyClick(review.list, Key.Key_Return)
    qtbot.keyClicks(review.bench.text, " 1 and more")
    qtbot.keyClick(review.bench.text, Key.Key_Escape)
    assert paragraph(review, "24")[2].text.endswith("1 and more")
    assert review.list.hasFocus()


def test_click_into_the_text_edits_it_and_leaving_keeps_it(review: Review, qtbot: QtBot) -> None:
    qtbot.mouseClick(review.bench.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 12))
    qtbot.keyClicks(review.bench.text, "Now ")
    choose(review, "26 (a)")
    assert "Now " in paragraph(review, "24")[2].text


def test_what_is_typed_is_kept_before_the_text_is_left(review: Review, qtbot: QtBot) -> None:
    qtbot.keyClick(review.list, Key.Key_Return)
    qtbot.keyClicks(review.bench.text, " More ")
    qtbot.waitUntil(lambda: paragraph(review, "24")[2].text.endswith("More"))
    qtbot.keyClicks(review.bench.text, "words")
    qtbot.keyClick(review.bench.text, Key.Key_Escape)
    assert paragraph(review, "24")[2].text.endswith("More words")
    assert review.corrections == 1


def test_paragraphs_get_other_numbers(review: Review, qtbot: QtBot) -> None:
    qtbot.keyClick(review.list, Key.Key_N)
    qtbot.keyClicks(review.bench.limb, "25")
    qtbot.keyClick(review.bench.limb, Key.Key_Return)
    assert "(b)" in limbs(review, "25") and review.list.current_line().reference == "25 (b)"
    assert [one.number for one in review.batch.paragraphs if one.number][-1] == "58"


def test_find_shows_only_what_has_the_words(review: Review, qtbot: QtBot) -> None:
    review.list.start_find()
    qtbot.keyClicks(review.list.find_line, "18 a")
    assert [line.reference for block in review.list.passages.blocks for line in block.lines] == ["18 (a)"]
    qtbot.keyClick(review.list.find_line, Key.Key_Escape)
    assert review.list.hasFocus() and len(review.list.passages.keys()) > 60


def test_follow_up_is_marked(review: Review, qtbot: QtBot) -> None:
    choose(review, "10 (a)")
    qtbot.keyClick(review.list, Key.Key_F)
    assert "follow-up 10, 18, 24, 54" in review.head.counts.text().replace("\N{NO-BREAK SPACE}", " ")


def test_date_of_adoption_is_typed(review: Review, qtbot: QtBot) -> None:
    review.head.adopted.setFocus()
    review.head.adopted.selectAll()
    qtbot.keyClicks(review.head.adopted, "3.2.2017")
    qtbot.keyClick(review.head.adopted, Key.Key_Return)
    assert review.batch.adopted == "2017-02-03"


def test_what_is_no_date_goes_back(review: Review, qtbot: QtBot) -> None:
    review.head.adopted.setFocus()
    review.head.adopted.selectAll()
    qtbot.keyClicks(review.head.adopted, "soon")
    qtbot.keyClick(review.head.adopted, Key.Key_Return)
    assert (review.batch.adopted, review.head.adopted.text()) == ("2016-07-11", "11 July 2016")


def test_what_cannot_be_done_is_told(review: Review, qtbot: QtBot) -> None:
    with qtbot.waitSignal(review.refused):
        review.bench.split_wanted.emit(0, -1)
    assert not review.corrections


def test_selected_passage_is_marked_in_the_source(review: Review) -> None:
    words = " ".join(paragraph(review, "24")[2].text.split()[:5])
    assert words in review.source.marked()


def test_click_in_the_source_selects_its_passage(review: Review) -> None:
    review.source.pointed.emit(review.batch.paragraphs[30].passages[0].spans[0].start + 3)
    assert review.list.current() == "30.0"


def test_letters_beyond_the_first_plane_do_not_shift_the_mark(review: Review, batch: Batch) -> None:
    start = batch.paragraphs[2].passages[0].spans[0].start
    shifted = replace(batch, source=batch.source[: start - 9] + "\U0001f4c4" + batch.source[start - 8 :])
    review.show_batch(shifted, Held())
    review.list.set_current("2.0")
    assert review.source.marked().startswith(shifted.source[start : start + 20])


def test_keyboard_alone_takes_over(review: Review, qtbot: QtBot) -> None:
    with qtbot.waitSignal(review.taken) as taken:
        qtbot.keyClick(review.list, Key.Key_Return, Control)
    assert taken.args == [review.batch]


def test_list_keeps_qts_own_rules(review: Review, qtbot: QtBot) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(review.list.passages, mode)
    qtbot.keyClick(review.list, Key.Key_0)
    qtbot.keyClick(review.list, Key.Key_J)
    assert tester.model() is review.list.passages


def test_every_control_has_a_name(review: Review) -> None:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTextEdit)
    found = [one for kind in kinds for one in review.findChildren(kind)]
    nameless: list[QWidget] = [one for one in found if not (one.accessibleName() or _text(one))]
    assert found and nameless == []


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""
