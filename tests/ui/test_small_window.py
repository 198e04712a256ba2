"""A small laptop with large letters: 1366 × 768 at 150 % leaves 910 × 432 for the window."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessor.ui.parts.floating_bar import FloatingBar
from assessor.ui.score.stage import ScoreStage
from assessor.ui.shell.keys_help import KeysHelp
from assessor.ui.shell.stage_room import StageRoom
from tests.ui.conftest import OpenWindow

SMALL = QSize(910, 432)


def place(widget: QWidget, inside: QWidget) -> QRect:
    return QRect(widget.mapTo(inside, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("stage", ["prepare", "score", "plenary", "annex"])
def test_the_whole_window_fits_and_what_is_more_scrolls(
    qtbot: QtBot, open_window: OpenWindow, assessment: Path, stage: str
) -> None:
    window = open_window(assessment, stage=stage)
    window.resize(SMALL)
    QApplication.processEvents()
    assert window.size() == SMALL
    assert window.workspace is not None
    rail = window.workspace.rail
    parts = [one for one in rail.entries.values() if one.isVisible()] + [rail.foot]
    spots = [place(part, rail) for part in parts]
    assert all(above.bottom() < below.top() for above, below in pairwise(spots))
    assert rail.rect().contains(spots[-1])
    shown = window.workspace.current
    assert shown is not None and shown.height() >= shown.minimumSizeHint().height()
    room = window.findChild(StageRoom)
    assert room is not None
    qtbot.waitUntil(lambda: room.horizontalScrollBar().maximum() == 0)


def test_levels_are_in_sight_in_a_small_window(score: ScoreStage) -> None:
    window = score.window()
    window.resize(SMALL)
    QApplication.processEvents()
    levels = place(score.sheet.levels, score.sheet.viewport())
    assert levels.top() + levels.height() // 2 <= score.sheet.viewport().height()


def test_a_bar_takes_no_room_from_what_it_scrolls(score: ScoreStage) -> None:
    view = score.panel.view
    bar = view.findChild(FloatingBar)
    assert bar is not None and bar.isVisible()
    assert view.visualRect(view.currentIndex()).width() == view.width()
    bar.setValue(bar.maximum())
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum() > 0


def test_the_help_on_keys_fits_into_its_window(open_window: OpenWindow, assessment: Path) -> None:
    window = open_window(assessment, stage="score")
    window.resize(SMALL)
    window.show_keys()
    QApplication.processEvents()
    shown = window.findChildren(KeysHelp)[-1]
    assert shown.height() <= SMALL.height()
