"""Scenes of the annex stage for pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtWidgets import QApplication, QWidget

from assessor.store.guarded_words import add_guarded
from assessor.ui.annex.handout import Handout, What
from assessor.ui.annex.stage import AnnexStage

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow


def _stage(window: MainWindow) -> AnnexStage:
    assert window.workspace is not None
    window.workspace.show_stage("annex")
    stage = window.workspace.current
    assert isinstance(stage, AnnexStage)
    return stage


def annex(window: MainWindow) -> QWidget:
    """With its preview, which workers make."""
    stage = _stage(window)
    deadline = QDeadlineTimer(10_000)
    while not (stage.preview.settled() or deadline.hasExpired()):
        QApplication.processEvents()
        QThread.msleep(10)
    return window


def minutes(window: MainWindow) -> QWidget:
    """With the names of the groups, and the risk of that."""
    annex(window)
    _stage(window).choose_handout(Handout(What.MINUTES, names=True))
    return annex(window)


def guarded(window: MainWindow) -> QWidget:
    """The list of what never goes out, unfolded."""
    stage = _stage(window)
    listed = stage.side.guards
    if not listed.lines:
        with stage.desk.document.edit("Guard") as session:
            add_guarded(session, "Karlygash Seit", "K. S.")
            add_guarded(session, "prosecutors")
    listed.head.setChecked(True)
    annex(window)
    stage.side.ensureWidgetVisible(listed.add)
    return window
