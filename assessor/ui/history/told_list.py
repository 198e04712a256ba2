"""A list of things that happened: when, what, and in second ink what belongs to it. Long words wrap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QWidget,
)

from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.row_delegate import RowDelegate
from assessor.ui.theme import BODY, NOTE, Theme

Index = QModelIndex | QPersistentModelIndex
SIDE, EDGE, GAP = 24, 9, 24
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute)
AT_LEFT, AT_RIGHT = WRAP | int(Qt.AlignmentFlag.AlignLeft), WRAP | int(Qt.AlignmentFlag.AlignRight)
TALLEST = 10_000


@dataclass(frozen=True, slots=True)
class Told:
    """One row. `grave` is shown in the colour of errors, and says so in words too."""

    when: str
    what: str
    more: str = ""
    grave: bool = False


class ToldDelegate(RowDelegate[QListWidget]):
    """The time stands in a column as wide as the widest."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(theme, view)
        self._time = theme.font(NOTE, tabular=True)
        self._what, self._more = theme.font(BODY - 1), theme.font(NOTE)
        self._words_at = SIDE

    def measure(self, rows: Iterable[Told]) -> None:
        metrics = QFontMetrics(self._time)
        widest = max((metrics.horizontalAdvance(row.when) for row in rows), default=0)
        self._words_at = SIDE + widest + GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Told = index.data(Qt.ItemDataRole.UserRole)
        return QSize(0, sum(self._heights(row)) + 2 * EDGE)

    def _heights(self, row: Told) -> tuple[int, int]:
        room = QRect(0, 0, max(80, self._view.viewport().width() - self._words_at - SIDE), TALLEST)
        what = QFontMetrics(self._what).boundingRect(room, WRAP, row.what).height()
        more = QFontMetrics(self._more).boundingRect(room, WRAP, row.more).height() + 2 if row.more else 0
        return what, more

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, chosen = self._row(option)
        row: Told = index.data(Qt.ItemDataRole.UserRole)
        colour = self._theme.colour
        if chosen:
            self._paint_chosen(painter, rect)
        what, more = self._heights(row)
        words = self._placed(rect, self._words_at, rect.width() - self._words_at - SIDE)
        words.setTop(rect.top() + EDGE)
        side = AT_RIGHT if self._mirrored else AT_LEFT
        painter.setPen(colour("second"))
        painter.setFont(self._time)
        times = self._placed(rect, SIDE, self._words_at - SIDE)
        lower = QFontMetrics(self._what).ascent() - QFontMetrics(self._time).ascent()
        painter.drawText(times.adjusted(0, EDGE + lower, 0, 0), side, row.when)
        painter.setFont(self._more)
        painter.drawText(words.adjusted(0, what + 2, 0, more), side, row.more)
        painter.setFont(self._what)
        painter.setPen(colour("not_implemented" if row.grave else "ink"))
        painter.drawText(words, side, row.what)


class ToldList(QListWidget):
    """Shows rows of `Told`; the place of a row is its number."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = ToldDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        scroll_down_only(self)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def show_rows(self, rows: Iterable[Told]) -> None:
        shown = list(rows)
        self._delegate.measure(shown)
        self.clear()
        for row in shown:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, row)
            said = ". ".join(part for part in (row.when, row.what, row.more) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.addItem(item)

    def rows(self) -> list[Told]:
        return [self.item(place).data(Qt.ItemDataRole.UserRole) for place in range(self.count())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew; the row under the cursor stays in sight."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
