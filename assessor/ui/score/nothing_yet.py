"""What the screen says before there is anything to score."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import label, link
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, Theme


class NothingYet(QWidget):
    """Leads to Prepare."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(label(tr("Nothing to score yet"), theme, DISPLAY, MEDIUM))
        said = label(
            tr("First open the UN document whose recommendations you judge."), theme, BODY, ink="second"
        )
        said.setWordWrap(True)
        column.addWidget(said)
        self.prepare = link(tr("Go to Prepare"), theme, look="first")
        column.addWidget(self.prepare, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(3)
