"""A document that is opened while no assessment is: read first, so that a refusal makes no empty file."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from assessor.errors import UserError
from assessor.importers.batch import Batch
from assessor.ui.import_review.reading import Reading, Source, pasted
from assessor.ui.prepare.stage import NOTHING_COPIED, PrepareStage
from assessor.ui.protection.protecting import make
from assessor.ui.shell import asking

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

LONGEST = 40
_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class FirstDocument(QObject):
    """Reads, asks where the new assessment is to be kept, makes it, and shows the review in it."""

    def __init__(self, window: MainWindow, source: Source) -> None:
        super().__init__(window)
        self._window = window
        self._reading = Reading(window.jobs, source, self)
        self._reading.read.connect(self._read)
        self._reading.refused.connect(self._refused)

    def start(self) -> None:
        tr = self._window.translator
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        self._window.notices.tell(tr("Reading {name} …", name=self._reading.source.name))
        self._reading.start()

    def _read(self, batch: Batch) -> None:
        QGuiApplication.restoreOverrideCursor()
        window, tr = self._window, self._window.translator
        title = tr("Where should the new assessment be kept?")
        place = asking.place_for_new(window, title, proposed_name(batch, self._reading.source))
        if place is not None:
            make(window, place, partial(_show_review, window, batch, self._reading.source))
        self.deleteLater()

    def _refused(self, error: UserError) -> None:
        QGuiApplication.restoreOverrideCursor()
        self._window.notices.fail(self._window.translator.error(error))
        self.deleteLater()


def _show_review(window: MainWindow, batch: Batch, source: Source) -> None:
    if window.workspace is None:
        return
    window.workspace.show_stage(PrepareStage.name)
    stage = window.workspace.stages[PrepareStage.name]
    if isinstance(stage, PrepareStage):
        stage.show_review(batch, source)


def proposed_name(batch: Batch, source: Source) -> str:
    """The State, or the symbol, or what the file was called; always a possible name of a file."""
    state = batch.state_name if len(batch.state_name) <= LONGEST else ""
    name = state or batch.symbol or batch.state or Path(source.name).stem
    return _NO_NAME.sub("-", name).strip(" .-") or "Assessment"


def open_first(window: MainWindow, path: Path) -> None:
    FirstDocument(window, Source(path.name, path)).start()


def paste_first(window: MainWindow) -> None:
    source = pasted(window.translator)
    if source is None:
        window.notices.fail(window.translator(NOTHING_COPIED))
    else:
        FirstDocument(window, source).start()
