"""The four answers in a row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.levels import KEYS, Level
from assessor.ui.parts.level_button import LevelButton
from assessor.ui.theme import Theme


class LevelRow(QWidget):
    """Pressing the chosen level again clears it, as 0 does."""

    chosen = Signal(Level)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = Level.NOT_ASSESSED
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.buttons: dict[Level, LevelButton] = {}
        for key, level in KEYS.items():
            if level is not Level.NOT_ASSESSED:
                button = LevelButton(level, key, theme, tr)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.clicked.connect(partial(self._press, level))
                self.buttons[level] = button
                row.addWidget(button, 1)

    def show_level(self, level: Level) -> None:
        self._level = level
        for one, button in self.buttons.items():
            button.setChecked(one is level)

    def _press(self, level: Level) -> None:
        again = self._level is level
        self.show_level(self._level)
        self.chosen.emit(Level.NOT_ASSESSED if again else level)
