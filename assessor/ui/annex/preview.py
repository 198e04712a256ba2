"""The document as it will be: the real pages, laid out and drawn by workers, kept up to date while one works."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.annex.handout import Shown
from assessor.ui.annex.mending_view import MendingView
from assessor.ui.annex.paper import Paper, draw_page
from assessor.ui.jobs import Job, Jobs, Progress
from assessor.ui.parts.labels import Ink, label
from assessor.ui.theme import NOTE, Theme

PAUSE = 50
"""Milliseconds after the last change until the pages are laid out again."""
if TYPE_CHECKING:
    from assessor.reports.pdf.memory import Memory

Drawn = tuple[Paper, int, QImage]


class Preview(QWidget):
    """Ask it to `refresh`; it builds the content in the screen's thread, and everything else elsewhere."""

    refreshed = Signal()

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        jobs: Jobs,
        build: Callable[[], Shown],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._build = jobs, build
        self._writing: Job | None = None
        self._again = False
        self._drawing: dict[int, Job] = {}
        self._memory: Memory | None = None
        self.paper: Paper | None = None
        self.view = MendingView(theme, tr)
        self.waiting = _line(tr("The preview is being made …"), theme, "second")
        self.failure = _line("", theme, "red")
        self.failure.hide()
        self._not_drawn = tr("The preview could not be made. Your work is safe; exports may still work.")
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.refresh)
        self.view.wanted.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.waiting)
        column.addWidget(self.failure)
        column.addWidget(self.view, 1)

    def refresh_soon(self, pause: int = PAUSE) -> None:
        self._pause.start(pause)

    def refresh(self) -> None:
        """One layout at a time; a change meanwhile makes one more. Nothing is made for a screen that is not seen."""
        self._pause.stop()
        if self._writing is not None:
            self._again = True
        elif self.isVisible():
            self._write_anew()

    def rest(self) -> None:
        """The screen is not seen any more: what is pending is forgotten."""
        self._pause.stop()
        self._again = False

    def _write_anew(self) -> None:
        from assessor.reports.pdf.memory import Memory
        from assessor.ui.annex.pages import pages_of

        content = self._build()
        memory = self._memory = self._memory or Memory()
        self._writing = self._jobs.start(
            lambda _progress: pages_of(content, memory), self._written, self._failed
        )

    def settled(self) -> bool:
        """Whether everything in sight is drawn as the file stands."""
        return self.paper is not None and not (self._writing or self._pause.isActive() or self._drawing)

    def text(self) -> str:
        return self.paper.text() if self.paper else ""

    def _written(self, paper: Paper) -> None:
        self._writing = None
        self.paper = paper
        self.waiting.hide()
        self.failure.hide()
        self._drawing.clear()
        self.view.show_paper(paper)
        self.refreshed.emit()
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self._writing = None
        self._tell_failure(error)
        self._go_on()

    def _tell_failure(self, error: Exception) -> None:
        del error
        self.waiting.hide()
        self.failure.setText(self._not_drawn)
        self.failure.show()

    def _go_on(self) -> None:
        if self._again:
            self._again = False
            self.refresh()

    def _draw(self, page: int, size: QSize) -> None:
        paper = self.paper
        if paper is None or page in self._drawing:
            return

        def work(_progress: Progress) -> Drawn:
            return paper, page, draw_page(paper, page, size)

        self._drawing[page] = self._jobs.start(work, self._drawn, self._tell_failure)

    def _drawn(self, drawn: Drawn) -> None:
        paper, page, picture = drawn
        if paper is self.paper:
            self._drawing.pop(page, None)
            self.view.show_picture(page, picture)


def _line(text: str, theme: Theme, ink: Ink) -> QLabel:
    made = label(text, theme, NOTE, ink=ink)
    made.setWordWrap(True)
    made.setContentsMargins(24, 8, 24, 8)
    return made
