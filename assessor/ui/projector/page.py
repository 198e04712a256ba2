"""One recommendation on the wall. Laid out at once with its row, so that nothing of the one before is ever seen."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QElapsedTimer, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from assessor.i18n import Translator
from assessor.store.projecting import ProjectedRow
from assessor.ui.projector import wording
from assessor.ui.projector.line import Line
from assessor.ui.projector.look import FOOT, LINE, MARGIN, wall_theme
from assessor.ui.projector.reading import Reading
from assessor.ui.projector.sign_line import SignLine
from assessor.ui.theme import STRONG, Theme


class Page(QWidget):
    """Theme and clock above, the recommendation, what the room says of it, and how far the day is."""

    def __init__(self, tr: Translator, screen_theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr, self._screen_theme = tr, screen_theme
        self.theme = screen_theme
        self.row: ProjectedRow | None = None
        self.heading = Line(self)
        self.clock = Line(self, trailing=True)
        self.reference = Line(self, LINE, STRONG, "accent", reference=True)
        self.reading = Reading(self)
        self.groups = SignLine(self, sign=30, size=FOOT)
        self.tally, self.hands, self.decision = SignLine(self), SignLine(self), SignLine(self, sign=48)
        self.day = Line(self)
        self.settled = Line(self, trailing=True)
        self.rest = Line(self, LINE)
        self._since = QElapsedTimer()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_time)
        self.show_row(None, fresh=True)

    def show_row(self, row: ProjectedRow | None, *, fresh: bool) -> None:
        """`fresh`: another recommendation than before, so its clock begins."""
        if fresh:
            self._before = row.seconds if row else 0
            self._since.start()
        self.row = row
        tr = self._tr
        self.heading.show_text(row.theme if row else "")
        self.reference.show_text(row.reference if row else "")
        self._texts = (row.lead_in, row.text, row.other) if row else ("", "", "")
        self.groups.show_cells(tr("Groups"), wording.group_cells(tr, row) if row else [])
        self.tally.show_cells(tr("Together"), wording.tally_cells(tr, row) if row else [])
        self.hands.show_cells(tr("Show of hands"), wording.hands_cells(tr, row) if row else [])
        self.decision.show_cells(tr("Decision"), wording.decision_cells(tr, row) if row else [])
        self.settled.show_text(wording.settled_line(tr, row) if row else "")
        self.rest.show_text("" if row else tr("The next recommendation will stand here."))
        self._show_time()
        self._tick.start() if row else self._tick.stop()
        self._lay_out()
        self.update()

    def _show_time(self) -> None:
        row, spent = self.row, self._before + self._since.elapsed() // 1000
        self.clock.show_text(wording.clock_text(spent) if row else "")
        now = datetime.now().astimezone()
        self.day.show_text(wording.day_line(self._tr, row, now) if row else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        self.theme = wall_theme(self._screen_theme, self.width(), self.height())
        lines = (self.heading, self.clock, self.reference, self.day, self.settled, self.rest)
        for one in (*lines, self.reading, self.groups, self.tally, self.hands, self.decision):
            one.set_theme(self.theme)
        px, margin = self.theme.px, self.theme.px(MARGIN)
        inner = QRect(margin, px(56), self.width() - 2 * margin, self.height() - px(104))
        top = self._lay_head(inner)
        bottom = self._lay_foot(inner)
        self._put(self.reading, inner.x(), top, inner.width(), max(0, bottom - px(24) - top))
        self.reading.show_texts(*self._texts)
        self._put(self.rest, inner.x(), self.height() // 2 - px(24), inner.width(), px(48))

    def _lay_head(self, inner: QRect) -> int:
        px, clock = self.theme.px, self.theme.px(180)
        self._put(self.heading, inner.x(), inner.y(), inner.width() - clock, px(40))
        self._put(self.clock, inner.right() - clock, inner.y(), clock, px(40))
        self._put(self.reference, inner.x(), inner.y() + px(68), inner.width(), px(48))
        return inner.y() + px(122)

    def _lay_foot(self, inner: QRect) -> int:
        """From the lowest line upwards; the answer is where the lowest free place ends."""
        high, half = self.theme.px(40), inner.width() // 2
        bottom = inner.bottom() - high
        self._put(self.day, inner.x(), bottom, inner.width() - half // 2, high)
        self._put(self.settled, inner.right() - half, bottom, half, high)
        bottom -= self.theme.px(8)
        lines = (self.decision, self.hands, self.tally, self.groups)
        start = min(max(line.wanted_start() for line in lines), half)
        for line in lines:
            line.start_at(start)
            tall = line.height_for(inner.width())
            bottom -= tall
            self._put(line, inner.x(), bottom, inner.width(), tall)
        return bottom

    def _put(self, widget: QWidget, x: int, y: int, width: int, height: int) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        widget.setGeometry(self.width() - x - width if mirrored else x, y, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.colour("ground"))
