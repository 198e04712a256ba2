"""Writes a document to a file without holding up the screen: can be cancelled, and leaves a whole file or none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.ui.annex.foreign import Templated
from assessor.ui.annex.handout import Content, file_bytes
from assessor.ui.desk import Desk
from assessor.ui.jobs import Job, Progress

NOT_MADE = N_(
    "{name} could not be made, and nothing was written. Your work is safe; try another kind of file."
)
STEPS = 2


class Exporter(QObject):
    """One export at a time; `ended` says which file was written, or that none was."""

    begun = Signal(str)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._path = Path()

    def busy(self) -> bool:
        return self._job is not None

    def start(self, content: Content, path: Path) -> None:
        if self._job is not None:
            return
        self._path = path
        self.begun.emit(path.name)

        own = self._desk.document.path

        def work(progress: Progress) -> Path:
            return _export(content, path, own, progress)

        self._job = self._desk.jobs.start(work, self._done, self._failed)
        self._job.cancelled.connect(self._cancelled)

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _done(self, path: Path) -> None:
        self._job = None
        self.ended.emit(path)

    def _cancelled(self) -> None:
        self._job = None
        self._desk.notices.tell(self._desk.tr("Cancelled: no file was written."))
        self.ended.emit(None)

    def _failed(self, error: Exception) -> None:
        tr = self._desk.tr
        self._job = None
        known = isinstance(error, UserError)
        self.failed.emit(tr.error(error) if known else tr(NOT_MADE, name=self._path.name))


def _export(content: Content, path: Path, own: Path, progress: Progress) -> Path:
    """Made in memory first: a cancelled export has not touched the folder. Never in the place of the `own` file."""
    from assessor.reports.open_elsewhere import write_document
    from assessor.store.copies import check_other

    check_other(own, path)
    if isinstance(content, Templated):
        content.check_target(path)
    progress(0, STEPS)
    whole = file_bytes(content, path)
    progress(1, STEPS)
    write_document(path, whole)
    return path
