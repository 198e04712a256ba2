"""The concern that a recommendation answers, folded, and the day from which measures count."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.rows import RecommendationRow, in_language
from assessor.ui.language import date_text
from assessor.ui.parts.disclosure import Disclosure
from assessor.ui.parts.prose import Prose
from assessor.ui.theme import BODY, Theme


class Concern(QWidget):
    """Stays folded or unfolded from one recommendation to the next."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.line = Disclosure(theme)
        self.text = Prose(theme, BODY, "second")
        self.text.setMaximumWidth(theme.px(760))
        self.text.hide()
        self.line.toggled.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.text)

    def show_row(self, row: RecommendationRow, language: str, adopted: str) -> None:
        tr = self._tr
        text = in_language(row.concerns, language)
        count = tr("Measures count from {date}", date=date_text(tr, adopted)) if adopted else ""
        answers = tr("The concern it answers (paragraph {number})", number=row.concern_number) if text else ""
        self.line.setText("  ·  ".join(words for words in (answers, count) if words))
        self.line.setAccessibleName(self.line.text())
        self.line.setEnabled(bool(text))
        self.setVisible(bool(self.line.text()))
        self.line.updateGeometry()
        self.text.show_text(text)
        self._unfold()

    def _unfold(self) -> None:
        self.text.setVisible(self.line.isChecked() and bool(self.text.toPlainText()))
