"""Long work off the screen's thread: a job sees only frozen data, can be cancelled, and never outlives its window."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal


class Cancelled(Exception):
    """Raised in the worker when the person has cancelled."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What the work calls now and then: tells how far it is, and stops it when it was cancelled."""

    job: Job

    def __call__(self, done: int, total: int) -> None:
        if self.job.isInterruptionRequested():
            raise Cancelled
        self.job.progressed.emit(done, total)


class Job(QThread):
    """One piece of work in its own thread. Its signals arrive in the thread of the screen."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        try:
            result = self._work(Progress(self))
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)

    def cancel(self) -> None:
        self.requestInterruption()


class _AtWork:
    """The jobs of all windows, told from the screen's thread alone.

    Python's search for cycles runs in whichever thread it comes due. In a job's thread it would take down parts of the
    screen, which Qt answers with a crash: so it waits until no job is at work."""

    def __init__(self) -> None:
        self._jobs: set[Job] = set()

    def begin(self, job: Job) -> None:
        self._jobs.add(job)
        gc.disable()

    def end(self, job: Job) -> None:
        self._jobs.discard(job)
        if not self._jobs:
            gc.enable()


_at_work = _AtWork()


class Jobs(QObject):
    """The jobs of one window; closing it cancels them and waits for their end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[Job] = set()

    def start(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        job = Job(work)
        self._running.add(job)
        job.succeeded.connect(partial(self._deliver, job, done))
        job.failed.connect(partial(self._deliver, job, failed))
        job.finished.connect(lambda: self._put_away(job))
        _at_work.begin(job)
        job.start()
        return job

    def _deliver(self, job: Job, to: Callable[[Any], None], what: object) -> None:
        """A job that was stopped may have sent its answer already; then nobody is there to take it."""
        if job in self._running:
            to(what)

    def _put_away(self, job: Job) -> None:
        """`finished` is told from within the thread: wait for its last breath, or Qt stops the program."""
        job.wait()
        self._running.discard(job)
        _at_work.end(job)

    def stop(self) -> None:
        for job in tuple(self._running):
            job.cancel()
            self._put_away(job)
