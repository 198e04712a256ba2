"""The workshop: which one the screens show, what it is called, where and when it is, and its rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from assessor.i18n import N_
from assessor.store import workshops as stored
from assessor.store.rows import WorkshopRow
from assessor.ui.desk import Desk
from assessor.ui.language import date_text
from assessor.ui.parts.choice_box import ChoiceBox
from assessor.ui.parts.date_field import DateField
from assessor.ui.parts.disclosure import Disclosure
from assessor.ui.parts.labels import heading, label, link
from assessor.ui.parts.tick import TickBox
from assessor.ui.theme import BODY, NOTE, SMALL

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ADDED, CHOSEN, CHANGED = N_("Workshop added"), N_("Another workshop chosen"), N_("Details of the workshop")
REMOVED = N_("Workshop removed")
MOST = 999
_TIME = re.compile(r"(\d{1,2})\D*(\d{2})?")


class WorkshopPanel(QWidget):
    """Each field is written when it is left, as one step that can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.row: WorkshopRow | None = None
        theme, tr = desk.theme, desk.tr
        self.choice = ChoiceBox(theme)
        self.choice.setAccessibleName(tr("Workshop that is shown"))
        self.choice.setFont(theme.font(BODY - 1))
        self.add = link(tr("Add a workshop"), theme, NOTE)
        self.remove = link(tr("Remove this workshop"), theme, NOTE)
        self.title, self.place, self.audience = QLineEdit(), QLineEdit(), QLineEdit()
        self.date = DateField(theme, tr, tr("Date of the workshop"))
        self.ends_at, self.dots, self.quorum = QLineEdit(), QLineEdit(), QLineEdit()
        self.blind = TickBox(tr("Groups score blind until the reveal"), theme, NOTE)
        self.unfold = Disclosure(theme)
        self._details = self._folded()
        self._details.hide()
        self.unfold.toggled.connect(self._details.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (heading(tr("Workshop"), theme), self.choice, self.unfold, self._details):
            column.addWidget(part)
        self._connect()

    def show_details(self) -> QWidget:
        """Unfold them; the answer is the first field."""
        self.unfold.setChecked(True)
        return self.title

    def _folded(self) -> QWidget:
        """What is seldom looked at after the day was prepared."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._fields())
        column.addWidget(self.blind)
        for act in (self.add, self.remove):
            column.addWidget(act, 0, Qt.AlignmentFlag.AlignLeading)
        return made

    def _fields(self) -> QGridLayout:
        tr, grid = self._desk.tr, QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        fields: tuple[tuple[QLineEdit, str, int, int, int], ...] = (
            (self.title, tr("Name"), 0, 0, 6),
            (self.place, tr("Place"), 2, 0, 6),
            (self.audience, tr("Who comes"), 4, 0, 6),
            (self.date, tr("Date"), 6, 0, 4),
            (self.ends_at, tr("Ends at"), 6, 4, 2),
            (self.dots, tr("Dots for each group"), 8, 0, 3),
            (self.quorum, tr("Quorum (people)"), 8, 3, 3),
        )
        for field, name, row, column, span in fields:
            field.setFont(self._desk.theme.font(BODY - 1))
            field.setAccessibleName(field.accessibleName() or name)
            grid.addWidget(label(name, self._desk.theme, SMALL, ink="second"), row, column, 1, span)
            grid.addWidget(field, row + 1, column, 1, span)
        return grid

    def _connect(self) -> None:
        self.choice.activated.connect(self._choose)
        self.add.clicked.connect(self.add_workshop)
        self.remove.clicked.connect(self.remove_workshop)
        self.blind.clicked.connect(self._set_blind)
        self.date.dated.connect(partial(self._change, "date"))
        texts: tuple[tuple[QLineEdit, str, Callable[[str], object]], ...] = (
            (self.title, "title", str),
            (self.place, "place", str),
            (self.audience, "audience", str),
            (self.ends_at, "ends_at", time_of),
            (self.dots, "dots", number_of),
            (self.quorum, "quorum", number_of),
        )
        for field, name, understood in texts:
            field.editingFinished.connect(partial(self._write, field, name, understood))

    # --- what is shown ---

    def read_again(self) -> None:
        """A field in which one types keeps what is typed."""
        rows = self._desk.document.read(stored.workshops)
        self.row = row = self._desk.document.read(stored.workshop)
        self.choice.clear()
        for number, one in enumerate(rows, start=1):
            self.choice.addItem(one.title or self._desk.tr("Workshop {n}", n=number), one.id)
        self.choice.setCurrentIndex(self.choice.findData(row.id))
        self.choice.setVisible(len(rows) > 1)
        self.remove.setVisible(len(rows) > 1)
        for field, text in (
            (self.title, row.title),
            (self.place, row.place),
            (self.audience, row.audience),
            (self.ends_at, row.ends_at),
            (self.dots, str(row.dots or "")),
            (self.quorum, str(row.quorum or "")),
        ):
            if not field.isModified():
                field.setText(text)
                field.setCursorPosition(0)
        if not self.date.isModified():
            self.date.show_date(row.date)
        self.blind.setChecked(row.blind)
        self._summarize(row)

    def _summarize(self, row: WorkshopRow) -> None:
        tr = self._desk.tr
        facts = (row.title, row.place, date_text(tr, row.date))
        self.unfold.setText(" · ".join(one for one in facts if one) or tr("Name, place, date, rules"))
        self.unfold.setAccessibleName(tr("Details of the workshop"))
        self.unfold.updateGeometry()

    # --- what the person does ---

    def add_workshop(self) -> None:
        """It is the one that is prepared from now on, and its name can be typed at once."""
        tr = self._desk.tr
        self.leave()
        name = tr("Workshop {n}", n=self.choice.count() + 1)

        def add(session: Session) -> None:
            stored.choose_workshop(session, stored.add_workshop(session, name))

        if self._desk.edit(ADDED, add):
            self.unfold.setChecked(True)
            self.title.setFocus()
            self.title.selectAll()

    def remove_workshop(self) -> None:
        """One that nothing hangs on goes and can be brought back; of any other it is said why it stays."""
        tr, row = self._desk.tr, self.row
        if row is not None and self._desk.edit(
            REMOVED, lambda session: stored.remove_workshop(session, row.id)
        ):
            self._desk.notices.tell(tr("{name} was removed.", name=row.title), undo=True)

    def _choose(self, _place: int) -> None:
        wanted = str(self.choice.currentData())
        self.leave()
        if self.row is not None and wanted != self.row.id:
            self._desk.edit(CHOSEN, lambda session: stored.choose_workshop(session, wanted))

    def _write(self, field: QLineEdit, name: str, understood: Callable[[str], object]) -> None:
        if field.isModified():
            field.setModified(False)
            self._change(name, understood(" ".join(field.text().split())))

    def _set_blind(self) -> None:
        self._change("blind", self.blind.isChecked())

    def _change(self, name: str, value: object) -> None:
        """What was not understood (None) goes back to what it was."""
        row, given = self.row, {name: value}
        if row is not None and value is not None and getattr(row, name) != value:
            self._desk.edit(
                CHANGED,
                lambda session: stored.change_workshop(session, row.id, **given),  # pyright: ignore[reportArgumentType]
            )
        self.read_again()

    def leave(self) -> None:
        """Write what is still being typed."""
        fields = (self.title, self.place, self.audience, self.date, self.ends_at, self.dots, self.quorum)
        for field in fields:
            field.editingFinished.emit()


def time_of(text: str) -> str | None:
    """`17`, `17.00`, `٥:30` as `17:00`; nothing stays nothing, and what is no time is None."""
    if not text:
        return ""
    found = _TIME.fullmatch(text)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return f"{int(found[1]):02}:{int(found[2] or 0):02}"


def number_of(text: str) -> int | None:
    """Nothing is 0; what is no number is None."""
    if not text:
        return 0
    return min(int(text), MOST) if text.isdecimal() else None
