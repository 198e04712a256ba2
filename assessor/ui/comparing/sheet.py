"""The dialog with two workshops side by side: where they say the same, and where they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.store import queries
from assessor.store.comparing import Match, compare
from assessor.store.rows import WorkshopRow
from assessor.store.workshops import current_workshop, workshops
from assessor.ui.comparing.row_list import GAP, SIDE, ComparedList
from assessor.ui.parts.choice_box import ChoiceBox
from assessor.ui.parts.list_sheet import ListSheet
from assessor.ui.theme import NOTE

if TYPE_CHECKING:
    from assessor.store.document import Document
    from assessor.ui.theme import Theme

PARTS = (
    (N_("All recommendations"), frozenset(Match)),
    (N_("Where they differ"), frozenset({Match.DIFFERENT})),
    (N_("Where both say the same"), frozenset({Match.SAME})),
    (N_("Where only one says something"), frozenset({Match.ONE_SIDED})),
)
EXPLAINED = N_("What each plenary decided; where it has not decided, what its groups suggest.")


class ComparisonSheet(ListSheet):
    """Each workshop is chosen above its column. Enter goes to the recommendation in the plenary."""

    def __init__(
        self, theme: Theme, tr: Translator, document: Document, go: Callable[[str], object], parent: QWidget
    ) -> None:
        self.list = ComparedList(theme, tr)
        super().__init__(theme, tr, tr("Two workshops side by side"), self.list, parent)
        self._document, self._go = document, go
        rows = document.read(workshops)
        self.first, self.second, self.part = (ChoiceBox(theme) for _ in range(3))
        self._fill(rows, document.read(current_workshop))
        self.explained.setText(tr(EXPLAINED))
        self.head.addLayout(self._columns())
        for box in (self.first, self.second, self.part):
            box.setFont(theme.font(NOTE))
            box.currentIndexChanged.connect(self.read)
        self.list.itemActivated.connect(self._leave_for)
        self.list.setFocus()
        self.read()

    def _fill(self, rows: Sequence[WorkshopRow], current: str) -> None:
        tr = self._tr
        for box, name in ((self.first, tr("First workshop")), (self.second, tr("Second workshop"))):
            box.setAccessibleName(name)
            for number, row in enumerate(rows, start=1):
                box.addItem(row.title or tr("Workshop {n}", n=number), row.id)
        self.part.setAccessibleName(tr("What is shown"))
        for name, matches in PARTS:
            self.part.addItem(tr(name), matches)
        self.first.setCurrentIndex(self.first.findData(current))
        other = next((row.id for row in rows if row.id != current), current)
        self.second.setCurrentIndex(self.second.findData(other))

    def _columns(self) -> QHBoxLayout:
        """The two choices stand where the columns of the list are."""
        row, width = QHBoxLayout(), self._theme.px(SIDE)
        row.setSpacing(GAP)
        row.addWidget(self.part, 0, Qt.AlignmentFlag.AlignLeading)
        row.addStretch(1)
        for box in (self.first, self.second):
            box.setFixedWidth(width - GAP)
            row.addWidget(box)
        return row

    def read(self) -> None:
        document, sides = self._document, (self.first.currentData(), self.second.currentData())
        row = document.read(queries.document)
        found = document.read(lambda session: compare(session, *sides))
        wanted = PARTS[self.part.currentIndex()][1]
        names = self.first.currentText(), self.second.currentText()
        languages = (row.room_language, row.second_language, *row.languages)
        self.list.show_rows((one for one in found if one.match in wanted), names, languages)
        self.status.setText(self._counted(Counter(one.match for one in found)))

    def _counted(self, found: Counter[Match]) -> str:
        tr = self._tr
        same = tr.plural("{n} the same", "{n} the same", found[Match.SAME])
        different = tr.plural("{n} different", "{n} different", found[Match.DIFFERENT])
        alone = tr.plural("{n} in one workshop only", "{n} in one workshop only", found[Match.ONE_SIDED])
        open_ = tr.plural("{n} in neither", "{n} in neither", found[Match.NEITHER])
        return " · ".join((different, same, alone, open_))

    def _leave_for(self) -> None:
        if one := self.list.current():
            self.accept()
            self._go(one.row.id)
