"""The first stage: the source document as recommendations under their themes, and the groups."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from assessor.ui.parts.labels import label
from assessor.ui.stage import Stage
from assessor.ui.theme import DISPLAY, MEDIUM


class PrepareStage(Stage):
    """The first stage: the source document as recommendations under their themes, and the groups."""

    name = "prepare"

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Prepare")

    def build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 32)
        column.addWidget(label(self.title(), self.theme, DISPLAY, MEDIUM))
        column.addWidget(label(self.state(), self.theme, ink="second"))
        column.addStretch(1)
