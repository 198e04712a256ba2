"""A real window on a real file, without a screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from pytestqt.qtbot import QtBot

from assessor.errors import WriteFailed
from assessor.store.document import Document
from assessor.ui.main_window import MainWindow
from assessor.ui.score.stage import ScoreStage
from assessor.ui.settings import Settings, load_settings
from assessor.ui.shell.window_size import FIRST
from tests.templates import assessment_id
from tests.ui.assessments import make_assessment

OpenWindow = Callable[..., MainWindow]
FillDisk = Callable[[bool], None]
SOON = 20
"""Milliseconds, for a timer whose turn a test waits for."""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = load_settings(tmp_path / "settings" / "settings.json")
    settings.language, settings.scheme = "en", "light"
    return settings


@pytest.fixture
def open_window(qtbot: QtBot, settings: Settings) -> Iterator[OpenWindow]:
    """Opens a window; all of them are closed at the end, as a person would."""
    opened: list[MainWindow] = []

    def open_one(path: Path | None = None, stage: str = "", **made: object) -> MainWindow:
        """`stage`: where the person was when the file was last open, so that no other screen is built."""
        if path is not None and stage:
            settings.place(assessment_id(path)).stage = stage
        window = MainWindow(settings, **made)  # type: ignore[arg-type]
        if not settings.geometry:
            window.resize(FIRST)  # as on an ordinary screen; the one of the tests is smaller
        opened.append(window)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        if path is not None:
            assert window.file.open(path)
            qtbot.waitUntil(window.workspace.isVisible)
        return window

    yield open_one
    for window in opened:
        if not window.close():
            qtbot.waitUntil(lambda window=window: not window.file.carrier.busy)
            window.close()


@pytest.fixture
def assessment(tmp_path: Path) -> Path:
    """Sixty-two recommendations under ten themes, one group, nothing judged."""
    path = tmp_path / "kazakhstan.assess"
    make_assessment(path)
    return path


@pytest.fixture
def window(open_window: OpenWindow, assessment: Path) -> MainWindow:
    window = open_window(assessment, stage="score")
    assert window.workspace is not None
    window.workspace.show_stage("score")
    return window


@pytest.fixture
def score(window: MainWindow) -> ScoreStage:
    assert window.workspace is not None
    stage = window.workspace.stages["score"]
    assert isinstance(stage, ScoreStage)
    stage.take_keys()
    return stage


@pytest.fixture
def document(window: MainWindow) -> Document:
    assert window.document is not None
    return window.document


@pytest.fixture
def fill_disk(monkeypatch: pytest.MonkeyPatch) -> FillDisk:
    """Whether the disk is full from now on."""
    edit = Document.edit

    def full(*_args: object, **_more: object) -> None:
        raise WriteFailed(
            "The disk is full, so {name} was not changed. Free some space and try again.", name="x"
        )

    return lambda filled: monkeypatch.setattr(Document, "edit", full if filled else edit)
