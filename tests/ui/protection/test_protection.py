"""Passphrases on the screen: chosen for a new assessment, changed, asked for; the lock."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from assessor.store import queries
from assessor.store.document import Document
from assessor.store.strength import Grade, grade
from assessor.store.unlocking import is_enciphered
from assessor.ui.main_window import MainWindow
from assessor.ui.protection import protecting
from assessor.ui.protection.choosing import ChoosePassphrase
from assessor.ui.protection.code_sheet import CodeSheet
from assessor.ui.protection.lock_page import LockPage
from assessor.ui.protection.passphrase import PassphraseDialog
from assessor.ui.shell import asking
from tests.ui.conftest import OpenWindow

PASSPHRASE = "seven quiet rivers under ice"


def visible(window: MainWindow, kind: type[QDialog]) -> list[QDialog]:
    return [one for one in window.findChildren(kind) if one.isVisible()]


def find(window: MainWindow, kind: type[QDialog]) -> QDialog:
    (dialog,) = visible(window, kind)
    return dialog


def choose(window: MainWindow, passphrase: str, again: str | None = None) -> QDialog:
    dialog = find(window, ChoosePassphrase)
    dialog.first.line.setText(passphrase)
    dialog.again.line.setText(passphrase if again is None else again)
    dialog.protect.click()
    return dialog


def give_present(window: MainWindow, words: str = PASSPHRASE) -> QDialog:
    """Ask to change the passphrase, and give these words as the present one."""
    protecting.change(window)
    dialog = find(window, PassphraseDialog)
    dialog.passphrase.line.setText(words)
    dialog.open_button.click()
    return dialog


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person keeps the new assessment."""
    path = tmp_path / "new.assess"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


@pytest.fixture
def protected(tmp_path: Path) -> Path:
    Document.create(tmp_path / "quiet.assess", title="Quiet", passphrase=PASSPHRASE).close()
    return tmp_path / "quiet.assess"


def unlock(qtbot: QtBot, window: MainWindow, passphrase: str = PASSPHRASE) -> None:
    page = window.centralWidget()
    assert isinstance(page, LockPage)
    page.passphrase.line.setText(passphrase)
    qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.file.open(path)
    dialog = find(window, PassphraseDialog)
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: window.document is not None)


def test_a_new_assessment_is_protected_and_gives_its_recovery_code(open_window: OpenWindow, place: Path):
    window = open_window()
    asking.make_new(window)
    choose(window, PASSPHRASE)
    assert window.document.protected
    assert window.workspace.rail.foot.unprotected.isHidden()
    sheet = find(window, CodeSheet)
    sheet.save_to(place.with_name("code.pdf"))
    assert place.with_name("code.pdf").read_bytes().startswith(b"%PDF")
    window.file.close()
    assert is_enciphered(place)
    with Document.open(place, passphrase=sheet.code) as again:
        assert again.protected


def test_the_recovery_code_does_not_go_with_one_esc(qtbot: QtBot, open_window: OpenWindow, place: Path):
    window = open_window()
    asking.make_new(window)
    choose(window, PASSPHRASE)
    sheet = find(window, CodeSheet)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert "not saved" in sheet.said.text()
    sheet.save_to(place.with_name("code.pdf"))
    assert "delete the file" in sheet.said.text()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_lock_puts_the_recovery_code_away(open_window: OpenWindow, place: Path):
    window = open_window()
    asking.make_new(window)
    choose(window, PASSPHRASE)
    sheet = find(window, CodeSheet)
    window.locker.lock(by_itself=True)
    assert not sheet.isVisible()


def test_what_was_wrong_is_not_said_any_longer_when_it_is_mended(open_window: OpenWindow, place: Path):
    window = open_window()
    asking.make_new(window)
    dialog = choose(window, PASSPHRASE, "seven")
    high = dialog.height()
    dialog.again.line.setText(PASSPHRASE)
    assert dialog.said.isHidden()
    assert dialog.height() < high


def test_a_plain_file_is_a_choice_that_stays_in_view(open_window: OpenWindow, place: Path):
    window = open_window()
    asking.make_new(window)
    find(window, ChoosePassphrase).without.click()
    assert not window.document.protected
    foot = window.workspace.rail.foot
    assert foot.unprotected.isVisible()
    foot.unprotected.click()
    choose(window, PASSPHRASE)
    assert window.document.protected
    assert window.workspace.rail.foot.unprotected.isHidden()


def test_a_passphrase_is_not_taken_away_by_one_slip(qtbot: QtBot, open_window: OpenWindow, protected: Path):
    window = open_window()
    opened(qtbot, window, protected)
    give_present(window)
    qtbot.waitUntil(lambda: bool(visible(window, ChoosePassphrase)))
    dialog = find(window, ChoosePassphrase)
    dialog.without.click()
    assert dialog.isVisible()
    assert "Press again" in dialog.said.text()
    assert window.document.protected
    dialog.without.click()
    assert not window.document.protected


def test_who_found_it_open_changes_no_passphrase(qtbot: QtBot, open_window: OpenWindow, protected: Path):
    window = open_window()
    opened(qtbot, window, protected)
    asked = give_present(window, "six quiet rivers under ice")
    qtbot.waitUntil(lambda: "not the passphrase" in asked.said.text())
    assert not visible(window, ChoosePassphrase)
    asked.cancel.click()
    give_present(window, window.document.recovery_code("en"))
    qtbot.waitUntil(lambda: bool(visible(window, ChoosePassphrase)))
    choose(window, "another five words with rain")
    assert window.document.opens_with("another five words with rain")
    assert not window.document.opens_with(PASSPHRASE)


def test_who_gives_up_makes_nothing(open_window: OpenWindow, place: Path):
    window = open_window()
    asking.make_new(window)
    find(window, ChoosePassphrase).cancel.click()
    assert window.document is None
    assert not place.exists()


@pytest.mark.parametrize(("first", "again"), [("river", "river"), (PASSPHRASE, "seven"), ("", "")])
def test_a_weak_or_unlike_passphrase_is_refused(open_window: OpenWindow, place: Path, first: str, again: str):
    window = open_window()
    asking.make_new(window)
    dialog = choose(window, first, again)
    assert dialog.isVisible()
    assert dialog.said.text()
    assert dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width())
    assert not place.exists()


def test_offered_words_are_strong_and_have_to_be_typed(open_window: OpenWindow, place: Path):
    window = open_window()
    asking.make_new(window)
    dialog = find(window, ChoosePassphrase)
    dialog.offer.click()
    assert dialog.strength.grade is Grade.STRONG
    dialog.protect.click()
    assert window.document is None
    dialog.again.line.setText(dialog.first.text())
    dialog.protect.click()
    assert window.document.protected


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Grade.NONE),
        ("пароль", Grade.WEAK),
        ("река река река река", Grade.WEAK),
        ("тихая река", Grade.WEAK),
        ("тихая река гора", Grade.FAIR),
        ("семь тихих рек подо льдом", Grade.STRONG),
        ("quarterly8rivers", Grade.WEAK),
        ("password123", Grade.WEAK),
        ("x" * 5000, Grade.WEAK),
    ],
)
def test_what_a_passphrase_is_worth(passphrase: str, expected: Grade):
    assert grade(passphrase) is expected


def test_locked_by_key_nothing_is_left_but_the_name(qtbot: QtBot, open_window: OpenWindow, protected: Path):
    window = open_window()
    opened(qtbot, window, protected)
    window.workspace.show_stage("prepare")
    QGuiApplication.clipboard().setText("what somebody said")
    if has_marked := QGuiApplication.clipboard().supportsSelection():
        QGuiApplication.clipboard().setText("what somebody marked", QClipboard.Mode.Selection)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.document is None
    assert window.workspace is None
    assert window.windowTitle() == "Assessor"
    assert not QGuiApplication.clipboard().text()
    assert not (has_marked and QGuiApplication.clipboard().text(QClipboard.Mode.Selection))
    unlock(qtbot, window, "wrong")
    qtbot.waitUntil(lambda: "wrong" in window.centralWidget().said.text())
    unlock(qtbot, window)
    qtbot.waitUntil(lambda: window.document is not None)
    assert window.document.read(queries.document).title == "Quiet"
    assert window.workspace.current.name == "prepare"


@pytest.mark.parametrize("over", ["dialog", "menu", "projector"])
def test_the_key_locks_also_where_something_lies_over_the_window(
    qtbot: QtBot, open_window: OpenWindow, protected: Path, over: str
):
    window = open_window()
    opened(qtbot, window, protected)
    if over == "dialog":
        protecting.change(window)
        top = find(window, PassphraseDialog)
    elif over == "menu":
        window.menu.popup(window.pos())
        top = window.menu
    else:
        window.projection.toggle()
        top = window.projection.window
    top.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is top.windowHandle())
    QTest.keyPress(top.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.document is None)
    assert isinstance(window.centralWidget(), LockPage)
    assert not visible(window, QDialog) and not window.menu.isVisible()


@pytest.mark.parametrize(("idle", "slept", "locks"), [(601, 5, True), (599, 5, False), (5, 3600, True)])
def test_it_locks_by_itself(
    qtbot: QtBot, open_window: OpenWindow, protected: Path, idle: float, slept: float, locks: bool
):
    window = open_window()
    opened(qtbot, window, protected)
    locker = window.locker
    locker.look(locker._touched + idle, locker._looked + slept)
    assert (window.document is None) is locks


def test_a_locked_window_in_another_language_stays_locked(
    qtbot: QtBot, open_window: OpenWindow, protected: Path
):
    window = open_window()
    opened(qtbot, window, protected)
    window.locker.lock()
    window.settings.language = "ru"
    window.show_again()
    assert isinstance(window.centralWidget(), LockPage)
    window.centralWidget().leave_button.click()
    assert not isinstance(window.centralWidget(), LockPage)


def test_an_assessment_without_passphrase_says_why_it_is_not_locked(open_window: OpenWindow, tmp_path: Path):
    Document.create(tmp_path / "plain.assess").close()
    window = open_window(tmp_path / "plain.assess")
    window.locker.lock()
    assert window.document is not None
    assert "no passphrase" in window.workspace.notice_text()
