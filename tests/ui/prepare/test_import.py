"""Bringing a document in: by drop, by paste, again, in a second language, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from assessor.importers.batch import Batch, Verdict
from assessor.store.outlines import outline
from assessor.store.queries import document as read_document
from assessor.ui.import_review.reading import Source
from assessor.ui.import_review.review import Review
from assessor.ui.main_window import MainWindow
from assessor.ui.prepare import PrepareStage
from assessor.ui.prepare.first_document import proposed_name
from assessor.ui.protection.choosing import ChoosePassphrase
from tests.ui.prepare.conftest import ENGLISH, RUSSIAN, Read


def drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def judged(stage: PrepareStage) -> int:
    return len(stage.desk.document.read(outline).recommendations)


def notice(window: MainWindow) -> str:
    assert window.workspace is not None
    return window.workspace.notice_text()


def call_otherwise(review: Review, reference: str, limb: str) -> None:
    lines = (line for block in review.list.passages.blocks for line in block.lines)
    review.list.set_current(next(line.key for line in lines if line.reference == reference))
    review.bench.limb_wanted.emit(limb)


def test_new_assessment_says_what_to_do_first(prepare: PrepareStage) -> None:
    assert prepare.showing() is prepare.nothing
    assert prepare.nothing.open.isVisible() and prepare.nothing.paste.isVisible()


def test_dropped_document_is_reviewed_and_taken_over(
    new_window: MainWindow, prepare: PrepareStage, qtbot: QtBot
) -> None:
    drop(new_window, ENGLISH)
    qtbot.waitUntil(lambda: prepare.showing() is prepare.review)
    assert judged(prepare) == 0
    prepare.review.head.take.click()
    assert (judged(prepare), prepare.state()) == (61, "61 recommendations")
    assert "61 recommendations taken over" in notice(new_window)


def test_pasted_text_is_reviewed(prepare: PrepareStage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(ENGLISH.read_text("utf-8"))
    prepare.nothing.paste.click()
    qtbot.waitUntil(lambda: prepare.showing() is prepare.review)
    assert "61 recommendations" in prepare.review.head.take.text()


def test_whole_import_is_one_step_of_undo(new_window: MainWindow, prepare: PrepareStage, read: Read) -> None:
    read(take=True)
    assert new_window.workspace is not None
    new_window.workspace.undo()
    assert (judged(prepare), prepare.showing()) == (0, prepare.review)
    new_window.workspace.undo()
    assert (judged(prepare), prepare.showing()) == (0, prepare.nothing)
    new_window.workspace.redo()
    new_window.workspace.redo()
    assert (judged(prepare), prepare.showing()) == (61, prepare.overview)


def test_empty_file_is_refused_in_a_sentence(
    new_window: MainWindow, prepare: PrepareStage, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    prepare.open_source(empty)
    qtbot.waitUntil(lambda: "empty.txt is empty" in notice(new_window))
    assert prepare.showing() is prepare.nothing
    assert prepare.desk.document.undo_label is None


def test_vanished_file_is_refused_in_a_sentence(
    new_window: MainWindow, prepare: PrepareStage, tmp_path: Path, qtbot: QtBot
) -> None:
    prepare.open_source(tmp_path / "gone.txt")
    qtbot.waitUntil(lambda: "gone.txt does not exist" in notice(new_window))


def test_reading_can_be_cancelled(prepare: PrepareStage) -> None:
    prepare.open_source(ENGLISH)
    assert prepare.showing() is prepare.waiting
    prepare.waiting.cancel.click()
    assert prepare.showing() is prepare.nothing


def test_second_language_stands_beside_the_first(prepare: PrepareStage, read: Read) -> None:
    read(take=True)
    read(RUSSIAN, take=True)
    document = prepare.desk.document
    assert document.read(read_document).second_language == "ru"
    assert all(set(row.texts) == {"en", "ru"} for row in document.read(outline).recommendations)


def test_what_does_not_align_is_listed_first(prepare: PrepareStage, read: Read, tmp_path: Path) -> None:
    shorter = tmp_path / "ru.txt"
    lines = RUSSIAN.read_text("utf-8").splitlines()
    gone = next(place for place, line in enumerate(lines) if line.startswith("24.")) + 2
    shorter.write_text("\n".join(lines[:gone] + lines[gone + 1 :]), "utf-8")
    read(take=True)
    read(shorter)
    first = prepare.review.list.passages.blocks[0]
    assert "Only in English" in first.title and first.lines
    prepare.review.take()
    assert len(prepare.desk.document.read(read_document).languages) == 2


def test_reading_the_same_again_finds_nothing_new(
    new_window: MainWindow, prepare: PrepareStage, read: Read
) -> None:
    read(take=True)
    read(take=True)
    assert "Nothing new" in notice(new_window)
    assert judged(prepare) == 61


def test_review_that_is_replaced_comes_back(
    new_window: MainWindow, prepare: PrepareStage, read: Read, qtbot: QtBot
) -> None:
    read()
    prepare.review.bench.verdicts[Verdict.CONCERN].click()
    prepare.open_source(RUSSIAN)
    qtbot.waitUntil(lambda: prepare.review.batch.language == "ru")
    assert "was put aside" in notice(new_window)
    assert new_window.workspace is not None
    new_window.workspace.undo()
    assert (prepare.review.batch.language, prepare.review.corrections) == ("en", 1)


def test_document_opened_first_makes_an_assessment(
    open_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, place = open_window(), tmp_path / "made.assess"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    drop(window, ENGLISH)
    qtbot.waitUntil(lambda: window.findChild(ChoosePassphrase) is not None)
    window.findChild(ChoosePassphrase).without.click()
    assert window.workspace is not None
    stage = window.workspace.current
    assert isinstance(stage, PrepareStage) and stage.showing() is stage.review
    assert window.document is not None and window.document.path == place


def test_refused_first_document_makes_no_file(
    open_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window, empty, told = open_window(), tmp_path / "empty.txt", []
    window.notices.told.connect(told.append)
    empty.write_bytes(b"")
    drop(window, empty)
    qtbot.waitUntil(lambda: any("is empty" in notice.text for notice in told))
    assert window.document is None and list(tmp_path.glob("*.assess")) == []


def test_new_file_is_named_after_the_state() -> None:
    source = Source("download.txt")
    assert proposed_name(Batch("", "en", "CCPR/C/KAZ/CO/2", state_name="Kazakhstan"), source) == "Kazakhstan"
    assert proposed_name(Batch("", "en", "CCPR/C/KAZ/CO/2"), source) == "CCPR-C-KAZ-CO-2"
    assert proposed_name(Batch("", "en"), source) == "download"


def test_review_that_was_left_comes_back(new_window: MainWindow, prepare: PrepareStage, read: Read) -> None:
    read()
    prepare.review.bench.verdicts[Verdict.CONCERN].click()
    prepare.review.head.leave.click()
    assert prepare.showing() is prepare.nothing and judged(prepare) == 0
    assert new_window.workspace is not None
    new_window.workspace.undo()
    assert prepare.showing() is prepare.review and prepare.review.corrections == 1


def test_corrections_are_undone_and_done_again(
    new_window: MainWindow, prepare: PrepareStage, read: Read
) -> None:
    read()
    before = prepare.review.batch
    prepare.review.bench.verdicts[Verdict.CONCERN].click()
    prepare.review.bench.join.button.click()
    after, workspace = prepare.review.batch, new_window.workspace
    assert workspace is not None
    workspace.undo()
    workspace.undo()
    assert prepare.review.batch == before
    workspace.redo()
    workspace.redo()
    assert prepare.review.batch == after != before


def test_review_is_there_when_the_file_is_opened_again(
    new_window: MainWindow, prepare: PrepareStage, read: Read
) -> None:
    read()
    bench = prepare.review.bench
    bench.verdicts[Verdict.CONCERN].click()
    bench.edit.button.click()
    bench.text.setPlainText("Typed and not yet left")
    bench.text.moveCursor(bench.text.textCursor().MoveOperation.End)
    path, kept = prepare.desk.document.path, prepare.review.list.current()
    new_window.file.close()
    new_window.file.open(path)
    assert new_window.workspace is not None
    stage = new_window.workspace.current
    assert isinstance(stage, PrepareStage) and stage.showing() is stage.review
    line = stage.review.list.line(kept)
    assert line is not None
    assert (line.text, line.verdict) == ("Typed and not yet left", Verdict.CONCERN)
    assert stage.review.list.current() == kept and stage.state() == "A review is open"


def test_review_outlives_another_look(new_window: MainWindow, prepare: PrepareStage, read: Read) -> None:
    read()
    prepare.review.bench.verdicts[Verdict.CONCERN].click()
    new_window.show_again()
    assert new_window.workspace is not None
    stage = new_window.workspace.stages["prepare"]
    assert isinstance(stage, PrepareStage) and stage.review.corrections == 1
    new_window.workspace.undo()
    assert stage.review.corrections == 0


def test_review_is_read_anew_when_its_file_is_no_longer_at_hand(
    new_window: MainWindow, prepare: PrepareStage, read: Read, qtbot: QtBot
) -> None:
    read()
    prepare.review.bench.verdicts[Verdict.CONCERN].click()
    new_window.show_again()
    assert new_window.workspace is not None
    stage = new_window.workspace.stages["prepare"]
    assert isinstance(stage, PrepareStage)
    stage.review.language_chosen.emit("en")
    qtbot.waitUntil(lambda: stage.review.corrections == 0)
    assert "61 recommendations" in stage.review.head.counts.text().replace("\N{NO-BREAK SPACE}", " ")


def test_language_in_which_nothing_is_found_goes_back(
    new_window: MainWindow, prepare: PrepareStage, read: Read, qtbot: QtBot
) -> None:
    read()
    box = prepare.review.head.language
    box.setCurrentIndex(box.findData("zh"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: "No recommendation was found" in notice(new_window))
    assert prepare.showing() is prepare.review and box.currentData() == "en"


def test_passages_are_paired_by_hand(prepare: PrepareStage, read: Read) -> None:
    read(take=True)
    read(RUSSIAN)
    call_otherwise(prepare.review, "24 (b)", "k")
    blocks = prepare.review.list.passages.blocks
    apart = {block.title.split(":")[0]: [line.reference for line in block.lines] for block in blocks[:2]}
    assert apart == {"Only in English": ["24 (b)"], "Only in Русский": ["24 (k)"]}
    prepare.review.list.set_current(blocks[1].lines[0].key)
    prepare.review.bench.pair.button.click()
    prepare.review.bench.pairs.actions()[0].trigger()
    prepare.review.bench.pairs.close()
    prepare.review.take()
    assert all(len(row.texts) == 2 for row in prepare.desk.document.read(outline).recommendations)
