"""The fifth stage: asks, dates, and what comes after this review."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from assessor.ui.parts.labels import label
from assessor.ui.stage import Stage
from assessor.ui.theme import DISPLAY, MEDIUM


class AheadStage(Stage):
    """The fifth stage: asks, dates, and what comes after this review."""

    name = "ahead"

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Ahead")

    def build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 32)
        column.addWidget(label(self.title(), self.theme, DISPLAY, MEDIUM))
        column.addWidget(label(self.state(), self.theme, ink="second"))
        column.addStretch(1)
