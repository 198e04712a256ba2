"""What a new assessment shows first: the ways in which its document can come in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import label
from assessor.ui.parts.offer import Offer
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, NOTE, Theme

WIDTH = 620


class NothingYet(QWidget):
    """Open a file, paste, or drop."""

    file_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = QWidget()
        middle.setMaximumWidth(theme.px(WIDTH))
        self._make_offers(theme, tr)
        self._fill(QVBoxLayout(middle), theme, tr)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 32, 48, 32)
        row.addWidget(middle, 10)
        row.addStretch(1)
        self.open.clicked.connect(self.file_wanted)
        self.paste.clicked.connect(self.paste_wanted)

    def _fill(self, column: QVBoxLayout, theme: Theme, tr: Translator) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(label(tr("First the UN document"), theme, DISPLAY, MEDIUM))
        column.addSpacing(8)
        lines = (
            tr(
                "Assessor finds its themes, paragraphs and recommendations. You look it over before it is taken."
            ),
            tr("You can also drop the file on this window. A second language can be added beside it later."),
        )
        first = label(lines[0], theme, BODY + 1, ink="second")
        second = label(lines[1], theme, NOTE, ink="second")
        for words in (first, second):
            words.setWordWrap(True)
        column.addWidget(first)
        column.addSpacing(24)
        column.addLayout(self._offers())
        column.addSpacing(20)
        column.addWidget(second)
        column.addStretch(3)

    def _make_offers(self, theme: Theme, tr: Translator) -> None:
        self.open = Offer(
            tr("Open a UN document"),
            tr("Concluding observations as Word, PDF, web page or text, in any UN language"),
            theme,
            "Ctrl I",
        )
        self.paste = Offer(
            tr("Paste a text"), tr("What you copied from a web page or a document"), theme, "Ctrl V"
        )

    def _offers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.open, 1)
        row.addWidget(self.paste, 1)
        return row
