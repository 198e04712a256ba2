"""The sample: made once, off the screen's thread, then opened. It gets its name only when it is whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assessor.errors import UserError
from assessor.ui.jobs import Job, Progress
from assessor.ui.shell.start_page import StartPage

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

MakeSample = Callable[[Path, str, Callable[[int, int], None]], object]
"""Makes it at a path, in a language, and tells how far it is."""


class Sample(QObject):
    """Shows on the start page how far it is, whichever start page that is by then."""

    def __init__(self, window: MainWindow, make: MakeSample) -> None:
        super().__init__(window)
        self._window, self._make = window, make
        self._job: Job | None = None

    @property
    def path(self) -> Path:
        window = self._window
        return window.settings.path.parent / window.translator("Sample") / "Kazakhstan.assess"

    def open(self) -> None:
        if self._job is not None:
            return
        if self.path.exists():
            self._window.file.open(self.path)
            return
        path, language = self.path, self._window.translator.speaks
        self._show(0, 0)
        work = _maker(path, language, self._make)
        self._job = self._window.jobs.start(work, self._made, self._failed)
        self._job.progressed.connect(self._show)
        self._job.cancelled.connect(self._end)

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show(self, done: int, total: int) -> None:
        page = self._window.centralWidget()
        if isinstance(page, StartPage):
            page.show_making(done, total)

    def _end(self) -> None:
        self._job = None
        page = self._window.centralWidget()
        if isinstance(page, StartPage):
            page.show_offers()

    def _made(self, path: Path) -> None:
        """Whoever has opened something else meanwhile is not taken away from it."""
        self._end()
        if self._window.document is None:
            self._window.file.open(path)

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        self._window.notices.fail(self._window.translator.error(error))


def _maker(path: Path, language: str, make: MakeSample) -> Callable[[Progress], Path]:
    beginning = path.with_name(f"{path.stem} (beginning){path.suffix}")

    def work(progress: Progress) -> Path:
        from assessor.store.moving import remove_file

        path.parent.mkdir(parents=True, exist_ok=True)
        remove_file(beginning)
        try:
            make(beginning, language, progress)
            beginning.rename(path)
        finally:
            remove_file(beginning)
        return path

    return work
