"""The fields that one types through, one after the other: code, level, words."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from assessor.i18n import Translator
from assessor.models.levels import KEYS, Level
from assessor.ui.parts.text_field import is_programs
from assessor.ui.score.level_row import LevelRow
from assessor.ui.theme import BODY, MEDIUM, READING, Theme

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
BAR = 3


class PaperField(QLineEdit):
    """One line. Enter goes on, Esc goes back; undo is the program's."""

    onward = Signal()
    back = Signal()

    def __init__(self, theme: Theme, name: str, placeholder: str, *, large: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFont(theme.font(READING if large else BODY, MEDIUM if large else 400))
        self.setFixedHeight(theme.px(52 if large else 40))

    def event(self, event: QEvent) -> bool:
        if is_programs(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.onward.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)


class PaperLevels(LevelRow):
    """The four answers; has the keys itself while it is its turn."""

    back = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Level: 1, 2, 3 or 4"))
        self.setContentsMargins(0, 0, 0, 3 * BAR)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        level = KEYS.get(_digit(event.text()), Level.NOT_ASSESSED)
        if level is not Level.NOT_ASSESSED:
            self.chosen.emit(level)
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Backspace}:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar under the row while the keys go to it."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(0, self.height() - BAR, self.width(), BAR, self._theme.colour("accent"))


def _digit(text: str) -> str:
    """`٢` is `2`."""
    return str(unicodedata.decimal(text, -1)) if len(text) == 1 else ""
