"""The dialog in which a person looks at what would be written into OHCHR's matrix, row by row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assessor.i18n import N_, Translator
from assessor.reports.leaving import MATRIX
from assessor.reports.matrix.matching import Match
from assessor.reports.matrix.matrix import MatrixRow
from assessor.reports.matrix.plan import Plan
from assessor.reports.plain_text import shortened
from assessor.reports.wording import level_name
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.labels import link
from assessor.ui.parts.list_sheet import ListSheet
from assessor.ui.parts.tick import paint_tick
from assessor.ui.theme import BODY, Theme

Index = QModelIndex | QPersistentModelIndex

EXPLAINED = N_(
    "Ticked rows get our level, reasons and public sources in the last column; what stands there is kept. "
    "Nothing else in the file changes."
)
SHOWN = 150
"""Letters of a text that are shown: enough to see whether two say the same."""
NO_ROWS = N_("No row resembles a recommendation of ours.")


class TickedRows(QStyledItemDelegate):
    """Rows of any height with the program's own tick before them, where they can be ticked."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The words of what cannot be ticked begin where those of the others do."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator  # pyright: ignore

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        box = self._view.style().subElementRect(part, shown, self._view)
        if state is None:
            painter.fillRect(box, self._theme.colour("ground"))
            return
        some = Qt.CheckState(state) is not Qt.CheckState.Unchecked
        every = Qt.CheckState(state) is Qt.CheckState.Checked
        painter.save()
        paint_tick(painter, box, self._theme, some=some, every=every)
        painter.restore()


def dress_ticked(rows: QListWidget, theme: Theme, name: str, spacing: int) -> None:
    """A list of rows that are ticked, with words that wrap."""
    rows.setAccessibleName(name)
    rows.setFrameShape(QFrame.Shape.NoFrame)
    rows.setWordWrap(True)
    rows.setFont(theme.font(BODY - 1))
    rows.setSpacing(spacing)
    rows.setItemDelegate(TickedRows(theme, rows))
    scroll_down_only(rows)


class MatrixSheet(ListSheet):
    """What agrees strongly is ticked, what may be the same is not, what resembles nothing stands at the end."""

    def __init__(self, theme: Theme, tr: Translator, plan: Plan, parent: QWidget) -> None:
        self.list = QListWidget()
        super().__init__(theme, tr, tr("OHCHR's matrix: {name}", name=plan.matrix.name), self.list, parent)
        self._plan = plan
        self.explained.setText(f"{tr(EXPLAINED)} {tr(MATRIX)}")
        dress_ticked(self.list, theme, tr("Rows of the matrix"), 6)
        self.fill = link(tr("Write the filled matrix …"), theme, look="first")
        self.fill.clicked.connect(self.accept)
        self.buttons.addWidget(self.fill)
        for one in sorted(plan.matches, key=lambda match: (not match.sure, -match.likeness)):
            self.list.addItem(self._item(one))
        for row in plan.unmatched():
            self.list.addItem(self._left_alone(row))
        self.list.itemChanged.connect(self._say)
        self._say()

    def _item(self, one: Match) -> QListWidgetItem:
        """Both texts below each other, so that they can be compared."""
        tr, ours = self._tr, self._plan.rows[one.ours.id]
        kept = f" · {tr('has text already')}" if one.row.comment else ""
        head = f"{one.likeness:.0%} · {level_name(tr, ours.level)}{kept}"
        theirs = f"{one.row.number}  {shortened(one.row.text, SHOWN)}"
        said = f"{ours.reference}  {shortened(ours.text, SHOWN)}"
        item = QListWidgetItem("\n".join((head, theirs, said)))
        item.setData(Qt.ItemDataRole.UserRole, one)
        if self._plan.is_settled(one.ours.id):
            ticked = Qt.CheckState.Checked if one.sure else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
        else:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item

    def _left_alone(self, row: MatrixRow) -> QListWidgetItem:
        words = f"{row.number}  {shortened(row.text, SHOWN)}\n{self._tr('No recommendation of ours')}"
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item

    def chosen(self) -> dict[int, str]:
        """The ids of our recommendations by the places of the ticked rows."""
        items = (self.list.item(place) for place in range(self.list.count()))
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        matches: list[Match] = [item.data(Qt.ItemDataRole.UserRole) for item in ticked]
        return {one.place: one.ours.id for one in matches}

    def _say(self) -> None:
        tr, chosen, plan = self._tr, self.chosen(), self._plan
        filled = tr.plural("{n} row will be filled", "{n} rows will be filled", len(chosen))
        perhaps = len(plan.matches) - len(chosen)
        other = tr.plural("{n} may be the same", "{n} may be the same", perhaps)
        alone = tr.plural("{n} without ours", "{n} without ours", len(plan.unmatched()))
        told = " · ".join((filled, other, alone))
        self.status.setText(told if plan.matches else f"{tr(NO_ROWS)} {told}")
        self.fill.setEnabled(bool(chosen))
