"""Long work off the screen's thread: a job sees only frozen data, can be cancelled, and never outlives its window."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock, get_ident
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


_counting = Lock()
_at_work: set[int] = set()


@contextmanager
def nothing_collected() -> Generator[None]:
    """Python's search for cycles runs in whichever thread it comes due, and would there take down parts of the
    screen, which Qt answers with a crash. So it waits until no job is at work."""
    with _counting:
        _at_work.add(get_ident())
        gc.disable()
    try:
        yield
    finally:
        with _counting:
            _at_work.discard(get_ident())
            if not _at_work:
                gc.enable()


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
        with nothing_collected():
            self._run()

    def _run(self) -> None:
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
        job.succeeded.connect(done)
        job.failed.connect(failed)
        job.finished.connect(lambda: self._put_away(job))
        job.start()
        return job

    def _put_away(self, job: Job) -> None:
        """`finished` is told from within the thread: wait for its last breath, or Qt stops the program."""
        job.wait()
        self._running.discard(job)

    def stop(self) -> None:
        for job in tuple(self._running):
            job.cancel()
            job.wait()
        self._running.clear()
