"""Organisations answer, a version is frozen and written, and a file is known again: all on the screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.reports.preflight.finding import Matter
from assessor.reports.sealing.signing import make_key, signer
from assessor.store import deciding
from assessor.store.confirming import standings
from assessor.store.guarded_words import add_guarded
from assessor.store.submission import chosen_limit
from assessor.store.versions import versions
from assessor.store.workshops import current_workshop
from assessor.ui.annex import AnnexStage
from assessor.ui.annex.key_sheet import KeySheet
from assessor.ui.annex.member_row import MemberRow
from assessor.ui.protection.passphrase import PassphraseDialog
from tests.ui.annex.conftest import Enter


def add(qtbot: QtBot, stage: AnnexStage, name: str) -> MemberRow:
    field = stage.side.sign_off.add
    field.setText(name)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return list(stage.side.sign_off.rows.values())[-1]


def choose(row: MemberRow, text: str) -> None:
    next(action for action in row.answer.menu().actions() if action.text() == text).trigger()


def said(stage: AnnexStage):
    return stage.desk.document.read(lambda session: standings(session, current_workshop(session)))


def frozen(stage: AnnexStage):
    return stage.desk.document.read(lambda session: versions(session, current_workshop(session)))


def redecide(qtbot: QtBot, stage: AnnexStage) -> None:
    with stage.desk.document.edit("Decide") as session:
        deciding.decide(session, "26", level=Level.NOT_IMPLEMENTED)
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)


def test_who_is_asked_next_stays_in_its_place(qtbot: QtBot, enter: Enter) -> None:
    """The finding that not all have confirmed goes away above them, and moves nothing under the mouse."""
    stage = enter()
    add(qtbot, stage, "Open Courts")
    stage.resize(1000, 520)
    qtbot.waitUntil(lambda: Matter.UNCONFIRMED in stage.side.findings.lines, timeout=15_000)
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)
    bar, height = stage.side.verticalScrollBar(), stage.side.findings.height()
    bar.setValue(bar.maximum() - 10)
    (row,) = stage.side.sign_off.rows.values()
    place = row.answer.mapTo(stage, QPoint())
    choose(row, "Confirmed")
    qtbot.waitUntil(lambda: stage.side.findings.height() < height, timeout=15_000)
    assert row.answer.mapTo(stage, QPoint()) == place


def test_who_is_asked_next_stays_where_somebody_has_scrolled_in_between(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    for name in ("Open Courts", "Women First"):
        add(qtbot, stage, name)
    first, second = stage.side.sign_off.rows.values()
    stage.resize(1000, 520)
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)
    bar = stage.side.verticalScrollBar()
    for row, place in ((first, bar.maximum() - 10), (second, bar.maximum() - 60)):
        bar.setValue(place)
        before = row.answer.mapTo(stage, QPoint())
        said_of_it = stage.side.findings.lines.get(Matter.UNCONFIRMED)
        choose(row, "Confirmed")
        qtbot.waitUntil(
            lambda old=said_of_it: stage.side.findings.lines.get(Matter.UNCONFIRMED) is not old,
            timeout=15_000,
        )
        qtbot.waitUntil(stage.preview.settled, timeout=15_000)
        assert row.answer.mapTo(stage, QPoint()) == before


def test_an_organisation_is_added_and_answers(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    row = add(qtbot, stage, "Open Courts")
    choose(row, "Confirmed")
    assert [(one.name, one.standing, one.named) for one in said(stage)] == [
        ("Open Courts", "confirmed", True)
    ]
    row.may_be_named.trigger()
    assert not said(stage)[0].named
    assert row.note.isVisibleTo(row)


def test_the_keyboard_goes_from_a_name_to_its_answer_and_then_to_what_is_rare(
    qtbot: QtBot, enter: Enter
) -> None:
    stage = enter()
    for name in ("Open Courts", "Bureau for Liberties"):
        add(qtbot, stage, name)
    first, second = stage.side.sign_off.rows.values()
    qtbot.waitUntil(second.more.isVisible)
    first.name.setFocus()
    reached = []
    for _ in range(5):
        qtbot.keyClick(stage.window().focusWidget(), Qt.Key.Key_Tab)
        reached.append(stage.window().focusWidget())
    assert reached == [first.answer, first.more, second.name, second.answer, second.more]


def test_a_reservation_confirms_once_it_has_words(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    row = add(qtbot, stage, "Open Courts")
    choose(row, "Confirmed with a reservation")
    assert row.words.isVisibleTo(row)
    assert said(stage)[0].standing == "not-yet"
    qtbot.keyClicks(row.words, "We saw worse.")
    qtbot.keyClick(row.words, Qt.Key.Key_Return)
    assert (said(stage)[0].standing, said(stage)[0].reservation) == ("reservation", "We saw worse.")


def test_a_reservation_that_is_being_typed_is_not_lost_when_the_stage_is_left(
    qtbot: QtBot, enter: Enter
) -> None:
    stage = enter()
    row = add(qtbot, stage, "Open Courts")
    choose(row, "Confirmed with a reservation")
    row.words.setText("Half a sentence")
    stage.window().workspace.show_stage("plenary")
    assert said(stage)[0].reservation == "Half a sentence"


def test_a_name_that_is_taken_is_told_and_put_back(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    add(qtbot, stage, "Open Courts")
    second = add(qtbot, stage, "Quiet House")
    second.name.setText("open courts")
    second.name.editingFinished.emit()
    assert [one.name for one in said(stage)] == ["Open Courts", "Quiet House"]
    assert second.name.text() == "Quiet House"


def test_a_frozen_version_is_what_is_shown_and_written_until_another_is_chosen(
    qtbot: QtBot, enter: Enter, tmp_path: Path
) -> None:
    stage = enter()
    panel = stage.side.sign_off
    choose(add(qtbot, stage, "Open Courts"), "Confirmed")
    panel.freeze.click()
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)
    assert "Version 1" in stage.preview.text()
    assert frozen(stage)[0].digest in stage.preview.text()
    assert stage.bar.choice.button.text() == "Annex, version 1 ▾"
    assert not panel.freeze.isVisibleTo(panel)
    redecide(qtbot, stage)
    assert "Version 1" in stage.preview.text()
    qtbot.waitUntil(lambda: "26: level" in panel.changes.text(), timeout=15_000)
    assert panel.freeze.text() == "Freeze version 2"
    assert next(iter(panel.rows.values())).void.isVisibleTo(panel)


def test_undoing_the_freezing_shows_the_annex_as_it_stands(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    stage.side.sign_off.freeze.click()
    stage.desk.document.undo()
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)
    assert frozen(stage) == ()
    assert stage.bar.choice.button.text() == "Annex ▾"
    assert "SHA-256" not in stage.preview.text()


def test_a_file_is_checked_without_holding_up_the_screen(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    make_key(tmp_path / "coalition.assess-key")
    stage.signing.freeze(signer(tmp_path / "coalition.assess-key"))
    path = tmp_path / "annex.json"
    stage.export_to(path)
    qtbot.waitUntil(lambda: not stage.exporter.busy(), timeout=15_000)
    notices: list[str] = []
    stage.desk.notices.told.connect(lambda notice: notices.append(notice.text))
    stage.signing.check(path)
    qtbot.waitUntil(lambda: "exactly as it was written" in notices[-1], timeout=15_000)
    assert "signature is right" in notices[-1]
    path.write_text(path.read_text("utf-8").replace("Settled 26", "Settled 27"), "utf-8")
    stage.signing.check(path)
    qtbot.waitUntil(lambda: "it was altered" in notices[-1], timeout=15_000)
    assert "Settled 27" in notices[-1] and "signature is right" not in notices[-1]


def test_a_key_is_made_on_the_screen_and_signs(
    qtbot: QtBot, enter: Enter, tmp_path: Path, monkeypatch
) -> None:
    path = tmp_path / "ours.assess-key"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path.with_suffix("")), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    stage = enter()

    def sheet() -> KeySheet:
        stage.side.sign_off.key.click()
        return stage.findChildren(KeySheet)[-1]

    made = sheet()
    made.make.click()
    assert made.said.isVisible() and not path.exists()
    made.passphrase.line.setText("seven quiet rivers")
    made.make.click()
    assert not made.said.isVisible() and not path.exists(), "what was not yet typed again is no mistake"
    made.again.line.setText("seven quiet river")
    made.make.click()
    assert "not the same" in made.said.text() and not path.exists()
    made.again.line.setText("seven quiet rivers")
    made.make.click()
    assert path.exists()
    again = sheet()
    again.without.click()
    assert "never overwritten" in again.said.text()
    again.reject()
    stage.side.sign_off.sign.click()
    (asked,) = stage.findChildren(PassphraseDialog)
    asked.passphrase.line.setText("seven loud rivers")
    asked.open_button.click()
    qtbot.waitUntil(asked.said.isVisible)
    assert not frozen(stage)
    asked.passphrase.line.setText("seven quiet rivers")
    asked.open_button.click()
    qtbot.waitUntil(lambda: bool(frozen(stage)))
    assert frozen(stage)[0].public_key == signer(path, "seven quiet rivers")("00")[1]


def test_what_is_said_of_organisations_leads_to_the_one_that_has_to_answer(
    qtbot: QtBot, enter: Enter
) -> None:
    stage = enter()
    stage.side.findings.lines[Matter.NO_MEMBERS].click()
    assert stage.side.sign_off.add.hasFocus()
    choose(add(qtbot, stage, "Open Courts"), "Confirmed")
    second = add(qtbot, stage, "Quiet House")
    qtbot.waitUntil(lambda: second.answer.y() > 0 and stage.preview.settled(), timeout=15_000)
    stage.side.findings.lines[Matter.UNCONFIRMED].click()
    assert second.answer.hasFocus()
    qtbot.waitUntil(lambda: not second.answer.visibleRegion().isEmpty(), timeout=5_000)


def test_one_that_declined_is_led_to_apart_from_those_that_have_not_answered(
    qtbot: QtBot, enter: Enter
) -> None:
    stage = enter()
    declined, silent = add(qtbot, stage, "Open Courts"), add(qtbot, stage, "Quiet House")
    declined, silent = stage.side.sign_off.rows.values()
    choose(declined, "Declined")
    for matter, row in ((Matter.UNCONFIRMED, silent), (Matter.DECLINED, declined)):
        stage.side.findings.lines[matter].click()
        assert row.answer.hasFocus()


def test_a_word_in_a_reservation_is_mended_in_the_reservation(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    row = add(qtbot, stage, "Open Courts")
    stage.signing.answer(row.row.organisation_id, "reservation", "Zhanibek saw worse.")
    with stage.desk.document.edit("Guard") as session:
        add_guarded(session, "Zhanibek")
    stage.side.findings.lines[Matter.GUARDED].click()
    assert row.words.hasFocus()


def test_a_reservation_that_is_void_is_given_again_in_the_same_words(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    row = add(qtbot, stage, "Open Courts")
    stage.signing.answer(row.row.organisation_id, "reservation", "We saw worse.")
    redecide(qtbot, stage)
    qtbot.waitUntil(lambda: row.void.isVisibleTo(row), timeout=15_000)
    choose(row, "Confirmed with a reservation")
    assert not row.void.isVisibleTo(row)
    assert row.words.hasFocus()
    assert said(stage)[0].reservation == "We saw worse."


def test_a_name_and_a_limit_that_are_being_typed_are_not_lost_when_the_stage_is_left(
    qtbot: QtBot, enter: Enter
) -> None:
    stage = enter()
    stage.side.sign_off.add.setText("Open Courts")
    stage.side.length.limit.clear()
    qtbot.keyClicks(stage.side.length.limit, "1234")
    stage.window().workspace.show_stage("plenary")
    assert [one.name for one in said(stage)] == ["Open Courts"]
    assert stage.desk.document.read(chosen_limit) == 1234


def test_the_keyboard_reaches_who_has_to_answer(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    row = add(qtbot, stage, "Open Courts")
    stage.preview.view.setFocus()
    qtbot.keyClick(stage.preview.view, Qt.Key.Key_O)
    assert row.answer.hasFocus()
    shown = stage.keys()
    assert "O" in [one.keys for one in shown]


def test_no_line_about_signing_is_cut_in_a_narrow_column(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    add(qtbot, stage, "Open Courts")
    stage.side.sign_off.freeze.click()
    redecide(qtbot, stage)
    stage.side.sign_off.sign.setText("Зафиксировать и подписать …")
    stage.side.sign_off.check.setText("Проверить файл …")
    stage.window().resize(1024, 700)
    page = stage.side.widget()
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() <= stage.side.viewport().width(), timeout=5_000)
    assert page.width() <= stage.side.viewport().width()


def test_long_words_are_seen_from_their_beginning(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    row = add(qtbot, stage, "Open Courts " * 30)
    assert row.name.cursorPosition() == 0
    low = row.words.height()
    stage.signing.answer(row.row.organisation_id, "reservation", "We saw worse in the north. " * 8)
    qtbot.waitUntil(lambda: row.words.height() > low, timeout=5_000)
    bar = row.words.verticalScrollBar()
    assert (bar.value(), bar.maximum()) == (0, 0)
