"""After the import: corrections to the applied document, groups, what they get, languages and details."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from assessor.importers.batch import Verdict
from assessor.models.levels import Level
from assessor.store import judging, preparing
from assessor.store.outlines import outline
from assessor.store.queries import assigned, groups, judgements
from assessor.store.queries import document as read_document
from assessor.ui.main_window import MainWindow
from assessor.ui.pictures import settle
from assessor.ui.prepare import PrepareStage
from assessor.ui.prepare.overview import Overview
from tests.ui.prepare.conftest import RUSSIAN, Read
from tests.ui.prepare.test_import import call_otherwise


@pytest.fixture
def new_window(taken_window: MainWindow) -> MainWindow:
    return taken_window


def references(stage: PrepareStage) -> list[str]:
    return [row.reference for row in stage.desk.document.read(outline).recommendations]


def choose(overview: Overview, reference: str) -> None:
    lines = (line for block in overview.list.passages.blocks for line in block.lines)
    overview.list.set_current(next(line.key for line in lines if line.reference == reference))


def test_verdict_changes_and_comes_back(
    prepare: PrepareStage, overview: Overview, new_window: MainWindow
) -> None:
    choose(overview, "24 (b)")
    overview.bench.verdicts[Verdict.CONTEXT].click()
    assert "24 (b)" not in references(prepare) and prepare.state() == "60 recommendations"
    assert new_window.workspace is not None
    assert "24 (b) is no longer a recommendation" in new_window.workspace.notice_text()
    new_window.workspace.undo()
    assert "24 (b)" in references(prepare)


def test_judgement_stays_when_the_text_is_mended(prepare: PrepareStage, overview: Overview) -> None:
    choose(overview, "24 (b)")
    key, document = overview.list.current(), prepare.desk.document
    with document.edit("Judge") as session:
        group = preparing.add_group(session, "One")
        judging.judge(session, key, group, level=Level.PARTIAL)
    overview.bench.edit.button.click()
    overview.bench.text.setPlainText("Mended.")
    overview.bench.text.leave()
    row = next(row for row in document.read(outline).recommendations if row.id == key)
    assert row.texts["en"] == "Mended."
    assert document.read(lambda session: judgements(session, group))[key].level is Level.PARTIAL


def test_what_was_typed_stays_with_its_passage(prepare: PrepareStage, overview: Overview) -> None:
    choose(overview, "24 (b)")
    key = overview.list.current()
    overview.bench.edit.button.click()
    overview.bench.text.setPlainText("Mended.")
    choose(overview, "26 (a)")
    rows = prepare.desk.document.read(outline).recommendations
    assert [row.id for row in rows if row.texts["en"] == "Mended."] == [key]


def test_split_and_join(prepare: PrepareStage, overview: Overview) -> None:
    choose(overview, "24 (b)")
    overview.split(20)
    assert len(references(prepare)) == 62
    choose(overview, "24 (b)")
    overview.bench.join.button.click()
    assert len(references(prepare)) == 61


def test_undoing_a_split_stays_at_what_was_split(prepare: PrepareStage, overview: Overview) -> None:
    choose(overview, "24 (b)")
    of_split = overview.list.current()
    overview.split(20)
    prepare.desk.document.undo()
    assert overview.list.current() == of_split


def both_languages(overview: Overview, key: str) -> dict[str, str]:
    rows = overview.list.passages
    line = rows.line(key)
    assert line is not None
    return {line.language: line.text, line.beside_language: line.beside}


def test_second_language_is_edited_beside_the_first(overview: Overview, read: Read, qtbot: QtBot) -> None:
    read(RUSSIAN, take=True)
    choose(overview, "24 (b)")
    english = both_languages(overview, overview.list.current())["en"]
    qtbot.mouseClick(overview.bench.beside.viewport(), Qt.MouseButton.LeftButton)
    overview.bench.beside.selectAll()
    qtbot.keyClicks(overview.bench.beside, "New words")
    overview.take_keys()
    assert both_languages(overview, overview.list.current()) == {"en": english, "ru": "New words"}


def test_split_is_pointed_at_in_both_languages(
    prepare: PrepareStage, overview: Overview, read: Read, qtbot: QtBot
) -> None:
    read(RUSSIAN, take=True)
    choose(overview, "24 (b)")
    bench, first = overview.bench, overview.list.current()
    for text, words in ((bench.text, "One. Two."), (bench.beside, "Pervoe. Vtoroe.")):
        text.edit()
        text.setPlainText(words)
        text.leave()
    bench.split.button.click()
    for _ in range(5):
        qtbot.keyClick(bench.text, Qt.Key.Key_Right)
    qtbot.keyClick(bench.text, Qt.Key.Key_Return)
    assert bench.beside.hasFocus() and bench.beside.place() == len("Pervoe. ")
    qtbot.keyClick(bench.beside, Qt.Key.Key_Return)
    assert both_languages(overview, first) == {"en": "One.", "ru": "Pervoe."}
    assert both_languages(overview, overview.list.current()) == {"en": "Two.", "ru": "Vtoroe."}
    choose(overview, "24 (b)")
    bench.join.button.click()
    assert both_languages(overview, first) == {"en": "One. Two.", "ru": "Pervoe. Vtoroe."}


def test_undo_while_a_text_is_typed_takes_the_typing_back(
    overview: Overview, new_window: MainWindow, qtbot: QtBot
) -> None:
    choose(overview, "24 (b)")
    before = both_languages(overview, overview.list.current())["en"]
    overview.bench.edit.button.click()
    qtbot.keyClicks(overview.bench.text, " and more")
    qtbot.keyClick(overview.bench.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert overview.bench.text.toPlainText() == before
    qtbot.keyClicks(overview.bench.text, " 1")
    overview.take_keys()
    assert both_languages(overview, overview.list.current())["en"] == f"{before} 1"


def test_not_placed_passage_is_paired_after_the_import(
    prepare: PrepareStage, overview: Overview, read: Read
) -> None:
    read(RUSSIAN)
    call_otherwise(prepare.review, "24 (b)", "k")
    prepare.review.take()
    overview.list.set_current(overview.list.passages.blocks[0].lines[0].key)
    overview.bench.pair.button.click()
    overview.bench.pairs.actions()[0].trigger()
    overview.bench.pairs.close()
    read(RUSSIAN, take=True)
    assert all(len(row.texts) == 2 for row in prepare.desk.document.read(outline).recommendations)
    assert len(references(prepare)) == 61


def test_find_in_the_prepared_document(overview: Overview, new_window: MainWindow, qtbot: QtBot) -> None:
    assert new_window.workspace is not None
    new_window.workspace.start_find()
    qtbot.keyClicks(overview.list.find_line, "24b")
    assert [line.reference for block in overview.list.passages.blocks for line in block.lines] == ["24 (b)"]


def test_limb_is_changed_by_typing(prepare: PrepareStage, overview: Overview, qtbot: QtBot) -> None:
    choose(overview, "24 (b)")
    overview.bench.rename.button.click()
    overview.bench.limb.setText("h")
    qtbot.keyClick(overview.bench.limb, Qt.Key.Key_Return)
    assert "24 (h)" in references(prepare)


def test_what_is_no_limb_is_told(overview: Overview, new_window: MainWindow) -> None:
    choose(overview, "24 (b)")
    overview.bench.limb_wanted.emit("24 b c d e")
    assert new_window.workspace is not None
    assert "is no letter of a list" in new_window.workspace.notice_text()


def test_follow_up_is_toggled(prepare: PrepareStage, overview: Overview) -> None:
    choose(overview, "10 (a)")
    overview.bench.follow_up.button.click()
    marked = {row.number for row in prepare.desk.document.read(outline).recommendations if row.follow_up}
    assert "10" in marked and "10" in overview.facts.text()


def test_theme_of_a_paragraph_is_changed(prepare: PrepareStage, overview: Overview) -> None:
    choose(overview, "10 (a)")
    theme = next(row for row in prepare.desk.document.read(outline).themes if row.depth == 1)
    overview.bench.theme_wanted.emit(theme.id)
    moved = [row for row in prepare.desk.document.read(outline).recommendations if row.number == "10"]
    assert {row.theme_id for row in moved} == {theme.id}


def test_groups_are_added_named_counted_and_ordered(prepare: PrepareStage, overview: Overview) -> None:
    panel = overview.side.groups
    for name in ("Justice", "Women"):
        panel.add.click()
        panel.cards[-1].name.setText(name)
        panel.cards[-1].name.editingFinished.emit()
    panel.cards[1].people.setText("8")
    panel.cards[1].people.editingFinished.emit()
    panel.cards[1].moved.emit(-1)
    rows = prepare.desk.document.read(groups)
    assert [(row.name, row.people) for row in rows] == [("Women", 8), ("Justice", 0)]
    assert prepare.state() == "61 in 2 groups"


def test_two_groups_cannot_have_one_name(overview: Overview, new_window: MainWindow) -> None:
    panel = overview.side.groups
    panel.add.click()
    panel.add.click()
    panel.cards[1].name.setText("group 1")
    panel.cards[1].name.editingFinished.emit()
    assert new_window.workspace is not None
    assert "already a group" in new_window.workspace.notice_text()
    assert panel.cards[1].name.text() == "Group 2"


def test_group_that_has_spoken_stays(
    prepare: PrepareStage, overview: Overview, new_window: MainWindow
) -> None:
    panel, document = overview.side.groups, prepare.desk.document
    panel.add.click()
    with document.edit("Judge") as session:
        judging.judge(session, overview.list.current(), panel.cards[0].group_id, level=Level.PARTIAL)
    panel.cards[0].removed.emit()
    assert new_window.workspace is not None
    assert "has already judged" in new_window.workspace.notice_text()
    assert len(document.read(groups)) == 1


def test_group_gets_themes_and_single_recommendations(prepare: PrepareStage, overview: Overview) -> None:
    panel, model = overview.side.groups, overview.list.passages
    panel.add.click()
    group = panel.cards[0].group_id
    panel.cards[0].gets.click()
    overview.list.tick(model.index(0, 0))
    overview.list.tick(model.index(0, 0, model.index(1, 0)))
    given = prepare.desk.document.read(lambda session: assigned(session, group))
    assert given is not None and len(given) == len(model.blocks[0].lines) + 1
    assert panel.cards[0].gets.text() == f"Gets {len(given)} of 61"
    overview.giving.all.button.click()
    assert prepare.desk.document.read(lambda session: assigned(session, group)) is None


def test_ticks_by_keyboard(overview: Overview, qtbot: QtBot) -> None:
    overview.side.groups.add.click()
    overview.side.groups.cards[0].gets.click()
    overview.list.set_current(overview.list.passages.keys()[3])
    qtbot.keyClick(overview.list, Qt.Key.Key_Space)
    assert "gets 1 of 61" in overview.giving.said.text()
    qtbot.keyClick(overview.list, Qt.Key.Key_Escape)
    assert overview.bench.isVisible()


def test_languages_of_the_room_change_places(prepare: PrepareStage, overview: Overview, read: Read) -> None:
    read(RUSSIAN, take=True)
    box = overview.side.details.first
    box.setCurrentIndex(box.findData("ru"))
    box.activated.emit(box.currentIndex())
    row = prepare.desk.document.read(read_document)
    assert (row.room_language, row.second_language) == ("ru", "en")


def test_title_page_is_written(prepare: PrepareStage, overview: Overview, qtbot: QtBot) -> None:
    details = overview.side.details
    details.coalition.setFocus()
    qtbot.keyClicks(details.coalition, "Coalition")
    details.adopted.setFocus()
    details.adopted.selectAll()
    qtbot.keyClicks(details.adopted, "12.7.2016")
    overview.take_keys()
    row = prepare.desk.document.read(read_document)
    assert (row.coalition, row.adopted) == ("Coalition", "2016-07-12")


def test_every_control_has_a_name(overview: Overview) -> None:
    overview.side.groups.add.click()
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTextEdit)
    found = [one for kind in kinds for one in overview.findChildren(kind)]
    assert [one for one in found if not (one.accessibleName() or getattr(one, "text", str)())] == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_A])
def test_keys_for_giving_do_nothing_while_nothing_is_given(
    qtbot: QtBot, prepare: PrepareStage, overview: Overview, key: Qt.Key
) -> None:
    """Held by qtbot: an error in the screen would be one of this test."""
    document = prepare.desk.document
    before = document.undo_label
    overview.take_keys()
    qtbot.keyClick(overview.list, key)
    assert document.undo_label == before


def test_large_text_cuts_no_heading_and_leaves_room_for_the_list(
    prepare: PrepareStage, overview: Overview, new_window: MainWindow
) -> None:
    new_window.resize(1280, 720)
    new_window.settings.text_size = 1.3
    new_window.show_again()
    settle()
    assert new_window.workspace is not None
    stage = new_window.workspace.stages["prepare"]
    assert isinstance(stage, PrepareStage)
    title = stage.overview.head.title
    assert title.width() >= title.sizeHint().width()
    assert all(button.brief and button.toolTip() for button in stage.overview.bench.verdicts.values())
