"""Under the preview: which page is shown, and how large."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.annex.pages_view import STEP, PagesView
from assessor.ui.parts.labels import label, link
from assessor.ui.theme import NOTE, Theme


class PageBar(QWidget):
    """Belongs to one view."""

    def __init__(self, view: PagesView, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._tr = view, tr
        self.where = label("", theme, NOTE, ink="second")
        self.smaller = link("−", theme, look="quiet")
        self.larger = link("+", theme, look="quiet")
        self.fit = link(tr("Fit width"), theme, NOTE, look="quiet")
        self.smaller.setAccessibleName(tr("Smaller"))
        self.larger.setAccessibleName(tr("Larger"))
        self.smaller.clicked.connect(lambda: view.zoom_by(1 / STEP))
        self.larger.clicked.connect(lambda: view.zoom_by(STEP))
        self.fit.clicked.connect(lambda: view.zoom_to(1.0))
        view.moved.connect(self.say)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 8)
        row.setSpacing(2)
        row.addWidget(self.where)
        row.addStretch(1)
        for button in (self.smaller, self.larger, self.fit):
            row.addWidget(button)

    def say(self) -> None:
        tr, pages = self._tr, self._view.pages()
        self.where.setText(tr("Page {page} of {pages}", page=self._view.page(), pages=pages) if pages else "")
