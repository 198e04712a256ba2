"""The screen for what comes back on paper: code, level, next; a second person checks."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from assessor.errors import UserError
from assessor.i18n import N_
from assessor.models.levels import Level
from assessor.store import paper
from assessor.store.paper import FIRST, SECOND
from assessor.ui.desk import Desk
from assessor.ui.paper.entered_list import EnteredList
from assessor.ui.paper.entry_line import EntryLine
from assessor.ui.paper.side import PaperSide
from assessor.ui.paper.work import PaperWork, read_work
from assessor.ui.parts.choice_box import ChoiceBox
from assessor.ui.parts.key_link import KeyLink
from assessor.ui.parts.labels import hairline, heading, label, link
from assessor.ui.parts.text_field import takes_plain_key
from assessor.ui.theme import DISPLAY, MEDIUM, NOTE

ENTERED = N_("Entered from paper")
SETTLED = N_("Difference on paper settled")
SIDE, SHARE = 330, 0.26
"""How wide what stands beside the entry is, and how much of a small window it takes."""


class PaperPage(QWidget):
    """Everything by keyboard. `left` asks for the way back to where one came from."""

    left = Signal()

    def __init__(self, desk: Desk, group_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme, tr = desk.theme, desk.tr
        self.work: PaperWork = read_work(desk.document, group_id, FIRST)
        self.group = ChoiceBox(theme)
        self.group.setAccessibleName(tr("Group"))
        self.turns = {FIRST: QRadioButton(tr("First entry")), SECOND: QRadioButton(tr("Second entry"))}
        self._turns = QButtonGroup(self)
        for turn, button in self.turns.items():
            self._turns.addButton(button, turn)
        self.turns[FIRST].setChecked(True)
        self.count = label("", theme, NOTE, ink="second")
        self.line = EntryLine(theme, tr)
        self.list = EnteredList(theme, tr)
        self.undo = link(tr("Undo"), theme, NOTE)
        self.back = KeyLink("Esc", tr("Back to scoring"), theme)
        self.side = PaperSide(theme, tr)
        self._writing = False
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        theme, tr = self._desk.theme, self._desk.tr
        column = QVBoxLayout()
        column.setContentsMargins(40, 24, 40, 20)
        column.setSpacing(14)
        first = QHBoxLayout()
        first.addWidget(label(tr("Enter from paper"), theme, DISPLAY, MEDIUM))
        first.addStretch(1)
        first.addWidget(self.back)
        column.addLayout(first)
        column.addLayout(self._choices())
        column.addWidget(self.line)
        head = QHBoxLayout()
        head.addWidget(heading(tr("Entered so far"), theme))
        head.addStretch(1)
        head.addWidget(self.count)
        head.addSpacing(16)
        head.addWidget(self.undo)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self.side)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for part in (self.group, *self.turns.values()):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setFixedWidth(min(self._desk.theme.px(SIDE), round(self.width() * SHARE)))

    def _connect(self) -> None:
        self.group.activated.connect(self._choose_group)
        self._turns.idToggled.connect(self._choose_turn)
        self.line.entered.connect(self._enter)
        self.line.left.connect(self.left)
        self.list.wanted.connect(partial(self.line.take, checked=True))
        self.undo.clicked.connect(self._undo)
        self.back.clicked.connect(self.left)
        self.side.settled.connect(self._settle)

    def event(self, event: QEvent) -> bool:
        """Plain keys belong to this page: nothing behind it answers to them."""
        return takes_plain_key(event) or super().event(event)

    def start(self, group_id: str) -> None:
        """Come here for a group; what was begun for it before is still there."""
        if group_id != self.work.group_id:
            self.leave()
            self.line.start()
        self._read(group_id, self.work.turn)
        self.line.code.setFocus()

    def read_again(self) -> None:
        """The document has changed; what is being typed stays."""
        self._read(self.work.group_id, self.work.turn)

    def _read(self, group_id: str, turn: int) -> None:
        self.work = read_work(self._desk.document, group_id, turn)
        self._show()

    def _show(self) -> None:
        tr, work = self._desk.tr, self.work
        self.group.clear()
        for row in work.groups:
            self.group.addItem(row.name, row.id)
        self.group.setCurrentIndex(max(self.group.findData(work.group_id), 0))
        done, total = len(work.entered), len(work.items)
        self.count.setText(tr("{done} of {total} entered", done=done, total=total))
        self.undo.setEnabled(bool(work.entered))
        self.line.setEnabled(bool(work.group_id))
        for part in (self.line, self.list, self.side):
            part.show_work(work)

    # --- what the person does ---

    def _choose_group(self, _place: int) -> None:
        group_id = str(self.group.currentData())
        self.leave()
        self._read(group_id, self.work.turn)
        self.line.start()

    def _choose_turn(self, turn: int, chosen: bool) -> None:
        if chosen:
            self.leave()
            self._read(self.work.group_id, turn)
            self.line.start()

    def _enter(self, recommendation_id: str, level: Level, words: str) -> None:
        """Write it and go on; what could not be written stays in the fields."""
        group_id, turn = self.work.group_id, self.work.turn
        self._writing = True
        if self._desk.edit(
            ENTERED, lambda session: paper.enter(session, group_id, recommendation_id, level, words, turn)
        ):
            self.read_again()
            self.line.start()
        self._writing = False

    def leave(self) -> None:
        """What has its level is entered, also without Enter."""
        if self.line.pending() and not self._writing:
            self.line.finish()

    def _settle(self, recommendation_id: str, turn: int) -> None:
        group_id = self.work.group_id
        self._desk.edit(SETTLED, lambda session: paper.settle(session, group_id, recommendation_id, turn))
        self.read_again()

    def _undo(self) -> None:
        """The last step, as Ctrl+Z does."""
        self.leave()
        with suppress(UserError):
            self._desk.document.undo()
        self.read_again()
        self.line.start()
