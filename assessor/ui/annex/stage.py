"""The fourth stage: the document that will come out, and what is still missing."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from assessor.ui.parts.labels import label
from assessor.ui.stage import Stage
from assessor.ui.theme import DISPLAY, MEDIUM


class AnnexStage(Stage):
    """The fourth stage: the document that will come out, and what is still missing."""

    name = "annex"

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Annex")

    def build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 32)
        column.addWidget(label(self.title(), self.theme, DISPLAY, MEDIUM))
        column.addWidget(label(self.state(), self.theme, ink="second"))
        column.addStretch(1)
