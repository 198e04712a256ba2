"""While a document is being read: which one, that it goes on, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import label, link
from assessor.ui.parts.lending import LendsFocus
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, Theme


class ReadingPage(LendsFocus):
    """Nothing is changed while it is shown."""

    cancelled = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        middle = QWidget()
        middle.setMaximumWidth(theme.px(520))
        column = QVBoxLayout(middle)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(label(tr("Reading the document"), theme, DISPLAY, MEDIUM))
        self.name = label("", theme, BODY, ink="second")
        self.name.setWordWrap(True)
        column.addWidget(self.name)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Reading the document"))
        column.addWidget(self.bar)
        self.cancel = link(tr("Cancel"), theme, BODY, look="plain")
        self.cancel.clicked.connect(self.cancelled)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 32, 48, 32)
        row.addWidget(middle, 10)
        row.addStretch(1)
        self.lend_focus(self.cancel)

    def show_name(self, name: str) -> None:
        self.name.setText(name)
        self.bar.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
