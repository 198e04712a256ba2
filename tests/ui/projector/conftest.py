"""A plenary with its projector open beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assessor.store.document import Document
from assessor.store.workshops import change_workshop, current_workshop
from assessor.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.workshops import SMALL, make_workshop

Project = Callable[..., MainWindow]


@pytest.fixture
def project(open_window: OpenWindow, tmp_path: Path) -> Project:
    """Opens a workshop in its plenary at 24 (c), on which the groups differ, and the projector."""

    def open_both(workshop=SMALL, *, blind: bool = False, about: str = "24 (c)") -> MainWindow:
        path = make_workshop(tmp_path / "workshop.assess", workshop)
        with Document.open(path) as document, document.edit("Blind") as session:
            change_workshop(session, current_workshop(session), blind=blind)
        window = open_window(path, stage="plenary")
        assert window.workspace is not None
        window.workspace.show_stage("plenary", about)
        window.projection.toggle()
        return window

    return open_both
