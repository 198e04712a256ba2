"""Ctrl+K: type a reference, some words, a stage or an action, and go there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.references import normal
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.theme import BODY, Theme

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Way:
    """Something to go to: what a person reads and types, and what then happens."""

    text: str
    take: Callable[[], object]


def matching(ways: list[Way], typed: str) -> list[Way]:
    """The ways in which every typed word occurs; a reference in any spelling (`24d`) comes first."""
    words = typed.casefold().split()
    reference = normal(typed)
    exact = [way for way in ways if reference and way.text.casefold().startswith(reference)]
    rest = [way for way in ways if way not in exact and all(word in way.text.casefold() for word in words)]
    return (exact + rest)[:SHOWN]


class GoAnywhere(QDialog):
    """A line to type in, and what it finds; Enter takes the first."""

    def __init__(self, theme: Theme, tr: Translator, ways: list[Way], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("Go anywhere"))
        self.setObjectName("floating")
        self.setFixedWidth(theme.px(560))
        self._ways = ways
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("24 d, some words, a stage or an action"))
        self.line.setAccessibleName(tr("Go anywhere"))
        self.found = QListWidget()
        self.found.setAccessibleName(tr("What was found"))
        self.found.setFont(theme.font(BODY))
        scroll_down_only(self.found)
        self.found.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.found.setUniformItemSizes(True)
        self.found.setFixedHeight(theme.px(372))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.line)
        column.addWidget(self.found)
        self.line.textChanged.connect(self._show)
        self.line.returnPressed.connect(self._take_current)
        self.found.itemActivated.connect(self._take)
        self.found.itemClicked.connect(self._take)
        self.line.installEventFilter(self)
        self._show("")

    def _show(self, typed: str) -> None:
        self.found.clear()
        for way in matching(self._ways, typed):
            item = QListWidgetItem(way.text)
            item.setData(Qt.ItemDataRole.UserRole, way)
            self.found.addItem(item)
        self.found.setCurrentRow(0)

    def _take(self, _item: QListWidgetItem) -> None:
        self._take_current()

    def _take_current(self) -> None:
        chosen = self.found.currentIndex().data(Qt.ItemDataRole.UserRole)
        self.accept()
        if isinstance(chosen, Way):
            chosen.take()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                last = self.found.count() - 1
                self.found.setCurrentRow(max(0, min(last, self.found.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)
