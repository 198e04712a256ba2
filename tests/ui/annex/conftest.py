"""The annex of a workshop in a real window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assessor.models.levels import Level
from assessor.store import deciding, judging, queries
from assessor.store.document import Document
from assessor.ui.annex import AnnexStage
from tests.templates import copy_of
from tests.ui.conftest import OpenWindow
from tests.ui.plenary.workshops import make_workshop

Enter = Callable[..., AnnexStage]
SECRET = "Ledger of the informant Zhanibek"


@pytest.fixture
def enter(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> Enter:
    """Makes a workshop with something of every lack, and enters its annex."""

    def enter_one(**more) -> AnnexStage:
        key = ("annex", repr(sorted(more.items())))
        path = copy_of(key, tmp_path / "workshop.assess", lambda first: lacking(first, more))
        window = open_window(path, stage="annex")
        assert window.workspace is not None
        window.workspace.show_stage("annex")
        stage = window.workspace.stages["annex"]
        assert isinstance(stage, AnnexStage)
        qtbot.waitUntil(stage.preview.settled, timeout=15_000)
        return stage

    return enter_one


def lacking(path: Path, more: Mapping[str, object]) -> None:
    make_workshop(path, decided={"26": Level.IMPLEMENTED}, **more)
    with Document.open(path) as document, document.edit("Add") as session:
        group = queries.groups(session)[0].id
        judging.add_evidence(session, "26", group, kind="case", citation=SECRET, public=False)
        judging.add_evidence(session, "24 (a)", group, kind="law", citation="Old law", date="2015-03-03")
        deciding.decide(session, "24 (a)", level=Level.PARTIAL)
