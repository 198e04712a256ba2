"""The plenary of a workshop in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assessor.ui.plenary import PlenaryStage
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.workshops import SMALL, make_workshop

Enter = Callable[..., PlenaryStage]


@pytest.fixture
def enter(open_window: OpenWindow, tmp_path: Path) -> Enter:
    """Makes a workshop and enters its plenary."""

    def enter_one(workshop=SMALL, **more) -> PlenaryStage:
        window = open_window(make_workshop(tmp_path / "workshop.assess", workshop, **more), stage="plenary")
        assert window.workspace is not None
        window.workspace.show_stage("plenary")
        stage = window.workspace.stages["plenary"]
        assert isinstance(stage, PlenaryStage)
        stage.take_keys()
        return stage

    return enter_one
