"""The list in which a group puts its dots: arrows move, + and − put and take back, or a press on them."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from assessor.i18n import Translator
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.row_delegate import RowDelegate
from assessor.ui.plenary.dots import DotLine
from assessor.ui.theme import BODY, MEDIUM, STRONG, Theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole + 1
HEIGHT, MARGIN, REFERENCE = 38, 12, 72
DOT, DOT_STEP, MOST_DRAWN = 9, 13, 6
BUTTON, DOTS, TOTAL = 28, 92, 44
"""Widths at the far side of a line: minus and plus, the group's dots between them, the total."""
ADDING = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Backspace: -1,
}


class DotModel(QAbstractListModel):
    """Knows lines, and no database."""

    def __init__(self, tr: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.lines: list[DotLine] = []

    def show(self, lines: list[DotLine]) -> None:
        same = [line.id for line in lines] == [line.id for line in self.lines]
        if same:
            self.lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.reference} {line.words}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            tr = self._tr
            said = tr.plural("{n} dot of this group", "{n} dots of this group", line.own)
            of_all = tr.plural("{n} dot of all", "{n} dots of all", line.total)
            return " · ".join([line.reference, line.words, said, of_all])
        return None


class DotDelegate(RowDelegate[QListView]):
    """One line: reference, words, − the group's dots +, and what all groups together have put there."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, chosen = self._row(option)
        line: DotLine = index.data(LINE)
        painter.save()
        if chosen:
            self._paint_chosen(painter, rect)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("hairline"))
        px, font = self._theme.px, self._theme.font
        words = rect.width() - self._far() - px(REFERENCE) - 2 * MARGIN
        self._draw(
            painter, self._placed(rect, MARGIN, px(REFERENCE)), font(BODY - 1, MEDIUM), "ink", line.reference
        )
        self._draw(
            painter, self._placed(rect, MARGIN + px(REFERENCE), words), font(BODY - 1), "ink", line.words
        )
        self._paint_dots(painter, rect, line, chosen=chosen)
        total = self._placed(rect, rect.width() - px(TOTAL), px(TOTAL) - MARGIN)
        painter.setFont(font(BODY - 1, STRONG, tabular=True))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(total, int(Qt.AlignmentFlag.AlignCenter), str(line.total) if line.total else "")
        painter.restore()

    def _paint_dots(self, painter: QPainter, rect: QRect, line: DotLine, *, chosen: bool) -> None:
        px = self._theme.px
        room = self.dots(rect)
        painter.setFont(self._theme.font(BODY, MEDIUM))
        painter.setPen(self._theme.colour("second" if chosen else "not_assessed"))
        for zone, sign in ((self.minus(rect), "−"), (self.plus(rect), "+")):
            painter.drawText(zone, int(Qt.AlignmentFlag.AlignCenter), sign)
        if line.own > MOST_DRAWN:
            painter.setPen(self._theme.colour("accent"))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), str(line.own))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        left = room.center().x() - (line.own * px(DOT_STEP) - px(DOT_STEP - DOT)) / 2
        for place in range(line.own):
            spot = QRectF(left + place * px(DOT_STEP), room.center().y() - px(DOT) / 2 + 1, px(DOT), px(DOT))
            painter.drawEllipse(spot)

    def _far(self) -> int:
        return self._theme.px(2 * BUTTON + DOTS + TOTAL)

    def minus(self, rect: QRect) -> QRect:
        return self._placed(rect, rect.width() - self._far(), self._theme.px(BUTTON))

    def dots(self, rect: QRect) -> QRect:
        px = self._theme.px
        return self._placed(rect, rect.width() - self._far() + px(BUTTON), px(DOTS))

    def plus(self, rect: QRect) -> QRect:
        px = self._theme.px
        return self._placed(rect, rect.width() - px(BUTTON + TOTAL), px(BUTTON))


class DotList(QListView):
    """Tells which recommendation gets a dot more or less."""

    added = Signal(str, int)
    escaped = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dots = DotModel(tr, self)
        self._painter = DotDelegate(theme, self)
        self.setModel(self.dots)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("Recommendations and their dots"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        scroll_down_only(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_lines(self, lines: list[DotLine]) -> None:
        """The one that was chosen stays chosen, wherever it has gone."""
        at = self.currentIndex().row()
        chosen = self.dots.lines[at].id if 0 <= at < len(self.dots.lines) else ""
        self.dots.show(lines)
        row = next((place for place, line in enumerate(lines) if line.id == chosen), 0)
        if lines and row != self.currentIndex().row():
            self.setCurrentIndex(self.dots.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ADDING:
            self._add(self.currentIndex().row(), ADDING[key])
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing letters does not jump: keys are answers here."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        rect = self.visualRect(index)
        if self._painter.plus(rect).contains(spot):
            self._add(index.row(), 1)
        elif self._painter.minus(rect).contains(spot):
            self._add(index.row(), -1)

    def _add(self, row: int, by: int) -> None:
        if 0 <= row < len(self.dots.lines) and self.dots.lines[row].own + by >= 0:
            self.added.emit(self.dots.lines[row].id, by)
