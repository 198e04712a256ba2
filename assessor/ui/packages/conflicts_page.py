"""The open conflicts: a list of them, and the chosen one beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.conflicts import Conflict
from assessor.store.receiving import Dispute
from assessor.ui.packages.dispute_sheet import DisputeSheet
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.labels import hairline, label, link
from assessor.ui.parts.lending import LendsFocus
from assessor.ui.parts.shortcuts import bind
from assessor.ui.theme import BODY, MEDIUM, NOTE, Theme

WIDTH = 280
MOST = 9


class ConflictsPage(LendsFocus):
    """A choice ends a conflict and the next one is shown. Nothing is chosen by itself."""

    back_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.disputes: tuple[Dispute, ...] = ()
        self._languages: tuple[str, ...] = ()
        self.title = label("", theme, BODY + 2, MEDIUM)
        self.back = link(tr("What came back"), theme, NOTE)
        self.list = QListWidget()
        self.list.setFont(theme.font(NOTE))
        self.list.setAccessibleName(tr("Conflicts"))
        scroll_down_only(self.list)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sheet = DisputeSheet(theme, tr)
        self.list.currentRowChanged.connect(self._show_current)
        self.back.clicked.connect(self.back_wanted)
        self.sheet.left.connect(self.list.setFocus)
        self._lay_out()
        self._bind()
        self.lend_focus(self.list)

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(self._theme.px(WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(20, 28, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self.sheet, 1)

    def _bind(self) -> None:
        for number in range(1, MOST + 1):
            bind(self, [(str(number), lambda number=number: self.sheet.press(number))])
        bind(self, [("T", self.sheet.start_third), ("V", self.sheet.show_versions), ("Esc", self._escape)])

    def _escape(self) -> None:
        if self.sheet.form.isVisible():
            self.sheet.close_third()
        else:
            self.back_wanted.emit()

    def show_disputes(self, disputes: Sequence[Dispute], *languages: str) -> None:
        """The same one stays; after a choice the next; one that an undo has brought back is shown at once."""
        before, place = [one.key for one in self.disputes], max(self.list.currentRow(), 0)
        self.disputes, self._languages = tuple(disputes), languages
        keys = [one.key for one in self.disputes]
        again = [key for key in keys if key not in before] if before else []
        current = before[place] if place < len(before) else ""
        self._fill()
        if again:
            place = keys.index(again[0])
        elif current in keys:
            place = keys.index(current)
        self.list.setCurrentRow(min(place, len(keys) - 1))

    def _fill(self) -> None:
        tr = self._tr
        n = len(self.disputes)
        self.title.setText(tr.plural("{n} conflict", "{n} conflicts", n))
        self.list.blockSignals(True)
        self.list.clear()
        for one in self.disputes:
            self.list.addItem(QListWidgetItem(line_text(one, tr)))
        self.list.blockSignals(False)
        self.list.setCurrentRow(-1)

    def _show_current(self, row: int) -> None:
        if 0 <= row < len(self.disputes):
            self.sheet.show_dispute(self.disputes[row], *self._languages)

    def take_keys(self) -> None:
        if self.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Dispute | None:
        row = self.list.currentRow()
        return self.disputes[row] if 0 <= row < len(self.disputes) else None


def line_text(one: Dispute, tr: Translator) -> str:
    said = {"reference": one.reference, "group": one.group_name}
    if not isinstance(one.about, Conflict):
        return tr("{reference} · source · {group}", **said)
    if one.hard:
        return tr("{reference} · level · {group}", **said)
    return tr("{reference} · words · {group}", **said)
