"""The page on which each group puts its dots on what matters most to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.fitting_row import FittingRow
from assessor.ui.parts.labels import elided, label, link
from assessor.ui.parts.tips import tip
from assessor.ui.plenary.agenda import Agenda
from assessor.ui.plenary.dot_list import MARGIN, DotList
from assessor.ui.plenary.dots import DotBook
from assessor.ui.plenary.wording import short_name
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING, Theme

WIDEST = 860
MOST = 99


class PrioritiesPage(QWidget):
    """One group puts at a time; the totals of all stand beside. What is too many is refused with a sentence."""

    put = Signal(str, str, int)
    each_set = Signal(int)
    back_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._agenda, self._book = Agenda({}), DotBook(0, (), {})
        self.group_id = ""
        self.chips: dict[str, QPushButton] = {}
        self.title = label(tr("Priorities"), theme, READING, MEDIUM)
        self.each = QLineEdit()
        self.each.setFont(theme.font(BODY - 1, tabular=True))
        self.each.setFixedWidth(theme.px(46))
        self.each.setValidator(QIntValidator(0, MOST, self.each))
        self.each.setAccessibleName(tr("Dots of each group"))
        self.left = label("", theme, NOTE, ink="second")
        self.order = link("", theme, NOTE)
        self.order.setCheckable(True)
        self.back = link(tr("Back"), theme, look="plain")
        self.view = DotList(theme, tr)
        self.each.editingFinished.connect(self._set_each)
        self.order.toggled.connect(self._show)
        self.back.clicked.connect(self.back_wanted)
        self.view.added.connect(self._add)
        self.view.escaped.connect(self.back_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        tr, theme = self._tr, self._theme
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addStretch(1)
        first.addWidget(elided(tr("Dots of each group"), theme, NOTE, ink="second"))
        first.addWidget(self.each)
        first.addWidget(self.back)
        self._groups = QVBoxLayout()
        last = QHBoxLayout()
        last.addWidget(self.left)
        last.addStretch(1)
        last.addWidget(self.order)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        head.setSpacing(10)
        for part in (first, self._groups, last):
            head.addLayout(part)
        inner = QWidget()
        inner.setMaximumWidth(theme.px(WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(48 - MARGIN, 24, 48 - MARGIN, 16)
        row.addWidget(inner, 1)
        row.addStretch(0)

    def show_book(self, agenda: Agenda, book: DotBook) -> None:
        self._agenda = agenda
        if [group.id for group in book.groups] != list(self.chips) or book.groups != self._book.groups:
            self._make_chips(book)
        self._book = book
        if not self.each.hasFocus() or not self.each.isModified():
            self.each.setText(str(book.each))
        self._show()

    def _make_chips(self, book: DotBook) -> None:
        while (item := self._groups.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.deleteLater()
        self.chips = {}
        for group in book.groups:
            chip = link(short_name(group.name), self._theme, NOTE, look="choice")
            chip.setCheckable(True)
            chip.setToolTip(tip(group.name))
            chip.setAccessibleName(self._tr("Dots of {group}", group=group.name))
            chip.clicked.connect(partial(self.choose_group, group.id))
            self.chips[group.id] = chip
        if self.chips:
            self._groups.addWidget(FittingRow(self.chips.values(), 6))
        if self.group_id not in self.chips:
            self.group_id = next(iter(self.chips), "")

    def choose_group(self, group_id: str) -> None:
        self.group_id = group_id
        self._show()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        tr, book = self._tr, self._book
        for group_id, chip in self.chips.items():
            chip.setChecked(group_id == self.group_id)
        most_first = self.order.isChecked()
        self.order.setText(tr("In the order of the document") if most_first else tr("Most dots first"))
        if book.each:
            left = tr.plural("{n} dot left", "{n} dots left", book.left(self.group_id))
        else:
            left = tr("First say how many dots each group has.")
        self.left.setText(left)
        self.view.show_lines(book.lines(self._agenda, self.group_id, most_first=most_first))

    def _add(self, recommendation_id: str, by: int) -> None:
        if self.group_id:
            self.put.emit(
                self.group_id, recommendation_id, self._book.own(self.group_id, recommendation_id) + by
            )

    def _set_each(self) -> None:
        if self.each.text() and int(self.each.text()) != self._book.each:
            self.each_set.emit(int(self.each.text()))

    def set_read_only(self, read_only: bool) -> None:
        self.each.setReadOnly(read_only)
        self.view.blockSignals(read_only)
