"""Large letters in a small window: nothing that is pressed or read is cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from assessor.ui.main_window import MainWindow
from assessor.ui.settings import Settings
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.workshops import make_workshop


@pytest.fixture
def large(open_window: OpenWindow, settings: Settings, tmp_path: Path) -> MainWindow:
    settings.text_size = 1.5
    window = open_window(make_workshop(tmp_path / "workshop.assess"))
    window.resize(1280, 720)
    return window


def test_buttons_of_the_annex_show_their_words(qtbot: QtBot, large: MainWindow) -> None:
    large.workspace.show_stage("annex")
    bar = large.workspace.current.bar
    buttons = [*bar.buttons.values(), bar.language, bar.choice.button]
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in buttons))
    assert all(bar.rect().contains(one.mapTo(bar, one.rect().bottomRight())) for one in buttons)


def test_what_is_missing_has_room_for_its_sentence(qtbot: QtBot, large: MainWindow) -> None:
    large.workspace.show_stage("annex")
    lines = large.workspace.current.side.findings.lines.values()
    qtbot.waitUntil(lambda: all(one.height() == one.heightForWidth(one.width()) for one in lines))


def test_the_plenary_is_not_cut_at_its_side(qtbot: QtBot, large: MainWindow) -> None:
    large.workspace.show_stage("plenary")
    page = large.workspace.current.room.page
    qtbot.waitUntil(lambda: page.widget().width() == page.viewport().width())
    assert page.viewport().width() > large.workspace.current.room.panel.width()


def test_words_stand_under_the_reference(qtbot: QtBot, large: MainWindow) -> None:
    large.workspace.show_stage("score")
    panel = large.workspace.current.panel
    assert panel.delegate.stacked
    first = panel.view.visualRect(panel.model.index(0, 0))
    assert first.height() >= 2 * panel.view.fontMetrics().height()


def test_the_levels_are_in_sight(qtbot: QtBot, large: MainWindow) -> None:
    large.workspace.show_stage("score")
    sheet = large.workspace.current.sheet
    qtbot.waitUntil(lambda: sheet.levels.mapTo(sheet, QPoint(0, 0)).y() > 0)
    qtbot.waitUntil(lambda: sheet.levels.mapTo(sheet, QPoint(0, 40)).y() < sheet.height())


def test_the_menu_stays_in_one_column(open_window: OpenWindow, settings: Settings, assessment: Path) -> None:
    settings.text_size = 1.3
    menu = open_window(assessment, stage="score").menu
    menu.ensurePolished()
    assert (
        len({menu.actionGeometry(action).x() for action in menu.actions() if not action.isSeparator()}) == 1
    )
