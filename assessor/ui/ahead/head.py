"""Over the asks: how many there are, what is missing, and the page for those who meet diplomats."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.reports.asks.listing import Ask
from assessor.ui.parts.fitting_row import FittingRow
from assessor.ui.parts.labels import label, link
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, NOTE, Theme

KINDS = ((".docx", "Word"), (".pdf", "PDF"))


class AsksHead(QWidget):
    """Emits `draft_wanted`, and `page_wanted(suffix)`."""

    draft_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.counted = label("", theme, NOTE, ink="second")
        self.counted.setWordWrap(True)
        self.draft = link(tr("Draft all that are missing"), theme, BODY - 1, MEDIUM, "plain")
        self.draft.setToolTip(tr("From the recommendations' own words; one step that can be undone."))
        self.draft.clicked.connect(self.draft_wanted)
        self.pages = {suffix: self._page(theme, suffix, name) for suffix, name in KINDS}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 10)
        column.setSpacing(8)
        column.addWidget(label(tr("Asks to States"), theme, DISPLAY, MEDIUM))
        column.addWidget(self.counted)
        column.addWidget(FittingRow((self.draft, *self.pages.values()), 8))

    def _page(self, theme: Theme, suffix: str, name: str) -> QWidget:
        tr = self._tr
        made = link(tr("One page, {kind}", kind=name), theme, BODY - 1, MEDIUM, "plain")
        made.setToolTip(tr("The most urgent asks on one page, for meetings with missions"))
        made.clicked.connect(partial(self._want, suffix))
        return made

    def _want(self, suffix: str, _checked: bool = False) -> None:
        self.page_wanted.emit(suffix)

    def show_asks(self, asks: Sequence[Ask], *, read_only: bool) -> None:
        tr, missing = self._tr, sum(not one.text for one in asks)
        drafts = sum(one.is_untouched for one in asks)
        said = [tr.plural("{n} recommendation to ask for", "{n} recommendations to ask for", len(asks))]
        said += [tr.plural("{n} ask is missing", "{n} asks are missing", missing)] if missing else []
        said += [tr.plural("{n} is still a draft", "{n} are still drafts", drafts)] if drafts else []
        self.counted.setText(" · ".join(said))
        self.draft.setVisible(bool(missing) and not read_only)
        for page in self.pages.values():
            page.setEnabled(missing < len(asks))
