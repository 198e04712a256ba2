"""The list: find, filters, folding, groups, and no query while it is scrolled."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.ui.main_window import MainWindow
from assessor.ui.score.stage import ScoreStage
from tests.ui.assessments import levels, make_assessment
from tests.ui.conftest import OpenWindow
from tests.ui.test_score_keys import press

MODE = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_model_is_sound(qtbot: QtBot, score: ScoreStage) -> None:
    tester = QAbstractItemModelTester(score.panel.model, MODE)
    press(qtbot, "12")
    score.panel.find_line.setText("ward 1")
    score.panel.filter.choose(undone=True)
    assert tester.model() is score.panel.model
    assert 0 < len(score.panel.model.keys()) < 62


@pytest.mark.parametrize(
    ("typed", "found"), [("11b", 1), ("11 (b)", 1), ("prisoners 37", 1), ("заключ", 62), ("zzz", 0)]
)
def test_find(qtbot: QtBot, window: MainWindow, score: ScoreStage, typed: str, found: int) -> None:
    qtbot.keyClick(score.panel.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QApplication.focusWidget().insert(typed)
    assert len(score.panel.model.keys()) == found
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert len(score.panel.model.keys()) == 62


def test_filter_by_level_and_theme(qtbot: QtBot, score: ScoreStage) -> None:
    press(qtbot, "1212121212")
    score.panel.filter.choose(level=Level.PARTIAL)
    assert len(score.panel.model.keys()) == 5
    score.panel.filter.choose(level=Level.PARTIAL, theme_id="theme 0")
    assert len(score.panel.model.keys()) == 3


def test_scored_row_stays_while_only_undone_is_shown(qtbot: QtBot, score: ScoreStage) -> None:
    score.panel.filter.choose(undone=True)
    press(qtbot, "1")
    assert len(score.panel.model.keys()) == 62
    score.panel.refilter()
    assert len(score.panel.model.keys()) == 61


def test_heading_folds_and_stays_folded(qtbot: QtBot, score: ScoreStage) -> None:
    view, model = score.panel.view, score.panel.model
    heading = view.visualRect(model.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    score.panel.filter.choose(undone=True)
    assert not view.isExpanded(model.index(1, 0))
    assert view.isExpanded(model.index(0, 0))


def test_headings_show_progress(qtbot: QtBot, score: ScoreStage) -> None:
    from assessor.ui.score.list_model import PROGRESS

    press(qtbot, "123")
    assert score.panel.model.index(0, 0).data(PROGRESS) == "3 of 7"


def test_group_is_added_named_and_chosen(qtbot: QtBot, score: ScoreStage) -> None:
    press(qtbot, "1")
    score.add_group()
    qtbot.keyClicks(score.panel.chooser.line, "Women")
    qtbot.keyClick(score.panel.chooser.line, Qt.Key.Key_Return)
    assert [group.name for group in score.scoring.groups] == ["Group 1", "Women"]
    assert score.state() == "0 of 62 · Women"
    assert score.scoring.done() == 0
    score.choose_group(score.scoring.groups[0].id)
    assert score.scoring.done() == 1


def test_the_groups_tell_how_far_they_are_and_a_name_stays_as_it_is(qtbot: QtBot, score: ScoreStage) -> None:
    press(qtbot, "12")
    score.marks.rename_group(score.scoring.group_id, "Law & order")
    score.add_group()
    menu = score.panel.chooser.button.menu()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    assert texts[:2] == ["Law && order\t2 of 62", "Group 2\t0 of 62"]


def test_half_typed_name_belongs_to_its_group(qtbot: QtBot, score: ScoreStage) -> None:
    first = score.scoring.group_id
    score.add_group()
    qtbot.keyClicks(score.panel.chooser.line, "Youth")
    score.choose_group(first)
    assert [group.name for group in score.scoring.groups] == ["Group 1", "Youth"]


def test_first_mark_makes_the_first_group(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    make_assessment(tmp_path / "none.assess", 3, groups=0)
    window = open_window(tmp_path / "none.assess")
    window.workspace.show_stage("score")
    press(qtbot, "2")
    assert levels(window.document) == {"recommendation 0000": Level.PARTIAL}
    assert window.workspace.stages["score"].state() == "1 of 3 · Group 1"


def test_no_query_while_scrolling(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    make_assessment(tmp_path / "large.assess", 1000, 1, judged=True)
    window = open_window(tmp_path / "large.assess")
    window.workspace.show_stage("score")
    bar = window.workspace.current.panel.view.verticalScrollBar()
    asked: list[str] = []
    window.document._database.raw.set_trace_callback(asked.append)
    for place in range(0, bar.maximum(), bar.maximum() // 20):
        bar.setValue(place)
        window.workspace.current.panel.view.viewport().repaint()
    assert (asked, bar.maximum() > 10_000) == ([], True)


def test_from_elsewhere_the_rail_tells_how_many_groups_are_back(
    window: MainWindow, score: ScoreStage
) -> None:
    score.add_group()
    rail = window.workspace.rail.entries["score"]
    assert rail.state() == "0 of 62 · Group 2"
    window.workspace.show_stage("plenary")
    assert rail.state() == "0 of 2 groups back"
    window.workspace.show_stage("score")
    assert rail.state() == "0 of 62 · Group 2"


def test_arrows_in_the_list_of_groups_go_on_from_the_one_that_scores(score: ScoreStage) -> None:
    score.add_group()
    menu = score.panel.chooser.button.menu()
    menu.aboutToShow.emit()
    assert menu.activeAction().text().startswith("Group 2")
