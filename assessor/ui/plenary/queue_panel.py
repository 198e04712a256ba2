"""The left column: find, filter, the queue, and the clock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.queue import Place, Section
from assessor.ui.parts.fitting_row import FittingRow
from assessor.ui.parts.key_link import KeyLink
from assessor.ui.parts.labels import hairline, label
from assessor.ui.parts.side_width import WIDTH
from assessor.ui.plenary.agenda import Entry, Wanted
from assessor.ui.plenary.clock_foot import ClockFoot
from assessor.ui.plenary.queue_filter import QueueFilter
from assessor.ui.plenary.queue_list import QueueList
from assessor.ui.plenary.queue_model import lines
from assessor.ui.score.find_line import FindLine
from assessor.ui.theme import NOTE, Theme


class QueuePanel(QWidget):
    """Shows places; remembers which sections are unfolded, and what is wanted."""

    wanted_changed = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setFixedWidth(theme.px(WIDTH))
        self.unfolded: frozenset[Section] = frozenset()
        self.find_line = FindLine(theme, tr("Find a recommendation"))
        self.filter = QueueFilter(theme, tr)
        self.view = QueueList(theme, tr)
        self.nothing = label(tr("Nothing found. Esc shows all again."), theme, NOTE, ink="second")
        self.nothing.setContentsMargins(20, 8, 20, 8)
        self.priorities = KeyLink("P", tr("Priorities"), theme)
        self.agreement = KeyLink("G", tr("Agreement"), theme)
        self.foot = ClockFoot(theme, tr)
        self._lay_out()
        self.find_line.textChanged.connect(self.wanted_changed)
        self.find_line.left.connect(self.view.setFocus)
        self.filter.changed.connect(self.wanted_changed)
        self.view.fold_wanted.connect(self._fold)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 16, 12, 0)
        tools.setSpacing(4)
        tools.addWidget(self.find_line, 1)
        tools.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.nothing)
        column.addWidget(self.view, 1)
        column.addWidget(hairline())
        column.addLayout(self._ways())
        column.addWidget(self.foot)

    def _ways(self) -> QHBoxLayout:
        """To the pages beside the talk."""
        row = QHBoxLayout()
        row.setContentsMargins(20, 6, 14, 6)
        row.addWidget(FittingRow((self.priorities, self.agreement), 10))
        return row

    def wanted(self) -> Wanted:
        return Wanted(self.find_line.text(), self.filter.chosen_theme, self.filter.undecided)

    def show_all(self) -> None:
        """Take all filters away, without telling."""
        self.blockSignals(True)
        self.find_line.clear()
        self.filter.choose()
        self.blockSignals(False)

    def show_places(self, shown: Sequence[tuple[Place, Entry]], current: str) -> None:
        narrowed = bool(self.find_line.text().strip())
        unfolded = frozenset(Section) if narrowed else self.unfolded
        self.nothing.setVisible(not shown and not self.wanted().everything)
        self.view.show_lines(lines(self._tr, shown, unfolded), current)

    def reveal(self, section: Section, *, shown: bool) -> None:
        """Make room for what is gone to: unfold its section, and take away a filter that hides it."""
        if section is not Section.DISCUSS:
            self.unfolded |= {section}
        if not shown:
            self.show_all()

    def _fold(self, section: Section) -> None:
        self.unfolded ^= {section}
        self.wanted_changed.emit()
