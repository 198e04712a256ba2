"""What the annex says now, compared with what was confirmed and frozen: worked out when the screen has time for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from assessor.reports.sealing.differing import Difference, differences
from assessor.reports.sealing.freezing import drafted, opened_from
from assessor.reports.sealing.sealed import Reports, wording_of
from assessor.store.versions import VersionRow, packed_content, versions
from assessor.store.workshops import current_workshop
from assessor.ui.desk import Desk
from assessor.ui.jobs import Job

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

IDLE = 350
"""Milliseconds after a change: the preview goes first."""

Draft = tuple[Reports, VersionRow | None, bytes]
"""The annex as it stands, and the newest version with its packed content."""


@dataclass(frozen=True, slots=True)
class Now:
    """`wording` is empty as long as it is not known; `changes` are those since the newest version."""

    wording: str = ""
    changes: tuple[Difference, ...] = ()


class WordingNow(QObject):
    """`now` is the last that is known; `known` says that it has become something else."""

    known = Signal()

    def __init__(self, desk: Desk, screen: QWidget) -> None:
        super().__init__(screen)
        self._desk, self._screen = desk, screen
        self.now = Now()
        self._job: Job | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._begin)

    def ask(self) -> None:
        """The file has changed, or is looked at for the first time."""
        self._idle.start()

    def take(self, wording: str) -> None:
        """It was just confirmed or frozen, so it is known."""
        self.now = Now(wording)

    def settled(self) -> bool:
        return self._job is None and not self._idle.isActive()

    def _begin(self) -> None:
        if self._job is not None:
            self._idle.start()
        elif self._screen.isVisible() and not self._desk.document.closed:
            draft = self._desk.document.read(_read)
            self._job = self._desk.jobs.start(lambda _progress: _compared(draft), self._told, self._gave_up)

    def _told(self, now: Now) -> None:
        self._job = None
        if now != self.now and not self._desk.document.closed:
            self.now = now
            self.known.emit()

    def _gave_up(self, _error: Exception) -> None:
        """A version that cannot be read is told where it is to be written; until then nothing is compared."""
        self._job = None


def _read(session: Session) -> Draft:
    here = current_workshop(session)
    frozen = versions(session, here)
    last = frozen[-1] if frozen else None
    return drafted(session, here, date.min), last, packed_content(session, last.id) if last else b""


def _compared(draft: Draft) -> Now:
    reports, last, packed = draft
    wording = wording_of(reports)
    if last is None or last.wording == wording:
        return Now(wording)
    return Now(wording, differences(opened_from(packed, last).reports, reports))
