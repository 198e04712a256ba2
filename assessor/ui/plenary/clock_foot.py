"""The clock under the queue: this recommendation, what is left of the day, and beginning and ending. It stays quiet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.rows import WorkshopRow
from assessor.ui.parts.labels import hairline, label, link
from assessor.ui.plenary.sitting import Pace, time_of
from assessor.ui.plenary.wording_clock import clock_text, day_line, ended_line, until_line
from assessor.ui.theme import DISPLAY, MEDIUM, NOTE, SMALL, Theme


class EndLine(QLineEdit):
    """A time of day. What is none goes back when it is left."""

    planned = Signal(str)
    escaped = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setFont(theme.font(NOTE, tabular=True))
        self.setFixedWidth(theme.px(66))
        self.setPlaceholderText("17:00")
        self.setAccessibleName(tr("Planned end of the workshop"))
        self.editingFinished.connect(self._finish)

    def show_time(self, ends_at: str) -> None:
        if not (self.hasFocus() and self.isModified()):
            self._shown = ends_at
            self.setText(ends_at)

    def _finish(self) -> None:
        found = time_of(self.text())
        if found is None and self.text().strip():
            self.setText(self._shown)
            return
        text = f"{found:%H:%M}" if found else ""
        self.setText(text)
        if text != self._shown:
            self._shown = text
            self.planned.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            self.escaped.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._finish()
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class ClockFoot(QWidget):
    """Shows what it is given; what time it is, it does not know."""

    begin_wanted = Signal()
    end_wanted = Signal()
    pause_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.clock = label("", theme, DISPLAY, MEDIUM)
        self.clock.setFont(theme.font(DISPLAY, MEDIUM, tabular=True))
        self.this_one = label("", theme, SMALL, ink="second")
        self.day = label("", theme, SMALL, ink="second")
        self.day.setWordWrap(True)
        self.until = label("", theme, SMALL, ink="second")
        self.begin = link("", theme, NOTE, MEDIUM)
        self.pause = link(tr("Pause"), theme, SMALL, look="quiet")
        self.end = link(tr("End"), theme, SMALL, look="quiet")
        self.end.setAccessibleName(tr("End the workshop"))
        self.end.setToolTip(tr("End the workshop"))
        self.planned = label(tr("Planned end"), theme, SMALL, ink="second")
        self.ends_at = EndLine(theme, tr)
        self.begin.clicked.connect(self.begin_wanted)
        self.pause.clicked.connect(self.pause_wanted)
        self.end.clicked.connect(self.end_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        for part in (self.clock, self.this_one, self.begin):
            first.addWidget(part)
        first.addStretch(1)
        first.addWidget(self.pause)
        first.addWidget(self.end)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.planned)
        last.addWidget(self.ends_at)
        last.addWidget(self.until)
        last.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 8, 14, 10)
        inside.setSpacing(4)
        inside.addLayout(first)
        inside.addWidget(self.day)
        inside.addLayout(last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(inside)

    def show_workshop(self, workshop: WorkshopRow, *, paused: bool) -> None:
        tr, begun = self._tr, bool(workshop.began_at)
        going = begun and not workshop.ended_at
        self.begin.setText(tr("Go on with the workshop") if begun else tr("Begin the workshop"))
        self.begin.setVisible(not going)
        for part in (self.clock, self.this_one, self.pause, self.end):
            part.setVisible(going)
        self.pause.setText(tr("Go on") if paused else tr("Pause"))
        self.ends_at.show_time(workshop.ends_at)
        self._ended = ended_line(tr, workshop.ended_at)

    _ended = ""

    def show_time(self, seconds: int, pace: Pace, *, talking: bool) -> None:
        """`talking`: a recommendation is before the plenary."""
        tr = self._tr
        self.this_one.setText(tr("for this one") if talking else "")
        self.clock.setText(clock_text(seconds))
        self.day.setText(self._ended or day_line(self._tr, pace))
        self.until.setText("" if self._ended else until_line(self._tr, pace))

    def set_read_only(self, read_only: bool) -> None:
        for part in (self.begin, self.pause, self.end, self.ends_at):
            part.setDisabled(read_only)
