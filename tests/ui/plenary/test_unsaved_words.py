"""What the plenary writes while the disk refuses: it outlives the screen, and is saved when there is room."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from assessor.ui.plenary import PlenaryStage
from tests.ui.conftest import FillDisk
from tests.ui.plenary.conftest import Enter
from tests.ui.plenary.test_deciding import decisions, press

TYPED = {
    "reasoning": "Typed in vain",
    "dissent": "Group 3: nothing has changed",
    "ask": "Adopt a law by 2026",
    "dissenters": "Association of Lawyers",
}


def shown(stage: PlenaryStage, name: str) -> str:
    fields = stage.room.page.fields
    return fields.dissenters.text() if name == "dissenters" else fields.fields[name].toPlainText()


def made_anew(stage: PlenaryStage) -> PlenaryStage:
    """The screen after another language or look was chosen."""
    window = stage.window()
    window.show_again()
    return window.workspace.stages["plenary"]


@pytest.mark.parametrize("name", TYPED)
def test_words_outlive_the_screen_and_are_saved_later(
    qtbot: QtBot, enter: Enter, fill_disk: FillDisk, name: str
) -> None:
    stage = enter()
    window = stage.window()
    fill_disk(True)
    stage.start_dissenters() if name == "dissenters" else stage.start_field(name)
    press(qtbot, TYPED[name])
    stage = made_anew(stage)
    assert shown(stage, name) == TYPED[name]
    fill_disk(False)
    window.unsaved.save()
    assert getattr(decisions(stage)["24 (c)"], name) == TYPED[name]


def test_words_go_on_being_typed_after_the_screen_was_made_anew(
    qtbot: QtBot, enter: Enter, fill_disk: FillDisk
) -> None:
    stage = enter()
    fill_disk(True)
    press(qtbot, "r", "Typed in vain")
    stage = made_anew(stage)
    fill_disk(False)
    stage.take_keys()
    press(qtbot, "r", " and then not", "Esc")
    assert decisions(stage)["24 (c)"].reasoning == "Typed in vain and then not"


def test_closing_is_held_up_once(qtbot: QtBot, enter: Enter, fill_disk: FillDisk) -> None:
    stage = enter()
    fill_disk(True)
    press(qtbot, "r", "Typed in vain")
    assert [stage.window().close(), stage.window().close()] == [False, True]
