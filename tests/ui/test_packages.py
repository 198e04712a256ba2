"""Group laptops on the screen: a package opens as its group's own screen, comes back, and what differs is chosen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assessor.exchange.container import PassphraseWanted
from assessor.exchange.giving import give
from assessor.exchange.opening import open_any
from assessor.store import judging, preparing, queries
from assessor.store.document import Document
from assessor.store.receiving import disputes, receipts
from assessor.store.revealing import reveal
from assessor.store.workshops import change_workshop, current_workshop
from assessor.ui.main_window import MainWindow
from assessor.ui.packages import taking_back
from assessor.ui.packages.give_out import GiveOut
from assessor.ui.packages.stage import PackagesStage
from assessor.ui.packages.taking_back import TakingProgress
from assessor.ui.prepare.groups_panel import GroupsPanel
from assessor.ui.protection.passphrase import PassphraseDialog
from tests.exchange.rooms import laptop_says
from tests.store.factories import fill
from tests.templates import copy_of
from tests.ui.conftest import SOON, OpenWindow
from tests.ui.test_score_keys import press
from tests.ui.test_window import unnamed


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, none = QPointF(window.rect().center()), Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none))


@pytest.fixture
def assessment(tmp_path: Path) -> Path:
    """Four recommendations, three groups, nothing judged; all see what the others say."""

    def make(first: Path) -> None:
        with Document.create(first) as document, document.edit("Made") as session:
            fill(session, groups=3)
            change_workshop(session, current_workshop(session), blind=False)

    return copy_of("three open groups", tmp_path / "kazakhstan.assess", make)


@pytest.fixture
def asked(assessment: Path) -> tuple[str, ...]:
    """The recommendations."""
    with Document.open(assessment) as document:
        return tuple(row.id for row in document.read(queries.outline).recommendations)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def packages(assessment: Path, stick: Path) -> list[Path]:
    """One package for each group."""
    with Document.open(assessment) as document:
        made = []
        for row in document.read(queries.groups):
            made.append(stick / f"{row.name}.assess-group")
            give(document, row.id, made[-1])
    return made


@pytest.fixture
def two_laptops(packages: list[Path], asked: tuple[str, ...]) -> list[Path]:
    """The first group worked on two laptops: one level differs, and of another recommendation only the words."""
    other = packages[0].with_name("Second laptop.assess-group")
    shutil.copyfile(packages[0], other)
    laptop_says(packages[0], asked[0], "partial", "A law was passed")
    laptop_says(packages[0], asked[1], "partial", "Half of it")
    laptop_says(other, asked[0], "not-implemented", "It is not applied")
    laptop_says(other, asked[1], "partial", "A part of it")
    return [packages[0], other]


def packages_stage(window: MainWindow) -> PackagesStage:
    stage = window.workspace.stages["packages"]
    assert isinstance(stage, PackagesStage)
    return stage


def take_back(qtbot: QtBot, window: MainWindow, *paths: Path) -> PackagesStage:
    drop(window, *paths)
    qtbot.waitUntil(lambda: window.workspace.current.name == "packages" and window.isActiveWindow())
    return packages_stage(window)


def open_disputes(window: MainWindow) -> int:
    return len(window.document.read(disputes))


# --- a group's own screen ---


def test_package_is_its_groups_screen_and_nothing_else(
    qtbot: QtBot, open_window: OpenWindow, packages: list[Path]
) -> None:
    window = open_window(packages[1])
    assert list(window.workspace.rail.entries) == ["score"]
    assert window.windowTitle() == "Group 2 – Assessor"
    assert window.workspace.current.name == "score"
    panel = window.workspace.current.panel
    assert not panel.chooser.button.isEnabled()
    assert not panel.paper.isVisible()
    assert "take back" not in " ".join(action.text() for action in window.actions()).casefold()
    assert unnamed(window) == []
    for key in range(1, 7):
        window.workspace.show_nth(key - 1)
    assert window.workspace.current.name == "score"


def test_work_in_a_package_reaches_it_and_is_said(
    qtbot: QtBot, open_window: OpenWindow, packages: list[Path], asked: tuple[str, ...]
) -> None:
    window = open_window(packages[0])
    window.file.idle.setInterval(SOON)
    press(qtbot, "12")
    qtbot.waitUntil(lambda: "in the package" in window.workspace.rail.foot.text(), timeout=5000)
    window.close()
    with open_any(packages[0]) as document:
        said = document.read(lambda session: queries.judgements(session, document.group_id))
    assert [said[one].level.value for one in asked[:2]] == ["implemented", "partial"]


def test_a_slow_stick_stops_nobody(qtbot: QtBot, open_window: OpenWindow, packages: list[Path]) -> None:
    window = open_window(packages[0])
    window.file.idle.setInterval(SOON)
    with window.document._publication.alone:  # so long it does not take what is being written
        with qtbot.waitSignal(window.file.idle.timeout):
            press(qtbot, "1")
        with qtbot.waitSignal(window.file.idle.timeout):
            press(qtbot, "2")
        assert window.document.published_at is None
    qtbot.waitUntil(lambda: "in the package" in window.workspace.rail.foot.text())
    window.close()
    with open_any(packages[0]) as document:
        assert len(document.read(lambda session: queries.judgements(session, document.group_id))) == 2


def test_stick_pulled_and_put_back(
    qtbot: QtBot, open_window: OpenWindow, packages: list[Path], stick: Path
) -> None:
    window = open_window(packages[0])
    window.file.idle.setInterval(SOON)
    window.file.delivery.again.setInterval(SOON)
    stick.rename(stick.with_name("pulled"))
    press(qtbot, "1")
    qtbot.waitUntil(
        lambda: "Everything is kept on this laptop" in window.workspace.notice_text(), timeout=5000
    )
    assert "not yet in the package" in window.workspace.rail.foot.text()
    press(qtbot, "2")
    stick.with_name("pulled").rename(stick)
    qtbot.waitUntil(lambda: "everything is in it" in window.workspace.notice_text(), timeout=9000)
    assert "in the package" in window.workspace.rail.foot.text()
    assert window.notices.unread == []


def test_window_does_not_close_silently_without_its_stick(
    qtbot: QtBot, open_window: OpenWindow, packages: list[Path], stick: Path, data_folder: Path
) -> None:
    window = open_window(packages[0])
    stick.rename(stick.with_name("pulled"))
    press(qtbot, "1")
    assert not window.close()
    assert "Not everything is in the package yet" in window.workspace.notice_text()
    assert window.close()
    stick.with_name("pulled").rename(stick)
    again = open_window()
    (offered,) = again.centralWidget().left_over.offers
    offered.click()
    assert again.document.group_name == "Group 1"
    assert again.workspace.stages["score"].scoring.done() == 1


def test_closed_package_without_its_stick_is_offered_on_the_start_page(
    qtbot: QtBot, open_window: OpenWindow, packages: list[Path], stick: Path
) -> None:
    window = open_window(packages[0])
    stick.rename(stick.with_name("pulled"))
    press(qtbot, "1")
    window.file.close()
    page = window.centralWidget()
    assert "Everything is kept on this laptop" in page.notice.text()
    assert [one.text() for one in page.left_over.offers] == ["Group 1"]
    assert "Put its stick back" in " ".join(one.text() for one in page.left_over.findChildren(QLabel))


def test_package_dropped_on_a_package_opens(
    qtbot: QtBot, open_window: OpenWindow, packages: list[Path]
) -> None:
    window = open_window(packages[0])
    drop(window, packages[1])
    assert window.document.group_name == "Group 2"
    drop(window, packages[1])
    assert not window.document.read_only


def test_a_dropped_package_that_the_disk_does_not_tell_of_is_told(
    open_window: OpenWindow, assessment: Path, stick: Path
) -> None:
    window = open_window(assessment)
    drop(window, stick / f"{'a' * 300}.assess-group")
    assert "its disk is connected" in window.workspace.notice_text()


def test_protected_package_asks_until_it_opens(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, stick: Path
) -> None:
    with Document.open(assessment) as document:
        give(document, document.read(queries.groups)[0].id, stick / "a.assess-group", "steppe")
    window = open_window()
    drop(window, stick / "a.assess-group")
    (dialog,) = window.findChildren(PassphraseDialog)
    dialog.passphrase.line.setText("wrong")
    dialog.open_button.click()
    qtbot.waitUntil(lambda: "wrong" in dialog.said.text())
    dialog.passphrase.line.setText("steppe")
    qtbot.keyClick(dialog.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document is not None)
    assert window.document.group_name == "Group 1"


# --- taking back ---


def test_many_packages_at_once_give_receipts_that_add_up(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, packages: list[Path], asked: tuple[str, ...]
) -> None:
    laptop_says(packages[0], asked[0], "partial")
    laptop_says(packages[1], asked[0], "implemented")
    window = open_window(assessment, stage="score")
    assert not window.workspace.rail.entries["packages"].isVisible()
    stage = take_back(qtbot, window, packages[0].parent)
    assert "1 judgement = 1 new + 0 already here + 0 in conflict" in stage.receipts.texts()[-1]
    assert "Group 1.assess-group" in stage.receipts.texts()[-1]
    assert len(stage.receipts.cards) == 3
    assert window.workspace.rail.entries["packages"].isVisible()
    again = take_back(qtbot, window, packages[0])
    qtbot.waitUntil(lambda: len(again.receipts.cards) == 4)
    assert "0 new + 1 already here" in again.receipts.texts()[0]
    assert unnamed(window) == []


def test_a_large_taking_shows_its_progress_and_lets_the_screen_live(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, two_laptops: list[Path], monkeypatch
) -> None:
    monkeypatch.setattr(taking_back, "TURN", 0)
    window = open_window(assessment, stage="score")
    drop(window, *two_laptops)
    qtbot.waitUntil(lambda: bool(window.findChildren(TakingProgress)))
    (progress,) = window.findChildren(TakingProgress)
    assert (progress.isModal(), progress.maximum(), unnamed(progress)) == (True, 4, [])
    window.document.checkpoint()
    qtbot.waitUntil(lambda: window.workspace.current.name == "packages")
    assert len(packages_stage(window).receipts.cards) == 2
    qtbot.waitUntil(lambda: not window.findChildren(TakingProgress))


@pytest.mark.parametrize("way", ["button", "window"])
def test_a_taking_that_is_cancelled_takes_nothing(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, two_laptops: list[Path], monkeypatch, way: str
) -> None:
    monkeypatch.setattr(taking_back, "TURN", 0)
    window = open_window(assessment, stage="score")
    drop(window, *two_laptops)
    qtbot.waitUntil(lambda: bool(window.findChildren(TakingProgress)))
    if way == "button":
        window.findChildren(TakingProgress)[0].findChildren(QPushButton)[0].click()
        assert "Nothing was changed" in window.workspace.notice_text()
    assert window.close()
    with Document.open(assessment) as document:
        assert document.read(receipts) == ()
        assert document.read(queries.conflicts) == ()
        assert not document.unclean


def test_taking_can_be_undone_on_its_page(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, two_laptops: list[Path]
) -> None:
    window = open_window(assessment, stage="score")
    stage = take_back(qtbot, window, *two_laptops)
    stage.receipts.undo.click()
    assert stage.receipts.cards == [] and stage.nothing.isVisible()
    assert not window.workspace.rail.entries["packages"].isVisible()
    window.workspace.redo()
    assert len(stage.receipts.cards) == 2 and stage.receipts.isVisible()


def test_one_bad_package_keeps_all_from_being_taken(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, packages: list[Path], asked: tuple[str, ...]
) -> None:
    laptop_says(packages[0], asked[0], "partial")
    packages[1].write_bytes(packages[1].read_bytes()[:-9])
    window = open_window(assessment, stage="score")
    drop(window, *packages)
    qtbot.waitUntil(lambda: "Group 2.assess-group is damaged" in window.workspace.notice_text())
    assert not window.workspace.rail.entries["packages"].isVisible()


def test_renamed_group_is_told(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, packages: list[Path], asked: tuple[str, ...]
) -> None:
    laptop_says(packages[0], asked[0], "partial")
    window = open_window(assessment, stage="score")
    with window.document.edit("Renamed") as session:
        preparing.rename_group(session, queries.groups(session)[0].id, "Steppe")
    stage = take_back(qtbot, window, packages[0])
    assert "In the package this group is called Group 1." in stage.receipts.texts()[0]


def test_protected_packages_come_back_with_one_passphrase(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, stick: Path
) -> None:
    made = [stick / f"{n}.assess-group" for n in range(3)]
    with Document.open(assessment) as document:
        for path, row in zip(made, document.read(queries.groups), strict=True):
            give(document, row.id, path, "steppe")
    window = open_window(assessment, stage="score")
    drop(window, *made)
    qtbot.waitUntil(lambda: bool(window.findChildren(PassphraseDialog)))
    (dialog,) = window.findChildren(PassphraseDialog)
    dialog.passphrase.line.setText("steppe")
    dialog.open_button.click()
    qtbot.waitUntil(lambda: window.workspace.current.name == "packages")
    assert len(packages_stage(window).receipts.cards) == 3


def test_packages_without_an_assessment_are_kept_apart(
    qtbot: QtBot, open_window: OpenWindow, packages: list[Path]
) -> None:
    window = open_window()
    drop(window, *packages)
    assert "open their assessment first" in window.centralWidget().notice.text()
    assert window.document is None


# --- conflicts ---


def test_conflicts_are_ended_with_the_keyboard(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, two_laptops: list[Path], asked: tuple[str, ...]
) -> None:
    window = open_window(assessment, stage="score")
    stage = take_back(qtbot, window, *two_laptops)
    assert "2 in conflict" in window.workspace.notice_text()
    assert window.workspace.rail.entries["packages"].state() == "2 conflicts"
    press(qtbot, "c")
    assert "levels differ" in stage.conflicts.sheet.kind.text()
    press(qtbot, "2")
    assert "only the words differ" in stage.conflicts.sheet.kind.text()
    press(qtbot, "t")
    field = QApplication.focusWidget()
    assert field.toPlainText() == "Half of it\n\nA part of it"
    press(qtbot, "1")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert open_disputes(window) == 0
    assert window.workspace.rail.entries["packages"].state() == "No conflict is open"
    said = window.document.read(lambda session: queries.judgements(session, queries.groups(session)[0].id))
    assert said[asked[0]].level.value == "not-implemented"
    assert said[asked[1]].reasoning.startswith("Half of it")
    assert "1" in said[asked[1]].reasoning


def test_conflicts_are_ended_with_the_mouse_and_brought_back(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, two_laptops: list[Path]
) -> None:
    window = open_window(assessment, stage="score")
    stage = take_back(qtbot, window, *two_laptops)
    qtbot.mouseClick(stage.receipts.conflicts.button, Qt.MouseButton.LeftButton)
    assert unnamed(window) == []
    qtbot.mouseClick(stage.conflicts.sheet.cards[0].take.button, Qt.MouseButton.LeftButton)
    assert open_disputes(window) == 1
    window.workspace.undo()
    assert open_disputes(window) == 2
    assert stage.conflicts.current().reference == "6 (a)"


def test_versions_are_covered_until_asked_for_while_groups_score_blind(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, two_laptops: list[Path], asked: tuple[str, ...]
) -> None:
    with Document.open(assessment) as document, document.edit("Blind") as session:
        change_workshop(session, current_workshop(session), blind=True)
        reveal(session, [asked[1]])
    window = open_window(assessment, stage="score")
    sheet = take_back(qtbot, window, *two_laptops).conflicts.sheet
    press(qtbot, "c12t")
    assert sheet.cover.isVisible() and not sheet.form.isVisible() and not sheet.cards
    assert open_disputes(window) == 2
    press(qtbot, "v")
    qtbot.waitUntil(lambda: [card.isVisible() for card in sheet.cards] == [True, True])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert not sheet.cover.isVisible() and sheet.cards
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert sheet.cover.isVisible() and not sheet.cards


def test_source_in_conflict_is_chosen(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, asked: tuple[str, ...], stick: Path
) -> None:
    first, second = stick / "a.assess-group", stick / "b.assess-group"
    with Document.open(assessment) as document:
        group = document.read(queries.groups)[0].id
        with document.edit("Cited") as session:
            source = judging.add_evidence(session, asked[0], group, kind="law", citation="Law 1")
        give(document, group, first)
    shutil.copyfile(first, second)
    for path, citation in ((first, "Law 12"), (second, "Law 13")):
        with open_any(path) as laptop, laptop.edit("Corrected") as session:
            judging.change_evidence(session, source, citation=citation)
    window = open_window(assessment, stage="score")
    stage = take_back(qtbot, window, first, second)
    press(qtbot, "c")
    assert "A source was changed on two laptops" in stage.conflicts.sheet.kind.text()
    assert not stage.conflicts.sheet.write.isVisible()
    press(qtbot, "2")
    (row,) = window.document.read(lambda session: queries.evidence(session, asked[0], group))
    assert row.citation == "Law 13"
    assert stage.receipts.isVisible()


def test_escape_leaves_the_third_and_then_the_conflicts(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, two_laptops: list[Path]
) -> None:
    stage = take_back(qtbot, open_window(assessment, stage="score"), *two_laptops)
    press(qtbot, "ct")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not stage.conflicts.sheet.form.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert stage.receipts.isVisible()
    assert stage.conflicts.list.count() == 2


def test_open_conflicts_are_in_the_rail_of_every_screen(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, two_laptops: list[Path]
) -> None:
    take_back(qtbot, open_window(assessment, stage="score"), *two_laptops)
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.close()
    window = open_window(assessment, stage="score")
    window.workspace.show_stage("plenary")
    assert window.workspace.rail.entries["packages"].state() == "2 conflicts"
    qtbot.mouseClick(window.workspace.rail.entries["packages"], Qt.MouseButton.LeftButton)
    assert packages_stage(window).conflicts.isVisible()


# --- giving out ---


def prepared(window: MainWindow) -> GroupsPanel:
    window.workspace.show_stage("prepare")
    return window.workspace.current.overview.side.groups


def given_out(window: MainWindow) -> GiveOut:
    return next(one for one in window.findChildren(GiveOut) if one.isVisible())


def test_enter_presses_the_button_that_has_the_keys(open_window: OpenWindow, assessment: Path) -> None:
    window = open_window(assessment)
    prepared(window).cards[1].more.menu().actions()[3].trigger()
    dialog = given_out(window)
    assert dialog.focusWidget() is dialog.choose
    assert dialog.choose.isDefault() and dialog.cancel.autoDefault()


def test_giving_out_says_what_is_in_it_before(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, stick: Path
) -> None:
    window = open_window(assessment)
    prepared(window).cards[1].more.menu().actions()[3].trigger()
    dialog = given_out(window)
    assert "4 recommendations in English" in dialog.contents.text()
    assert "nothing of the other groups" in dialog.contents.text()
    assert "anyone who finds" in dialog.open_hint.text()
    assert "no longer be undone" in dialog.ends.text()
    assert unnamed(dialog) == []
    dialog.give_to(stick / "two.assess-group")
    qtbot.waitUntil(lambda: "Given out to Group 2" in window.workspace.notice_text())
    assert window.document.undo_label is None
    with open_any(stick / "two.assess-group") as document:
        assert document.group_name == "Group 2"


def test_packages_for_all_groups_with_a_passphrase(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, stick: Path
) -> None:
    window = open_window(assessment)
    prepared(window).give_out.click()
    dialog = given_out(window)
    qtbot.keyClicks(dialog.passphrase.line, "steppe")
    assert not dialog.open_hint.isVisible()
    dialog.give_into(stick)
    qtbot.waitUntil(lambda: "3 packages were given out" in window.workspace.notice_text())
    assert sorted(one.name for one in stick.glob("*.assess-group")) == [
        f"Group {n}.assess-group" for n in (1, 2, 3)
    ]
    with pytest.raises(PassphraseWanted):
        open_any(stick / "Group 1.assess-group")


def test_nothing_is_given_out_over_a_file_that_is_there(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, stick: Path
) -> None:
    (stick / "Group 3.assess-group").write_text("mine")
    window = open_window(assessment)
    prepared(window).give_out.click()
    dialog = given_out(window)
    dialog.give_into(stick)
    assert "Group 3.assess-group" in dialog.said.text()
    assert [one.name for one in stick.iterdir()] == ["Group 3.assess-group"]
    assert dialog.choose.isEnabled()


def test_group_that_was_given_a_package_stays(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, packages: list[Path]
) -> None:
    window = open_window(assessment)
    panel = prepared(window)
    panel.cards[2].removed.emit()
    assert "Group 3 was given a package, so it stays" in window.workspace.notice_text()
    assert len(panel.cards) == 3
