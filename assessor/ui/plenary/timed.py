"""A stage with a clock that counts while it is in sight."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from assessor.ui.desk import Desk
from assessor.ui.plenary.course import Course
from assessor.ui.plenary.room import Room
from assessor.ui.plenary.watch import Watch
from assessor.ui.stage import Stage

TICK = 1000
"""Milliseconds between two looks at the clock. What is counted does not depend on it."""


class TimedStage(Stage):
    """Knows what is before the plenary, and for how long."""

    room: Room

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.course = Course()
        self.watch = Watch(desk)
        self._ticks = QTimer(self, interval=TICK)
        self._ticks.timeout.connect(self.show_clock)

    def show_workshop(self) -> None:
        self.room.panel.foot.show_workshop(self.watch.workshop, paused=self.watch.paused)
        self.show_clock()

    def show_clock(self) -> None:
        agenda = self.course.agenda
        pace = self.watch.pace(len(agenda.entries) - agenda.settled)
        self.room.panel.foot.show_time(self.watch.sitting.seconds, pace, talking=bool(self.course.about))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._see(seen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._see(seen=False)

    def _see(self, *, seen: bool) -> None:
        """The clock counts while the plenary is in sight."""
        if self.built:
            self.watch.set_seen(seen)
        (self._ticks.start if seen else self._ticks.stop)()
