"""Something is being made: which, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import label, link
from assessor.ui.theme import BODY, MEDIUM, Theme


class MakingLine(QWidget):
    """Words, a bar, and Cancel. Nothing is changed while it is shown."""

    cancelled = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = tr("Making the sample …")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(said)
        self.cancel = link(tr("Cancel"), theme, BODY, look="plain")
        self.cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(label(said, theme, BODY, MEDIUM, "accent"))
        column.addWidget(self.bar)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeading)

    def show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
