"""What a group said before the reveal, in small under what it says now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.models.levels import Level
from assessor.ui.parts.labels import label
from assessor.ui.parts.sign_label import SignLabel
from assessor.ui.theme import SMALL, Theme

FIRST = {
    Level.IMPLEMENTED: N_("at first implemented"),
    Level.PARTIAL: N_("at first partially"),
    Level.NOT_IMPLEMENTED: N_("at first not implemented"),
    Level.NO_INFORMATION: N_("at first no information"),
}


class FirstSaid(QWidget):
    """Nothing is shown of a group that has not moved."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.sign = SignLabel(theme, 12)
        self.words = label(tr("at first"), theme, SMALL, ink="second")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.words)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def show_level(self, level: Level) -> None:
        tr = self._tr
        self.setVisible(level in FIRST)
        if level in FIRST:
            self.sign.show_level(level)
            self.words.setAccessibleName(tr(FIRST[level]))
            self.setToolTip(tr(FIRST[level]))
