"""The list itself: arrows go from stop to stop, headings fold, Enter goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from assessor.i18n import Translator
from assessor.models.queue import Section
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.plenary.queue_delegate import QueueDelegate
from assessor.ui.plenary.queue_model import AcceptLink, Heading, ItemLine, Line, QueueModel
from assessor.ui.theme import Theme


class QueueList(QListView):
    """Tells what is chosen; what is shown beside it is others' work."""

    chosen = Signal(str)
    accept_wanted = Signal()
    fold_wanted = Signal(Section)
    next_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = QueueModel(tr, self)
        self.setModel(self.queue)
        self.setItemDelegate(QueueDelegate(theme, self))
        self.setAccessibleName(tr("What the plenary has before it"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        scroll_down_only(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)

    def show_lines(self, lines: list[Line], current: str) -> None:
        """Show these lines with the current recommendation in view, which is not told as a choice."""
        self.queue.show(lines)
        self.select(current)

    def select(self, recommendation_id: str) -> None:
        row = self.queue.row_of(recommendation_id)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.queue.index(row))
        elif row < 0:
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            line = self.queue.line(self.currentIndex().row())
            if isinstance(line, ItemLine) and key != Qt.Key.Key_Space:
                self.next_wanted.emit()
            else:
                self._use(line)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing letters does not jump: keys are answers here."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self.queue.line(index.row())
        if line is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if isinstance(line, ItemLine):
            self.setCurrentIndex(index)
        self._use(line)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        line = self.queue.line(self.indexAt(event.position().toPoint()).row())
        linked = isinstance(line, AcceptLink) or (isinstance(line, Heading) and line.foldable)
        shape = Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _step(self, by: int) -> None:
        row = self.currentIndex().row() + by
        while (line := self.queue.line(row)) is not None:
            if _stops(line):
                self.setCurrentIndex(self.queue.index(row))
                if isinstance(line, ItemLine):
                    self.chosen.emit(line.entry.id)
                return
            row += by

    def _use(self, line: Line | None) -> None:
        if isinstance(line, ItemLine):
            self.chosen.emit(line.entry.id)
        elif isinstance(line, AcceptLink):
            self.accept_wanted.emit()
        elif isinstance(line, Heading) and line.foldable:
            self.fold_wanted.emit(line.section)


def _stops(line: Line) -> bool:
    return isinstance(line, ItemLine | AcceptLink) or (isinstance(line, Heading) and line.foldable)
