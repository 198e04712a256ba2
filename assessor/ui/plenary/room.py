"""The widgets of the plenary: the queue, and beside it what is shown of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from assessor.i18n import Translator
from assessor.models.queue import Place
from assessor.ui.parts.labels import hairline
from assessor.ui.parts.shown_stack import ShownStack
from assessor.ui.parts.side_width import fit_side
from assessor.ui.plenary.accept_page import AcceptPage
from assessor.ui.plenary.agenda import Agenda, Entry
from assessor.ui.plenary.agreement_page import AgreementPage
from assessor.ui.plenary.dots import DotBook
from assessor.ui.plenary.group_rows import ReadSources
from assessor.ui.plenary.item_page import Around, ItemPage
from assessor.ui.plenary.nothing_yet import no_recommendations, nothing_judged
from assessor.ui.plenary.priorities_page import PrioritiesPage
from assessor.ui.plenary.queue_panel import QueuePanel
from assessor.ui.theme import Theme

SHARE = 0.34
"""How much of a small window the queue takes."""


class Room(QWidget):
    """Knows which of its sides is shown; what they say is the stage's work."""

    def __init__(
        self, theme: Theme, tr: Translator, read: ReadSources, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        both = QWidget(self)
        self.panel = QueuePanel(theme, tr, both)
        self._sides = ShownStack(both)
        self.page = ItemPage(theme, tr, read, self._sides)
        self.accept_page = AcceptPage(theme, tr, self._sides)
        self.priorities = PrioritiesPage(theme, tr, self._sides)
        self.agreement = AgreementPage(theme, tr, self._sides)
        self.unjudged = nothing_judged(theme, tr)
        self.nothing = no_recommendations(theme, tr)
        for side in (self.page, self.accept_page, self.priorities, self.agreement, self.unjudged):
            self._sides.addWidget(side)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._sides, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(both)
        self._pages.addWidget(self.nothing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_side(self.panel, self._theme, self.width(), SHARE)

    def deciding(self) -> bool:
        return self._sides.currentWidget() is self.page

    def accepting(self) -> bool:
        return self._sides.currentWidget() is self.accept_page

    def prioritizing(self) -> bool:
        return self._sides.currentWidget() is self.priorities

    def show_priorities(self, agenda: Agenda, book: DotBook) -> None:
        self.priorities.show_book(agenda, book)
        self._pages.setCurrentIndex(0)
        self._sides.setCurrentWidget(self.priorities)

    def comparing(self) -> bool:
        return self._sides.currentWidget() is self.agreement

    def show_agreement(self) -> None:
        self._pages.setCurrentIndex(0)
        self._sides.setCurrentWidget(self.agreement)

    def show_page(self) -> None:
        self._pages.setCurrentIndex(0)
        self._sides.setCurrentWidget(self.page)

    def show_entry(self, entry: Entry, around: Around) -> None:
        self.page.show_entry(entry, around)
        self.show_page()

    def show_unanimous(self, pairs: Sequence[tuple[Place, Entry]], silent: Sequence[str]) -> None:
        self.accept_page.show_items(pairs, silent)
        self._pages.setCurrentIndex(0)
        self._sides.setCurrentWidget(self.accept_page)
        self.accept_page.setFocus()

    def show_unjudged(self) -> None:
        self._pages.setCurrentIndex(0)
        self._sides.setCurrentWidget(self.unjudged)

    def show_nothing(self) -> None:
        self._pages.setCurrentIndex(1)
