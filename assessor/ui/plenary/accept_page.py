"""What all groups agree on, to be looked through and accepted in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.models.queue import Place, Section
from assessor.ui.parts.labels import label, link
from assessor.ui.plenary.agenda import Entry
from assessor.ui.plenary.queue_delegate import MARGIN
from assessor.ui.plenary.queue_list import QueueList
from assessor.ui.plenary.queue_model import Heading, ItemLine, Line
from assessor.ui.signs import LEVEL_NAMES
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING, Theme

WIDEST = 760


class AcceptPage(QWidget):
    """References with their levels, under the levels; Enter accepts, Esc goes back."""

    accepted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.levels: dict[str, Level] = {}
        self.title = label("", theme, READING, MEDIUM)
        self.hint = label("", theme, BODY, ink="second")
        self.unheard = label("", theme, NOTE, ink="amber")
        for words in (self.title, self.hint, self.unheard):
            words.setWordWrap(True)
        self.view = QueueList(theme, tr)
        self.view.setAccessibleName(tr("What all groups agree on"))
        self.accept = link("", theme, weight=MEDIUM, look="first")
        self.back = link(tr("Back"), theme, look="plain")
        self.accept.clicked.connect(self.accepted)
        self.back.clicked.connect(self.back_wanted)
        self.view.next_wanted.connect(self.accepted)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.accept)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        inner = QWidget()
        inner.setMaximumWidth(self._theme.px(WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN, 8)
        head.setSpacing(8)
        for part in (self.title, self.hint, self.unheard):
            head.addWidget(part)
        head.addSpacing(8)
        head.addLayout(buttons)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(48 - MARGIN, 32, 48 - MARGIN, 16)
        row.addWidget(inner, 1)
        row.addStretch(0)

    def show_items(self, pairs: Sequence[tuple[Place, Entry]], silent: Sequence[str]) -> None:
        tr, n = self._tr, len(pairs)
        made = [ItemLine(place, entry, "") for place, entry in pairs]
        self.levels = {line.entry.id: line.level for line in made}
        self.title.setText(
            tr.plural("All groups agree on {n} recommendation", "All groups agree on {n} recommendations", n)
        )
        self.hint.setText(tr("Look through the levels; choose a line to talk about it after all."))
        self.unheard.setText(tr("Not heard yet: {groups}", groups=", ".join(silent)))
        self.unheard.setVisible(bool(silent))
        self.accept.setText(tr.plural("Accept {n} level", "Accept {n} levels", n))
        self.accept.setEnabled(n > 0)
        self.view.show_lines(self._under_levels(made), "")

    def _under_levels(self, made: Sequence[ItemLine]) -> list[Line]:
        shown: list[Line] = []
        for level in Level:
            inside = [line for line in made if line.level is level]
            if inside:
                name = self._tr(LEVEL_NAMES[level])
                shown += [Heading(Section.DISCUSS, name, len(inside)), *inside]
        return shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)
