"""The real screens on a real file, without a screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from pytestqt.qtbot import QtBot

from assessor.i18n import Translator
from assessor.store.document import Document
from assessor.ui.desk import Desk
from assessor.ui.jobs import Jobs
from assessor.ui.messages import Notices
from assessor.ui.plenary import PlenaryStage
from assessor.ui.settings import Settings
from assessor.ui.theme import Theme
from assessor.ui.workspace import Workspace
from tests.ui.plenary.workshops import SMALL, make_workshop

Enter = Callable[..., PlenaryStage]


@pytest.fixture
def enter(qtbot: QtBot, tmp_path: Path) -> Iterator[Enter]:
    """Makes a workshop and enters its plenary."""
    opened: list[tuple[Workspace, Desk]] = []

    def enter_one(workshop=SMALL, **more) -> PlenaryStage:
        document = Document.open(make_workshop(tmp_path / "workshop.assess", workshop, **more))
        went: list[tuple[str, str]] = []
        settings = Settings(tmp_path / "settings.json")
        desk = Desk(document, Translator(), Theme(), settings, Notices(), Jobs(), lambda *to: went.append(to))
        workspace = Workspace(desk)
        opened.append((workspace, desk))
        qtbot.addWidget(workspace)
        workspace.resize(1280, 720)
        with qtbot.waitExposed(workspace):
            workspace.show()
        workspace.show_stage("plenary")
        stage = workspace.stages["plenary"]
        assert isinstance(stage, PlenaryStage)
        stage.take_keys()
        return stage

    yield enter_one
    for workspace, desk in opened:
        workspace.close_down()
        desk.jobs.stop()
        desk.document.close()
