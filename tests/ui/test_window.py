"""The window: files, what is remembered, dropping, languages, names for every control."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assessor.errors import UserError
from assessor.importers.sample import make_sample
from assessor.models.tables import Assessment, Passage
from assessor.store.document import Document
from assessor.ui.faults import tell_faults
from assessor.ui.main_window import MainWindow
from assessor.ui.pictures import settle
from assessor.ui.score.stage import ScoreStage
from assessor.ui.settings import Settings, load_settings
from assessor.ui.shell.go_anywhere import GoAnywhere
from assessor.ui.shell.keys_help import KeysHelp
from tests.templates import sample_at
from tests.ui.assessments import fill, reasonings
from tests.ui.conftest import OpenWindow
from tests.ui.test_score_keys import press

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit)


def drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    at, none = QPointF(window.rect().center()), Qt.KeyboardModifier.NoModifier
    event = QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    window.dropEvent(event)


def unnamed(root: QWidget) -> list[str]:
    """Controls that a screen reader could not name."""
    found = [one for kind in CONTROLS for one in root.findChildren(kind) if one.isVisibleTo(root)]
    assert found
    shown = [one for one in found if not one.objectName().startswith("qt_")]
    return [repr(one) for one in shown if not (one.accessibleName() or getattr(one, "text", str)())]


def places(window: MainWindow) -> dict[QWidget, QRect]:
    """Where everything stands that can be pressed."""
    shown = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    rail = window.workspace.rail.notice
    return {
        one: QRect(one.mapTo(window, one.rect().topLeft()), one.size())
        for one in shown
        if not rail.isAncestorOf(one)
    }


def test_dropped_assessment_opens(qtbot: QtBot, open_window: OpenWindow, assessment: Path) -> None:
    window = open_window()
    drop(window, assessment)
    assert window.document.path == assessment
    assert window.windowTitle() == "kazakhstan – Assessor"


def test_dropped_picture_is_refused_kindly(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, assessment: Path
) -> None:
    (tmp_path / "photo.png").write_bytes(b"no")
    drop(window, tmp_path / "photo.png")
    assert "photo.png is neither" in window.workspace.notice_text()
    assert window.document.path == assessment


def test_refused_file_leaves_the_open_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, assessment: Path
) -> None:
    (tmp_path / "bad.assess").write_bytes(b"no database at all" * 100)
    assert not window.file.open(tmp_path / "bad.assess")
    assert "bad.assess" in window.workspace.notice_text()
    press(qtbot, "1")
    assert window.document.path == assessment


def test_refused_file_is_told_on_the_start_page(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window()
    (tmp_path / "bad.assess").write_bytes(b"no database at all" * 100)
    drop(window, tmp_path / "bad.assess")
    assert "bad.assess" in window.centralWidget().notice.text()


def test_place_is_remembered(
    qtbot: QtBot, open_window: OpenWindow, window: MainWindow, score: ScoreStage, assessment: Path
) -> None:
    score.go("recommendation 0033")
    window.close()
    again = open_window(assessment)
    assert again.workspace.current.name == "score"
    assert again.workspace.current.row() == "recommendation 0033"


def test_second_window_only_reads(
    qtbot: QtBot, open_window: OpenWindow, window: MainWindow, assessment: Path
) -> None:
    second = open_window(assessment)
    second.workspace.show_stage("score")
    press(qtbot, "1")
    assert "can be read but not changed" in second.workspace.rail.foot.text()
    assert second.workspace.stages["score"].scoring.done() == 0


def test_recent_files_and_sample(qtbot: QtBot, open_window: OpenWindow, settings: Settings) -> None:
    window = open_window(make_sample=lambda path, *_: sample_at(path))
    open_sample(qtbot, window)
    window.file.close()
    assert load_settings(settings.path).recent == [str(settings.path.parent / "Sample" / "Kazakhstan.assess")]
    open_sample(qtbot, window)


def open_sample(qtbot: QtBot, window: MainWindow) -> None:
    window.centralWidget().try_sample.click()
    qtbot.waitUntil(lambda: window.document is not None, timeout=20_000)


def test_sample_can_be_stopped_and_leaves_nothing(
    qtbot: QtBot, open_window: OpenWindow, settings: Settings
) -> None:
    window = open_window(make_sample=make_sample)
    page = window.centralWidget()
    page.try_sample.click()
    assert page.making.isVisible() and not page.try_sample.isVisible()
    qtbot.waitUntil(lambda: page.making.bar.value() > 0, timeout=10_000)
    qtbot.keyClick(page.making.cancel, Qt.Key.Key_Space)
    qtbot.waitUntil(page.try_sample.isVisible, timeout=10_000)
    assert window.document is None and not page.making.isVisible()
    assert not list((settings.path.parent / "Sample").glob("*.assess*"))


def test_file_opened_while_the_sample_is_made_stays(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path
) -> None:
    window = open_window(make_sample=make_sample)
    window.centralWidget().try_sample.click()
    assert window.file.open(assessment)
    qtbot.waitUntil(window.sample.path.exists, timeout=20_000)
    settle()
    assert window.document.path == assessment


def test_sample_speaks_the_language_of_the_screen(
    qtbot: QtBot, open_window: OpenWindow, settings: Settings
) -> None:
    settings.language = "ru"
    window = open_window(make_sample=make_sample)
    open_sample(qtbot, window)
    assert window.document.read(lambda session: session.query(Assessment).one().room_language) == "ru"


def test_damaged_settings_mean_defaults(settings: Settings) -> None:
    settings.path.parent.mkdir()
    settings.path.write_text('{"recent": 3, "text_size": "large", "places": [1], "scheme": "dark"}')
    again = load_settings(settings.path)
    assert (again.recent, again.text_size, again.scheme) == ([], 1.0, "dark")
    settings.path.write_text("{")
    assert load_settings(settings.path).recent == []


def test_go_anywhere(qtbot: QtBot, window: MainWindow, score: ScoreStage) -> None:
    qtbot.keyClick(score.panel.view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(GoAnywhere)
    qtbot.keyClicks(dialog.line, "11 b")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert score.row() == "recommendation 0008"


def test_question_mark_shows_keys(qtbot: QtBot, window: MainWindow, score: ScoreStage) -> None:
    press(qtbot, "?")
    assert window.findChild(KeysHelp) is not None


def test_stages_by_key(qtbot: QtBot, window: MainWindow, score: ScoreStage) -> None:
    qtbot.keyClick(score.panel.view, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.current.name == "prepare"


@pytest.mark.parametrize("language", ["en", "qps"])
def test_every_control_has_a_name(
    qtbot: QtBot, open_window: OpenWindow, settings: Settings, assessment: Path, language: str
) -> None:
    settings.language = language
    window = open_window()
    assert unnamed(window) == []
    window.file.open(assessment)
    for name in window.workspace.stages:
        window.workspace.show_stage(name)
        assert unnamed(window) == []
    window.workspace.stages["score"].start_evidence()
    assert unnamed(window.workspace.stages["score"]) == []


def test_language_and_look_change_at_once(qtbot: QtBot, window: MainWindow, score: ScoreStage) -> None:
    press(qtbot, "11")
    window.settings.language, window.settings.scheme = "qps", "dark"
    window.show_again()
    window.show_keys()
    right = Qt.LayoutDirection.RightToLeft
    assert (window.layoutDirection(), window.findChild(KeysHelp).layoutDirection()) == (right, right)
    assert window.theme.dark
    assert window.workspace.current.row() == "recommendation 0002"


def test_full_disk_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise UserError("The disk is full. What you typed is still here.")

    press(qtbot, "r")
    qtbot.keyClicks(QApplication.focusWidget(), "Precious")
    monkeypatch.setattr(Document, "edit", full)
    score.sheet.why.write()
    assert window.workspace.notice_text().startswith("The disk is full")
    monkeypatch.undo()
    score.sheet.why.write()
    assert score.scoring.judgement("recommendation 0000").reasoning == "Precious"


def test_copy_is_whole(qtbot: QtBot, window: MainWindow, score: ScoreStage, tmp_path: Path) -> None:
    press(qtbot, "r")
    qtbot.keyClicks(QApplication.focusWidget(), "Typed just now")
    assert window.save_copy(tmp_path / "copy.assess")
    assert window.workspace.notice_text() == "A copy was saved as copy.assess."
    assert reasonings(tmp_path / "copy.assess") == {"Typed just now"}


def test_unforeseen_error_is_told_without_content(
    qtbot: QtBot, window: MainWindow, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    tell_faults(window)
    sys.excepthook(ValueError, ValueError("a witness's name"), None)
    assert "ValueError" in window.workspace.notice_text()
    assert "witness" not in capsys.readouterr().err


def test_start_page_says_what_is_opening(qtbot: QtBot, open_window: OpenWindow, assessment: Path) -> None:
    window = open_window()
    window.announce(assessment)
    assert window.centralWidget().opening.text() == "Opening kazakhstan …"
    window.open_announced(assessment.with_name("gone.assess"))
    assert not window.centralWidget().opening.isVisible()
    window.open_announced(assessment)
    assert window.document is not None


def test_a_stage_follows_what_changed_while_another_was_shown(
    qtbot: QtBot, window: MainWindow, score: ScoreStage, document: Document
) -> None:
    window.workspace.show_stage("prepare")
    with document.edit("Other verdict") as session:
        session.get(Passage, "recommendation 0000").verdict = "context"
    assert window.workspace.rail.entries["score"].state() == "0 of 61 · Group 1"
    window.workspace.show_stage("score")
    assert score.row() == "recommendation 0001"


def test_a_stage_entered_late_shows_the_file_as_it_is(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window()
    window.file.create(tmp_path / "new.assess")
    with window.document.edit("Import") as session:
        fill(session)
    window.workspace.show_stage("score")
    assert window.workspace.current.row() == "recommendation 0000"


def test_esc_closes_an_error_and_the_one_before_comes_up(
    qtbot: QtBot, window: MainWindow, score: ScoreStage
) -> None:
    window.notices.fail("The stick is full.")
    window.notices.fail("The stick is gone.")
    window.notices.tell("Undone: Level")
    said = []
    for _ in range(3):
        said.append(window.workspace.notice_text())
        qtbot.keyClick(score.panel.view, Qt.Key.Key_Escape)
    assert said == ["Undone: Level", "The stick is gone.", "The stick is full."]
    assert window.workspace.notice_text() == ""


def test_an_error_outlives_a_change_of_language(window: MainWindow) -> None:
    window.notices.fail("The stick is gone.")
    window.show_again()
    assert window.workspace.notice_text() == "The stick is gone."


def test_esc_leaves_a_text_before_it_closes_a_notice(
    qtbot: QtBot, window: MainWindow, score: ScoreStage
) -> None:
    window.notices.fail("The stick is gone.")
    press(qtbot, "r")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.workspace.notice_text() == "The stick is gone."
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.workspace.notice_text() == ""


def test_tab_reaches_everything_and_closes_a_notice(
    qtbot: QtBot, window: MainWindow, score: ScoreStage
) -> None:
    window.notices.fail("The stick is gone.")
    reached = []
    while QApplication.focusWidget().accessibleName() != "Close the notice" and len(reached) < 40:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().accessibleName())
    assert "Add evidence" in reached
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.workspace.notice_text() == ""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is not None


SIZES = [(1280, 720), (1440, 900)]
LOOKS = [(language, size, text) for language in ("en", "qps") for size in SIZES for text in (1.0, 1.3)]


@pytest.mark.parametrize(
    ("language", "size", "text_size"),
    [pytest.param(*look, marks=[] if look[1:] == (SIZES[0], 1.3) else [pytest.mark.slow]) for look in LOOKS],
)
def test_a_notice_covers_nothing_and_moves_nothing(
    open_window: OpenWindow, assessment: Path, settings: Settings, size, text_size: float, language: str
) -> None:
    settings.text_size, settings.language = text_size, language
    window = open_window(assessment)
    window.resize(*size)
    for name in window.workspace.stages:
        window.workspace.show_stage(name)
        settle()
        before = places(window)
        window.notices.fail("The stick is full, so the copy on it is older than the file here. " * 5)
        settle()
        assert {one: at for one, at in places(window).items() if one in before} == before
        window.workspace.rail.notice.dismiss()


def test_qt_speaks_the_language_of_the_screen(open_window: OpenWindow, settings: Settings) -> None:
    settings.language = "ru"
    window = open_window()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    settings.language = "en"
    window.show_again()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_start_page_has_the_menu_for_the_mouse(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.menu_button is not None and window.menu_button.isVisible()
    assert window.menu_button.menu() is window.menu
    assert window.rect().contains(window.menu_button.geometry())
