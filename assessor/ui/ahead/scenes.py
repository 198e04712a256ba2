"""Scenes of the stage ahead for pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from assessor.models.levels import Level
from assessor.store import deciding, queries
from assessor.ui.ahead.stage import AheadStage

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow


def asks(window: MainWindow) -> QWidget:
    """Some are there, one is a draft, and some are missing."""
    assert window.workspace is not None and window.document is not None
    window.workspace.show_stage("ahead")
    stage = window.workspace.current
    assert isinstance(stage, AheadStage)
    said = window.document.read(queries.decisions)
    first = [one for one, row in said.items() if row.level is Level.NOT_IMPLEMENTED][:2]
    with window.document.edit("Clear") as session:
        for one in first:
            deciding.decide(session, one, ask="")
    stage.list.make_all()
    card = stage.list.cards[first[0]]
    card.put(card.ask.drafts[0])
    return window
