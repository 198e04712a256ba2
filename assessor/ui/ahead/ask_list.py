"""All asks under their themes, the most urgent first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from assessor.reports.asks.listing import Ask, by_theme
from assessor.store.rows import in_language
from assessor.ui.ahead.ask_card import AskCard
from assessor.ui.desk import Desk
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.labels import label
from assessor.ui.theme import BODY, STRONG

AT_ONCE = 10
"""Cards that are made before the screen is shown, and then at a time, so that hundreds hold nothing up."""
WIDEST = 760


class AskList(QScrollArea):
    """Makes its cards while nothing else is to be done. `made(card)` is for whoever listens to a card."""

    made = Signal(object)

    def __init__(self, desk: Desk, kept: Callable[[str], str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._kept = desk, kept
        self._waiting: list[tuple[str, Ask]] = []
        self.cards: dict[str, AskCard] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(desk.tr("All asks"))
        scroll_down_only(self)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._make_some)
        self._start_page()

    def _start_page(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(24, 16, 24, 32)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self.setWidget(page)

    def show_asks(self, asks: Sequence[Ask]) -> None:
        """Cards stay while it is the same list, so that typing in one goes on."""
        known = [*self.cards, *(ask.row.id for _, ask in self._waiting)]
        ordered = [(place, one) for theme in by_theme(asks) for place, one in enumerate(theme[1])]
        if known == [one.row.id for _, one in ordered]:
            self._show_again(asks)
            return
        self.cards.clear()
        self._start_page()
        self._waiting = [("" if place else self._title(one), one) for place, one in ordered]
        self._make_some()

    def _title(self, ask: Ask) -> str:
        title = in_language(ask.theme, self._desk.tr.language, ask.language)
        return title or self._desk.tr("Without a theme")

    def _show_again(self, asks: Sequence[Ask]) -> None:
        now = {one.row.id: one for one in asks}
        for one, card in self.cards.items():
            card.show_ask(now[one], self._kept(one))
        self._waiting = [(title, now[ask.row.id]) for title, ask in self._waiting]

    def _make_some(self) -> None:
        for title, ask in self._waiting[:AT_ONCE]:
            if title:
                head = label(title, self._desk.theme, BODY, STRONG)
                head.setWordWrap(True)
                head.setContentsMargins(0, 12, 0, 0)
                self._put(head)
            self._make(ask)
        self._waiting = self._waiting[AT_ONCE:]
        if self._waiting:
            self._next.start()

    def make_all(self) -> None:
        """For whoever looks for one that is not made yet."""
        while self._waiting:
            self._make_some()

    def show_ask(self, row: str) -> AskCard | None:
        """Bring it into sight; the answer is its card, if it is in the list."""
        self.make_all()
        card = self.cards.get(row)
        if card is not None:
            self._column.activate()
            self.ensureWidgetVisible(card)
        return card

    def after(self, row: str) -> str:
        """The ask that stands below this one; itself if it is the last."""
        self.make_all()
        rows = list(self.cards)
        return rows[min(rows.index(row) + 1, len(rows) - 1)]

    def _make(self, ask: Ask) -> None:
        card = AskCard(ask, self._desk.theme, self._desk.tr)
        card.set_read_only(self._desk.document.read_only)
        card.show_ask(ask, self._kept(ask.row.id))
        self.cards[ask.row.id] = card
        self._put(card)
        self.made.emit(card)

    def _put(self, widget: QWidget) -> None:
        widget.setMaximumWidth(self._desk.theme.px(WIDEST))
        self._column.insertWidget(self._column.count() - 1, widget)
