"""The backups in a real window: listed with what happened between them, and opened as a new file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.store import judging, queries, second_place
from assessor.store.document import Document
from assessor.ui.history.backups import BackupsSheet
from assessor.ui.main_window import MainWindow
from assessor.ui.shell.menu import leaf_actions
from tests.ui.conftest import OpenWindow

FIRST, SECOND = "recommendation 0000", "recommendation 0001"


def judge(document: Document, recommendation: str) -> None:
    with document.edit("Judge") as session:
        judging.judge(session, recommendation, queries.groups(session)[0].id, level=Level.PARTIAL)


def judged(document: Document) -> set[str]:
    return set(document.read(lambda session: queries.judgements(session, queries.groups(session)[0].id)))


@pytest.fixture
def sheet(qtbot: QtBot, open_window: OpenWindow, assessment: Path) -> BackupsSheet:
    """Backups before anybody spoke and after one judgement; a second judgement is in none."""
    window = open_window(assessment, stage="score")
    assert window.document is not None
    for one in (FIRST, SECOND):
        window.document.backup()
        judge(window.document, one)
    return show(qtbot, window)


def show(qtbot: QtBot, window: MainWindow) -> BackupsSheet:
    """From the menu, as a person would."""
    next(action for action in leaf_actions(window.menu) if action.text() == "Backups …").trigger()
    sheet = window.findChildren(BackupsSheet)[-1]
    qtbot.waitUntil(lambda: sheet.history is not None, timeout=15_000)
    return sheet


def answer(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_each_backup_says_what_happened_before_it(sheet: BackupsSheet) -> None:
    rows = sheet.list.rows()
    assert rows[0].what == "Judgements: 1 new"
    assert rows[-1].what == "The oldest that is kept"
    assert "groups: 1" in rows[-1].more
    assert sheet.status.text() == "Since the newest backup: judgements: 1 new"


def test_a_backup_opens_as_a_new_file_and_this_one_stays(
    qtbot: QtBot, sheet: BackupsSheet, assessment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = sheet.parent()
    assert isinstance(window, MainWindow)
    answer(monkeypatch, tmp_path / "then.assess")
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document.path.name == "then.assess", timeout=15_000)
    assert judged(window.document) == {FIRST}
    assert not sheet.isVisible()
    assert f"{assessment.name} is as it was" in window.workspace.notice_text()
    with Document.open(assessment) as before:
        assert judged(before) == {FIRST, SECOND}


def test_an_older_one_is_chosen_with_keys(
    qtbot: QtBot, sheet: BackupsSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = sheet.parent()
    assert isinstance(window, MainWindow)
    answer(monkeypatch, tmp_path / "then.assess")
    qtbot.keyClick(sheet.list, Qt.Key.Key_End)
    sheet.open_button.click()
    qtbot.waitUntil(lambda: window.document.path.name == "then.assess", timeout=15_000)
    assert judged(window.document) == set()


def test_a_file_that_is_there_is_not_replaced(
    qtbot: QtBot, sheet: BackupsSheet, assessment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.assess").write_text("mine")
    answer(monkeypatch, tmp_path / "mine.assess")
    sheet.open_button.click()
    qtbot.waitUntil(lambda: sheet.status.property("ink") == "red", timeout=15_000)
    assert "mine.assess" in sheet.status.text()
    assert (tmp_path / "mine.assess").read_text() == "mine"
    assert sheet.open_button.isEnabled()


def test_a_damaged_backup_is_told_and_not_opened(qtbot: QtBot, sheet: BackupsSheet) -> None:
    window = sheet.parent()
    assert isinstance(window, MainWindow)
    newest = sheet.history.rows[0].path
    newest.write_bytes(newest.read_bytes()[:3000])
    sheet.reject()
    again = show(qtbot, window)
    assert again.list.rows()[0].what.startswith("Damaged")
    assert not again.open_button.isEnabled()
    again.list.setCurrentRow(1)
    assert again.open_button.isEnabled()


def test_without_a_name_nothing_happens(sheet: BackupsSheet, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: asked.append(given[2]) or ("", ""))
    sheet.open_button.click()
    assert Path(asked[0]).name.startswith("kazakhstan 20")
    assert sheet.isVisible()


def test_closing_while_it_reads_is_allowed(qtbot: QtBot, sheet: BackupsSheet) -> None:
    window = sheet.parent()
    assert isinstance(window, MainWindow)
    sheet.reject()
    next(action for action in leaf_actions(window.menu) if action.text() == "Backups …").trigger()
    window.findChildren(BackupsSheet)[-1].reject()
    window.file.close()
    assert window.document is None


def test_everything_has_a_name(sheet: BackupsSheet) -> None:
    assert all(button.text() for button in sheet.findChildren(QAbstractButton) if button.isVisible())
    assert sheet.list.accessibleName() == "Backups"
    said = sheet.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("Judgements: 1 new")


def test_a_second_place_is_chosen_told_and_served(
    qtbot: QtBot, sheet: BackupsSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, window = tmp_path / "stick", sheet.parent()
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    sheet.second.choose_button.click()
    qtbot.waitUntil(lambda: str(stick) in sheet.second.told.text())
    qtbot.waitUntil(lambda: "also in the second place" in sheet.list.rows()[0].what)
    before = len(list(stick.rglob("*.assess")))
    judge(window.document, SECOND)
    window.file.back_up()
    qtbot.waitUntil(lambda: len(list(stick.rglob("*.assess"))) == before + 1)


def test_a_pulled_stick_is_told_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()
    second_place.choose_place(window.document.backups, tmp_path / "stick")
    (tmp_path / "stick" / second_place.FOLDER).rename(tmp_path / "aside")
    (tmp_path / "stick").rmdir()
    with qtbot.waitSignal(window.notices.told) as told:
        window.file.back_up()
    assert (told.args[0].error, "not there now" in told.args[0].text) == (False, True)
    with qtbot.assertNotEmitted(window.notices.told):
        window.file.back_up()
        qtbot.waitUntil(lambda: not window.file.carrier.busy)
