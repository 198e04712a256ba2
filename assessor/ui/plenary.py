"""The third stage: all groups side by side, and the coalition's decisions."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from assessor.ui.parts.labels import label
from assessor.ui.stage import Stage
from assessor.ui.theme import DISPLAY, MEDIUM


class PlenaryStage(Stage):
    """The third stage: all groups side by side, and the coalition's decisions."""

    name = "plenary"

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Plenary")

    def build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 32)
        column.addWidget(label(self.title(), self.theme, DISPLAY, MEDIUM))
        column.addWidget(label(self.state(), self.theme, ink="second"))
        column.addStretch(1)
