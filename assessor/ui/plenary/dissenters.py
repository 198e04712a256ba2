"""Who disagrees: groups by a press, organisations by their names. What is kept is one text with both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.rows import GroupRow
from assessor.ui.parts.fitting_row import FittingRow
from assessor.ui.parts.labels import link
from assessor.ui.parts.text_field import PAUSE
from assessor.ui.parts.tips import tip
from assessor.ui.plenary.wording import short_name
from assessor.ui.theme import BODY, NOTE, Theme

BETWEEN = re.compile(r"\s*[;\n]\s*")


def names_in(text: str) -> list[str]:
    return [name for name in BETWEEN.split(text.strip()) if name]


class NamesLine(QLineEdit):
    """Saved while it is typed, like every field of the plenary."""

    entered = Signal()
    escaped = Signal()
    left = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class Dissenters(QWidget):
    """Behaves like a text field: `typed` with the whole text, `left` when that is over."""

    typed = Signal(str)
    left = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._groups: tuple[str, ...] = ()
        self._shown, self._written = "", False
        self.sitting = 0
        """Counts the times that the line was entered: what is typed in one is one step of undo."""
        self.chips: list[QPushButton] = []
        self.line = NamesLine()
        self.line.setFont(theme.font(BODY - 1))
        self.line.setPlaceholderText(tr("Organisations, with a semicolon between them"))
        self.line.setAccessibleName(tr("Who disagrees"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.write)
        self.line.textEdited.connect(self._pause.start)
        self.line.entered.connect(self._enter)
        self.line.left.connect(self.leave)
        self.line.escaped.connect(self.escaped)
        self._row: FittingRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[GroupRow]) -> None:
        names = tuple(group.name for group in groups)
        if names == self._groups:
            return
        kept = self.text()
        self._groups = names
        if self._row is not None:
            self._row.deleteLater()
        self.chips = [self._chip(name) for name in names]
        self._row = FittingRow(self.chips, 6)
        self._column.insertWidget(0, self._row)
        self._row.setVisible(bool(names))
        shown, self._shown = self._shown, ""
        self.line.clear()
        self.show_text(kept)
        self._shown = self._shown if kept == shown else shown

    def _chip(self, name: str) -> QPushButton:
        made = link(short_name(name), self._theme, NOTE, look="choice")
        made.setCheckable(True)
        made.setToolTip(tip(name))
        made.setAccessibleName(self._tr("{group} disagrees", group=name))
        made.clicked.connect(self._press)
        return made

    def _press(self) -> None:
        self._enter()
        self.leave()

    def text(self) -> str:
        """`Group 5 · Women; Association of Lawyers`."""
        chosen = [name for name, chip in zip(self._groups, self.chips, strict=True) if chip.isChecked()]
        return "; ".join([*chosen, *names_in(self.line.text())])

    def _enter(self) -> None:
        self.sitting += 1

    def show_text(self, saved: str, kept: str | None = None) -> None:
        """What is saved, or what could not be saved yet, unless the person is ahead of it."""
        if self.pending():
            return
        text = saved if kept is None else kept
        if text != self.text():
            self._put(names_in(text))
        if text != saved:
            self.not_written()

    def _put(self, names: Sequence[str]) -> None:
        for name, chip in zip(self._groups, self.chips, strict=True):
            chip.setChecked(name in names)
        self.line.setText("; ".join(name for name in names if name not in self._groups))
        self.line.setCursorPosition(0)
        self._shown = self.text()

    def pending(self) -> bool:
        return self.text() != self._shown

    def write(self) -> None:
        self._pause.stop()
        if self.pending():
            self._shown = self.text()
            self._written = True
            self.typed.emit(self._shown)

    def not_written(self) -> None:
        """It could not be saved: it stays in the line and is tried again."""
        self._shown = "\x00"

    def leave(self) -> None:
        self.write()
        if self._written:
            self._written = False
            self.left.emit()

    def setReadOnly(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)
        for chip in self.chips:
            chip.setDisabled(read_only)

    def start(self) -> None:
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
