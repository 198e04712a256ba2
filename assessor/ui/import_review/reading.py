"""Reading a document off the screen's thread: the bytes are read and parsed in the worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from assessor.errors import ImportRefused, UserError
from assessor.i18n import N_, Translator
from assessor.importers.batch import Batch
from assessor.importers.source_file import read_file
from assessor.ui.jobs import Job, Jobs, Progress

PASTED = N_("The pasted text")
NOT_READ = N_(
    "{name} could not be read. Nothing was changed. Save it as another kind (Word, PDF, text) and try that."
)


@dataclass(frozen=True, slots=True)
class Source:
    """A document to be read: a file, or text that was pasted. An empty language is found by the reader."""

    name: str
    path: Path | None = None
    data: bytes = b""
    language: str = ""

    def in_language(self, language: str) -> Source:
        return replace(self, language=language)

    def read(self) -> bytes:
        if self.path is None:
            return self.data
        return read_file(self.path)


def pasted(tr: Translator) -> Source | None:
    """The text that was copied last, or nothing if there is none."""
    text = QGuiApplication.clipboard().text()
    return Source(tr(PASTED), data=text.encode("utf-8", "replace")) if text.strip() else None


class Reading(QObject):
    """One document being read. After `cancel` nothing more is heard of it."""

    read = Signal(object)
    progressed = Signal(int, int)
    refused = Signal(object)

    def __init__(self, jobs: Jobs, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self._jobs = jobs
        self._job: Job | None = None
        self._cancelled = False

    def start(self) -> None:
        self._job = self._jobs.start(self._work, self._done, self._failed)
        self._job.progressed.connect(self.progressed)

    def cancel(self) -> None:
        self._cancelled = True
        if self._job is not None:
            self._job.cancel()

    def _work(self, progress: Progress) -> Batch:
        from assessor.foreign.reading import read_batch

        return read_batch(self.source.read(), self.source.name, self.source.language or None, progress)

    def _done(self, batch: Batch) -> None:
        if not self._cancelled:
            self.read.emit(batch)

    def _failed(self, error: Exception) -> None:
        if not self._cancelled:
            told = error if isinstance(error, UserError) else ImportRefused(NOT_READ, name=self.source.name)
            self.refused.emit(told)
