"""Before score sheets are written: what leaves this laptop with them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.reports.leaving import SHEETS
from assessor.ui.parts.fitted import FittedDialog
from assessor.ui.parts.labels import answer_to_enter, label, link
from assessor.ui.theme import BODY, MEDIUM, READING, Theme

WIDTH = 460


class BeforePrinting(FittedDialog):
    """It is accepted by whoever goes on to choose where the sheets go."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Print score sheets"))
        self.setFixedWidth(theme.px(WIDTH))
        self.leaving = label(tr(SHEETS), theme, BODY, ink="second")
        self.leaving.setWordWrap(True)
        self.choose = link(tr("Choose where …"), theme, weight=MEDIUM, look="first")
        self.cancel = link(tr("Cancel"), theme, look="plain")
        self.choose.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        answer_to_enter(self.choose, self.cancel)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.choose)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(label(tr("Print score sheets"), theme, READING, MEDIUM))
        column.addWidget(self.leaving)
        column.addLayout(row)
        self.choose.setFocus()
