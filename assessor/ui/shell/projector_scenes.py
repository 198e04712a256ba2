"""The projector for the pictures: after the reveal, before it, and with a very long text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from assessor.models.levels import Level
from assessor.store.projecting import ProjectedGroup, ProjectedRow
from assessor.ui.main_window import MainWindow
from assessor.ui.projector.window import ProjectorWindow

LEVELS = (
    (Level.IMPLEMENTED,),
    (Level.PARTIAL,),
    (Level.PARTIAL, Level.NOT_IMPLEMENTED),
    (),
    (Level.PARTIAL,),
)
"""One of the groups has two laptops that differ, one has not answered."""


def revealed(window: MainWindow) -> QWidget:
    """All that can stand on the wall at once."""
    projector, row = _opened(window)
    groups = tuple(ProjectedGroup(n, levels) for n, levels in enumerate(LEVELS, 1))
    opened = replace(row, hidden=False, groups=groups, seconds=161)
    return _showing(projector, replace(opened, hands=(3, 12, 8, 0, 2), decision=Level.PARTIAL))


def blind(window: MainWindow) -> QWidget:
    projector, row = _opened(window)
    return _showing(projector, replace(row, hidden=True, groups=(), decision=Level.NOT_ASSESSED))


def long_text(window: MainWindow) -> QWidget:
    projector, row = _opened(window)
    text = " ".join([row.text] * (1 + 1500 // max(1, len(row.text))))[:1500]
    return _showing(projector, replace(row, text=text, decision=Level.NOT_ASSESSED))


def _opened(window: MainWindow) -> tuple[ProjectorWindow, ProjectedRow]:
    assert window.workspace is not None
    window.workspace.show_stage("plenary")
    if window.projection.window is None:
        window.projection.toggle()
    projector = window.projection.window
    assert projector is not None and projector.page.row is not None
    projector.resize(window.size())
    return projector, projector.page.row


def _showing(projector: ProjectorWindow, row: ProjectedRow) -> QWidget:
    projector.show_row(row, fresh=True)
    return projector
