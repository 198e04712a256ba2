"""What is written is chosen beside the export: the annex, with or without minutes, or what the workshop did."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assessor.ui.annex import AnnexStage
from assessor.ui.annex.handout import Handout, What, handout_from
from assessor.ui.annex.keys import KEYS
from tests.ui.annex.conftest import SECRET, Enter
from tests.ui.annex.test_exporting import readable, write

MINUTES, CONSENSUS = "Minutes of the workshop", "How the decisions were reached"
GROUP = "Room 2"


def choose(qtbot: QtBot, stage: AnnexStage, name: str) -> None:
    menu = stage.bar.choice.button.menu()
    next(action for action in menu.actions() if action.text() == name).trigger()
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)


def tick(qtbot: QtBot, stage: AnnexStage, box) -> None:
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(stage.preview.settled, timeout=15_000)


@pytest.mark.parametrize("name", [MINUTES, CONSENSUS])
def test_the_preview_shows_the_document_that_was_chosen(qtbot: QtBot, enter: Enter, name: str) -> None:
    stage = enter()
    choose(qtbot, stage, name)
    text = stage.preview.text()
    assert name in text
    assert "Settled 26" in text
    assert (GROUP in text, SECRET in text) == (False, False)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Main text of the submission", "submission to the Universal Periodic Review"),
        ("Section of an alternative report", "Alternative report for"),
        ("Briefing for the authorities", "What would help"),
    ],
)
def test_a_document_beside_the_annex_is_shown_and_written(
    qtbot: QtBot, enter: Enter, tmp_path: Path, name: str, title: str
) -> None:
    stage = enter()
    choose(qtbot, stage, name)
    assert title in " ".join(stage.preview.text().split())
    assert stage.bar.status.text().startswith("Leaves this laptop: ")
    assert not (stage.bar.choice.names.isVisible() or stage.bar.choice.appendix.isVisible())
    for suffix in (".docx", ".pdf"):
        write(qtbot, stage, tmp_path / f"out{suffix}")
        text = readable(tmp_path / f"out{suffix}")
        assert ("Settled 26" in text, GROUP in text, SECRET in text) == (True, False, False)


@pytest.mark.parametrize("name", [MINUTES, CONSENSUS])
def test_groups_are_named_only_when_asked_and_the_risk_is_said(qtbot: QtBot, enter: Enter, name: str) -> None:
    stage = enter()
    choose(qtbot, stage, name)
    assert not stage.bar.choice.risk.isVisible()
    tick(qtbot, stage, stage.bar.choice.names)
    assert GROUP in stage.preview.text()
    assert "can endanger people" in stage.bar.choice.risk.text()
    assert stage.bar.choice.risk.isVisible()
    assert "with their names" in stage.bar.status.text()


def test_minutes_follow_the_annex_as_an_appendix(qtbot: QtBot, enter: Enter, tmp_path: Path) -> None:
    stage = enter()
    assert MINUTES not in stage.preview.text()
    tick(qtbot, stage, stage.bar.choice.appendix)
    assert MINUTES in stage.preview.text()
    write(qtbot, stage, tmp_path / "annex.pdf")
    assert MINUTES in readable(tmp_path / "annex.pdf")
    assert GROUP not in readable(tmp_path / "annex.pdf")


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_minutes_are_written_as_word_and_pdf(qtbot: QtBot, enter: Enter, tmp_path: Path, suffix: str) -> None:
    stage = enter()
    choose(qtbot, stage, MINUTES)
    write(qtbot, stage, tmp_path / f"out{suffix}")
    assert MINUTES in readable(tmp_path / f"out{suffix}")


def test_only_the_kinds_that_can_be_written_are_offered(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    choose(qtbot, stage, CONSENSUS)
    assert [suffix for suffix, one in stage.bar.buttons.items() if one.isVisible()] == [".docx", ".pdf"]
    assert not stage.bar.more.isVisible()
    help_on_keys = stage.keys()
    assert {entry.keys for entry in help_on_keys} & set(KEYS.values()) == {"Ctrl+W", "Ctrl+P"}


def test_a_bare_letter_and_a_key_for_another_kind_ask_nothing(
    qtbot: QtBot, enter: Enter, monkeypatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    stage, asked = enter(), []
    choose(qtbot, stage, CONSENSUS)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: asked.append(given[2]) or ("", ""))
    stage.preview.view.setFocus()
    qtbot.keyClick(stage.preview.view, Qt.Key.Key_W)
    for key in (Qt.Key.Key_X, Qt.Key.Key_W):
        qtbot.keyClick(stage.preview.view, key, Qt.KeyboardModifier.ControlModifier)
    assert [Path(one).name for one in asked] == [f"{CONSENSUS}.docx"]


def test_the_choice_is_remembered_with_the_file_but_names_are_not(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    choose(qtbot, stage, MINUTES)
    tick(qtbot, stage, stage.bar.choice.names)
    window = stage.window()
    path = window.document.path
    window.file.close()
    assert window.file.open(path)
    window.workspace.show_stage("annex")
    assert window.workspace.current.handout == Handout(What.MINUTES)


@pytest.mark.parametrize("handout", [Handout(what, appendix) for what in What for appendix in (False, True)])
def test_what_is_remembered_is_read_back(handout: Handout) -> None:
    assert handout_from(handout.as_text()) == handout
    assert handout_from("something else") == Handout()


def test_an_annex_with_minutes_is_offered_only_as_what_can_hold_them() -> None:
    assert set(Handout().suffixes()) - set(Handout(appendix=True).suffixes()) == {".xlsx", ".csv"}
