"""The clock of an item and of the day, with a clock that the test sets: nothing here waits."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assessor.store import timing
from assessor.store.workshops import workshop
from assessor.ui.plenary import PlenaryStage
from assessor.ui.plenary.sitting import time_of
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.conftest import Enter
from tests.ui.plenary.test_deciding import levels, press, reasons


class Hall:
    """The clock on the wall."""

    def __init__(self, stage: PlenaryStage) -> None:
        self.time = datetime(2019, 2, 18, 16, 0).astimezone()
        self.stage = stage
        stage.watch.sitting.now = lambda: self.time

    def wait(self, **passed: float) -> None:
        self.time += timedelta(**passed)
        self.stage.show_clock()


def begun(stage: PlenaryStage) -> Hall:
    hall = Hall(stage)
    stage.room.panel.foot.begin.click()
    return hall


def turns(stage: PlenaryStage) -> list[tuple[str, int, bool]]:
    rows = stage.desk.document.read(timing.turns)
    return [(row.recommendation_id, row.seconds, row.postponed) for row in rows]


def test_it_counts_for_this_one_and_for_the_day(enter: Enter) -> None:
    stage = enter(ends_at="17:00")
    begun(stage).wait(minutes=2, seconds=41)
    foot = stage.room.panel.foot
    assert foot.clock.text() == "2:41"
    assert foot.day.text() == "6 left, 9 min 30 s each to end at 17:00"


def test_leaving_an_item_notes_its_turn(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    hall = begun(stage)
    hall.wait(seconds=100)
    press(qtbot, "2", "Enter")
    hall.wait(seconds=50)
    press(qtbot, "1", "Enter")
    assert turns(stage) == [("24 (c)", 100, False), ("24 (a)", 50, False)]


def test_undo_passes_turns_over(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    begun(stage).wait(seconds=100)
    press(qtbot, "2", "Enter")
    stage.desk.document.undo()
    assert (levels(stage), len(turns(stage))) == ({}, 1)
    assert stage.desk.document.redo() == "Decision"
    assert len(levels(stage)) == 1


def test_looking_away_and_back_is_one_turn(enter: Enter) -> None:
    stage = enter()
    hall = begun(stage)
    hall.wait(seconds=30)
    stage.leave()
    hall.wait(seconds=30)
    stage.leave()
    assert turns(stage) == [("24 (c)", 60, False)]


def test_nothing_is_counted_out_of_sight_or_paused(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    hall = begun(stage)
    hall.wait(seconds=10)
    press(qtbot, "c")
    hall.wait(hours=1)
    press(qtbot, "c")
    stage.desk.go("score", "")
    hall.wait(hours=1)
    stage.desk.go("plenary", "")
    hall.wait(seconds=10)
    assert stage.room.panel.foot.clock.text() == "0:20"


def test_before_the_beginning_nothing_is_noted(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    Hall(stage).wait(seconds=100)
    press(qtbot, "2", "Enter")
    assert turns(stage) == []


def test_the_pace_so_far_tells_when_it_will_end(qtbot: QtBot, enter: Enter) -> None:
    stage = enter({str(n): "yn" for n in range(1, 8)})
    hall = begun(stage)
    for _ in range(3):
        hall.wait(minutes=2)
        press(qtbot, "2", "Enter")
    hall.wait(seconds=0)
    assert stage.room.panel.foot.until.text() == "at this pace 16:14"


def test_the_planned_end_is_set_right_there(qtbot: QtBot, enter: Enter) -> None:
    stage = enter()
    begun(stage)
    line = stage.room.panel.foot.ends_at
    line.setFocus()
    press(qtbot, "1630", "Enter")
    assert stage.desk.document.read(workshop).ends_at == "16:30"
    assert stage.room.panel.foot.day.text() == "6 left, 5 min each to end at 16:30"


def test_a_planned_end_that_has_passed_is_said(enter: Enter) -> None:
    stage = enter(ends_at="15:30")
    begun(stage).wait(seconds=1)
    assert stage.room.panel.foot.day.text() == "6 left; 15:30 has passed"


def test_ending_and_going_on_keeps_the_beginning(enter: Enter) -> None:
    stage = enter()
    begun(stage)
    began = stage.desk.document.read(workshop).began_at
    stage.room.panel.foot.end.click()
    assert stage.desk.document.read(workshop).ended_at
    assert stage.room.panel.foot.day.text().startswith("The workshop ended at ")
    stage.room.panel.foot.begin.click()
    assert (stage.desk.document.read(workshop).began_at, stage.watch.going) == (began, True)


def test_what_was_put_off_stays_so_in_the_reopened_file(
    qtbot: QtBot, enter: Enter, open_window: OpenWindow, tmp_path: Path
) -> None:
    stage = enter()
    press(qtbot, "l")
    assert turns(stage) == [("24 (c)", 0, True)]
    stage.window().close()
    window = open_window(tmp_path / "workshop.assess")
    window.workspace.show_stage("plenary")
    stage = window.workspace.stages["plenary"]
    assert reasons(stage)[-1] == ("24 (c)", "Groups two levels apart · put off")


@pytest.mark.parametrize(
    ("typed", "read"), [("17", "17:00"), ("1730", "17:30"), ("9.05", "09:05"), ("25", None), ("noon", None)]
)
def test_times_of_day(typed: str, read: str | None) -> None:
    found = time_of(typed)
    assert (f"{found:%H:%M}" if found else None) == read
