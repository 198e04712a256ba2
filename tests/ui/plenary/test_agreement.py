"""How far the groups agree: figures from a worker, of what is open to the room."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from assessor.models.agreement import summarize
from assessor.models.levels import Level
from assessor.reports.wording_agreement import agreement_lines
from assessor.ui.plenary import PlenaryStage
from tests.ui.plenary.conftest import Enter
from tests.ui.plenary.test_deciding import press
from tests.ui.plenary.workshops import HALF, NO, YES

SAID = [[NO, NO, Level.NOT_ASSESSED], [HALF, HALF, NO], [NO, NO, NO], [YES, HALF, NO], [YES, YES, YES]]


def figures(qtbot: QtBot, stage: PlenaryStage) -> list[str]:
    press(qtbot, "g")
    qtbot.waitUntil(lambda: len(stage.room.agreement.texts()) > 1)
    return stage.room.agreement.texts()


def test_figures_stand_with_their_intervals(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    shown = figures(qtbot, stage)
    assert shown[0] == "In 4 of 5 recommendations all groups are within one step of each other."
    expected = agreement_lines(stage.desk.tr, summarize(SAID).agreement)
    assert all(text in shown for line in expected for text in line)


def test_what_is_hidden_is_left_out(qtbot: QtBot, enter: Enter) -> None:
    stage = enter(blind=True)
    press(qtbot, "v")
    shown = figures(qtbot, stage)
    assert shown[0] == "In 0 of 1 recommendation all groups are within one step of each other."
    assert "5 recommendations are not revealed and are left out." in shown


def test_escape_goes_back_to_what_was_talked_about(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    stage.go("18")
    figures(qtbot, stage)
    press(qtbot, "Esc")
    assert (stage.room.deciding(), stage.row()) == (True, "18")
