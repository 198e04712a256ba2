"""The rail: which assessment this is, the stages with their state, the menu, and what is saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.messages import NoticeLine
from assessor.ui.parts.labels import label
from assessor.ui.parts.tips import tip
from assessor.ui.shell.foot import Foot
from assessor.ui.shell.menu_button import menu_button
from assessor.ui.shell.rail_entry import Density, RailEntry
from assessor.ui.stage import Stage
from assessor.ui.theme import BODY, SMALL, STRONG, Theme

WIDTH = 195
GAP = 8
TOP, TOP_LOW, SPACE, SPACE_LOW = 22, 10, 5, 1
NOTICE = 120
"""Kept for what is to be said: four lines and its links."""
LONGEST = 48
"""Letters of a State's name: two lines."""


class Rail(QWidget):
    """Always visible at the side where reading starts."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(theme.px(WIDTH))
        self.setAccessibleName(tr("Stages"))
        self.entries: dict[str, RailEntry] = {}
        self._subject = label("", theme, SMALL, ink="second")
        self._subject.setWordWrap(True)
        self.menu_button = menu_button(theme, tr)
        self.foot = Foot(theme, tr)
        self._voice = QVBoxLayout()
        self._voice.setContentsMargins(12, GAP, 12, GAP)
        self._stages = QVBoxLayout()
        self._stages.setContentsMargins(12, theme.px(TOP), 12, 0)
        self._stages.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = self._head()
        column.addLayout(self._above)
        column.addLayout(self._stages)
        column.addStretch(1)
        column.addLayout(self._voice)
        column.addWidget(self.foot)

    def _head(self) -> QVBoxLayout:
        first = QHBoxLayout()
        first.addSpacing(24)
        first.addWidget(label("Assessor", self._theme, BODY + 1, STRONG))
        first.addStretch(1)
        first.addWidget(self.menu_button)
        first.addSpacing(10)
        second = QHBoxLayout()
        second.setContentsMargins(24, 0, 24, 0)
        second.addWidget(self._subject)
        head = QVBoxLayout()
        head.setContentsMargins(0, 20, 0, 0)
        head.setSpacing(5)
        head.addLayout(first)
        head.addLayout(second)
        return head

    def add_stage(self, stage: Stage) -> None:
        entry = RailEntry(stage.title(), self._theme)
        entry.clicked.connect(lambda: self.chosen.emit(stage.name))
        self.entries[stage.name] = entry
        self._stages.addWidget(entry)

    def add_voice(self, notice: NoticeLine) -> None:
        """Notices stand where the rail is empty: they cover nothing there, and nothing moves."""
        self.notice = notice
        self._voice.addWidget(notice)

    notice: NoticeLine | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """In a low window the stages move together, then show only their names."""
        px = self._theme.px
        count = sum(not entry.isHidden() for entry in self.entries.values())
        others = self._above.sizeHint().height() + self.foot.sizeHint().height() + px(NOTICE)
        room = self.height() - others - px(TOP)
        roomy = room >= count * (px(Density.ROOMY) + SPACE)
        close = room + px(NOTICE) // 2 >= count * (px(Density.CLOSE) + SPACE_LOW)
        density = Density.ROOMY if roomy else Density.CLOSE if close else Density.TITLE
        self._stages.setContentsMargins(12, px(TOP if roomy else TOP_LOW), 12, 0)
        self._stages.setSpacing(SPACE if roomy else SPACE_LOW)
        for entry in self.entries.values():
            entry.set_density(density)
        self._fit_voice()

    def _fit_voice(self) -> None:
        """What the head, the stages and the foot leave."""
        if self.notice is not None:
            taken = (part.sizeHint().height() for part in (self._above, self._stages, self.foot))
            self.notice.set_room(self.height() - sum(taken) - 2 * GAP)

    def show_subject(self, state: str, symbol: str) -> None:
        shown = state if len(state) <= LONGEST else state[: LONGEST - 1].rstrip() + "…"
        self._subject.setText("\n".join(line for line in (shown, symbol) if line))
        self._subject.setToolTip(tip(state if shown != state else ""))
        self.fit()

    def show_current(self, name: str) -> None:
        self.entries[name].setChecked(True)
