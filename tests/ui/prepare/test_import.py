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
from assessor.ui.main_window import MainWindow
from assessor.ui.prepare import PrepareStage
from assessor.ui.prepare.first_document import proposed_name
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
    assert (judged(prepare), prepare.showing()) == (0, prepare.nothing)
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
    qtbot.waitUntil(lambda: "gone.txt could not be read from the disk" in notice(new_window))


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


def test_review_with_corrections_is_not_replaced(
    new_window: MainWindow, prepare: PrepareStage, read: Read
) -> None:
    read()
    prepare.review.bench.verdicts["concern"].click()
    prepare.open_source(RUSSIAN)
    assert prepare.showing() is prepare.review and prepare.review.batch.language == "en"
    assert "corrections is open" in notice(new_window)


def test_document_opened_first_makes_an_assessment(
    open_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, place = open_window(), tmp_path / "made.assess"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    drop(window, ENGLISH)
    qtbot.waitUntil(lambda: window.workspace is not None)
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


def test_corrections_are_left_only_by_a_second_press(prepare: PrepareStage, read: Read) -> None:
    read()
    prepare.review.bench.verdicts[Verdict.CONCERN].click()
    prepare.review.head.leave.click()
    assert prepare.showing() is prepare.review
    prepare.review.head.leave.click()
    assert prepare.showing() is prepare.nothing and judged(prepare) == 0
