"""The four answers in a row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from assessor.i18n import Translator
from assessor.models.levels import KEYS, Level
from assessor.ui.parts.level_button import LevelButton, fit_names
from assessor.ui.theme import Theme


class LevelRow(QWidget):
    """Pressing the chosen level again clears it, as 0 does."""

    chosen = Signal(Level)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = Level.NOT_ASSESSED
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._columns = 0
        self.buttons: dict[Level, LevelButton] = {}
        for key, level in KEYS.items():
            if level is not Level.NOT_ASSESSED:
                button = LevelButton(level, key, theme, tr)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.clicked.connect(partial(self._press, level))
                self.buttons[level] = button
        self._place(4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self._theme.px(64))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()

    def _fit(self) -> None:
        """Two by two where four in a row have no room."""
        for columns in (4, 2):
            self._place(columns)
            self._grid.activate()
            if fit_names(self.buttons.values()):
                return

    def show_level(self, level: Level) -> None:
        self._level = level
        for one, button in self.buttons.items():
            button.setChecked(one is level)

    def _press(self, level: Level) -> None:
        again = self._level is level
        self.show_level(self._level)
        self.chosen.emit(Level.NOT_ASSESSED if again else level)
