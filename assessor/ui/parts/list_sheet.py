"""What dialogs with a list have in common: a title, the list that takes the room, and buttons below it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import hairline, label, link
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, NOTE, Theme

ROOM = QSize(820, 600)
MARGIN = 24


class ListSheet(QDialog):
    """Never larger than the window that it belongs to. `status` says what is being done, or what went wrong."""

    def __init__(
        self, theme: Theme, tr: Translator, title: str, shown: QAbstractItemView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self.setWindowTitle(title)
        self.explained = label("", theme, NOTE, ink="second")
        self.status = label("", theme, BODY - 1)
        for line in (self.explained, self.status):
            line.setWordWrap(True)
        self.close_button = link(tr("Close"), theme, look="plain")
        self.close_button.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.close_button)
        self._lay_out(title, shown)
        wanted = QSize(theme.px(ROOM.width()), theme.px(ROOM.height()))
        self.resize(wanted.boundedTo(parent.size() - QSize(2 * MARGIN, 2 * MARGIN)))

    def _lay_out(self, title: str, shown: QAbstractItemView) -> None:
        self.head = QVBoxLayout()
        self.head.setContentsMargins(MARGIN, 20, MARGIN, 12)
        self.head.setSpacing(6)
        for line in (label(title, self._theme, DISPLAY, MEDIUM), self.explained, self.status):
            self.head.addWidget(line)
        foot = QVBoxLayout()
        foot.setContentsMargins(MARGIN, 12, MARGIN, 16)
        foot.addLayout(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(hairline())
        column.addWidget(shown, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
