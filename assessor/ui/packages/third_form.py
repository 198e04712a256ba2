"""Instead of the versions: what the group says now that it was asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.ui.parts.choice_box import ChoiceBox
from assessor.ui.parts.labels import heading, link
from assessor.ui.parts.text_field import TextField
from assessor.ui.signs import LEVEL_NAMES
from assessor.ui.theme import MEDIUM, NOTE, Theme

HEIGHT = 96


class ThirdForm(QWidget):
    """Opened when it is wanted. Ctrl+Enter keeps it, Esc leaves the versions as they are."""

    saved = Signal(Level, str)
    closed = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = ChoiceBox(theme)
        self.level.setAccessibleName(tr("Level"))
        self.level.setFont(theme.font(NOTE))
        for level in Level:
            self.level.addItem(tr(LEVEL_NAMES[level]), level)
        self.reasoning = TextField(theme, tr("Reasoning"), tr("What the group says now, and why"))
        self.reasoning.setFixedHeight(theme.px(HEIGHT))
        self.save = link(tr("Keep this instead"), theme, NOTE, MEDIUM, look="first")
        self.cancel = link(tr("Cancel"), theme, NOTE, look="plain")
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.closed)
        self.reasoning.finished.connect(self._save)
        self.reasoning.escaped.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for part in (self.level, self.save, self.cancel):
            buttons.addWidget(part)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(tr("Neither of them"), theme))
        column.addWidget(self.reasoning)
        column.addLayout(buttons)
        self.hide()

    def open_with(self, level: Level, reasoning: str) -> None:
        """All that was said is there to be worked on."""
        self.level.setCurrentIndex(list(Level).index(level))
        self.reasoning.show_text("")
        self.reasoning.setPlainText(reasoning)
        self.show()
        self.reasoning.start()

    def _save(self) -> None:
        self.saved.emit(list(Level)[self.level.currentIndex()], self.reasoning.toPlainText().strip())
