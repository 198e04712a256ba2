"""All keys of a screen, over the screen: opened with ?, closed with any key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.labels import heading, key, label, link
from assessor.ui.stage import KeyHelp
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, Theme


def common_keys(tr: Translator) -> list[KeyHelp]:
    return [
        KeyHelp("Ctrl+1 … Ctrl+5", tr("Go to a stage")),
        KeyHelp("Ctrl+K", tr("Go anywhere by typing")),
        KeyHelp("Ctrl+F", tr("Find")),
        KeyHelp("Ctrl+Z", tr("Undo anything")),
        KeyHelp("Ctrl+Shift+Z", tr("Redo")),
        KeyHelp("Ctrl+O", tr("Open an assessment")),
        KeyHelp("F5", tr("Projector")),
        KeyHelp("F10", tr("Menu")),
        KeyHelp("F11", tr("Full screen")),
        KeyHelp("?", tr("This help")),
    ]


AROUND, BAR = 12, 12


class Whole(QScrollArea):
    """Wants the size of what is in it; scrolls when it does not get it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setWidgetResizable(True)
        self.setWidget(page)
        scroll_down_only(self)

    def sizeHint(self) -> QSize:
        return self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._page.minimumSizeHint().width(), super().minimumSizeHint().height())


class KeysHelp(QDialog):
    """Two columns: what works here, and what works everywhere."""

    def __init__(
        self, theme: Theme, tr: Translator, title: str, here: list[KeyHelp], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(tr("All keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(24)
        column.addWidget(label(tr("All keys"), theme, DISPLAY, MEDIUM))
        page = QWidget()
        page.setObjectName("page")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, BAR, 0)
        columns.setSpacing(48)
        if here:
            columns.addLayout(self._table(title, here))
        columns.addLayout(self._table(tr("Everywhere"), common_keys(tr)))
        column.addWidget(Whole(page))
        close = link(tr("Close"), theme, look="plain")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeading)
        self.resize(self.sizeHint().boundedTo(parent.size() - QSize(2 * AROUND, 2 * AROUND)))

    def _table(self, title: str, keys: list[KeyHelp]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.addWidget(heading(title, self._theme), 0, 0, 1, 2)
        for row, entry in enumerate(keys, 1):
            grid.addWidget(key(entry.keys, self._theme), row, 0, Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(label(entry.does, self._theme, BODY), row, 1)
        grid.setRowStretch(len(keys) + 1, 1)
        return grid
