"""The fifth stage: what comes after the annex. Not built yet, and says so."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from assessor.ui.parts.message import Message
from assessor.ui.stage import Stage


class AheadStage(Stage):
    """Keeps the place of what will come in the rail."""

    name = "ahead"

    def title(self) -> str:
        tr = self.desk.tr
        return tr("Ahead")

    def build(self) -> None:
        tr = self.desk.tr
        text = tr(
            "Deadlines, asks to other States and the Committee's own grades will be here in a later version."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Message(self.theme, tr("Nothing here yet"), text, []))
