"""Pages on which one clicks at what is to be mended: a row, a source, or what stands on the first page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from assessor.i18n import N_, Translator
from assessor.ui.annex.pages_view import PagesView
from assessor.ui.annex.paper import Paper
from assessor.ui.parts.menu_words import menu_words
from assessor.ui.theme import Theme

if TYPE_CHECKING:
    from assessor.reports.pdf.showing import Place

FIELDS = {"title": N_("Title"), "coalition": N_("Coalition"), "method": N_("Method")}
TINT = 28
"""How strongly what can be clicked is tinted, of 255."""


class MendingView(PagesView):
    """Emits `chosen(about)`; with the keyboard the same from a list of what is on the page."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr, parent)
        self._places: tuple[Place, ...] = ()
        self._under: Place | None = None
        self.menu = QMenu(self)
        self.viewport().setMouseTracking(True)
        self.moved.connect(self._leave)

    def show_paper(self, paper: Paper) -> None:
        self._places, self._under = paper.places, None
        super().show_paper(paper)

    def paper_places(self) -> tuple[Place, ...]:
        return self._places

    def under(self) -> Place | None:
        """What the mouse is on."""
        return self._under

    def on_page(self, page: int) -> list[Place]:
        """What can be mended there; a row that goes on over pages is on each."""
        return [one for one in self._places if one.page == page]

    def room_of(self, place: Place) -> QRectF:
        """Where it stands in the view now."""
        whole, (width, _) = self.placed(place.page), self.page_size(place.page)
        scale = whole.width() / width
        corner = QPointF(whole.topLeft()) + QPointF(place.left, place.top) * scale
        return QRectF(corner.x(), corner.y(), place.width * scale, place.height * scale)

    def place_at(self, point: QPointF) -> Place | None:
        seen = (one for page in self.in_sight() for one in self.on_page(page))
        return next((one for one in seen if self.room_of(one).contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._leave()

    def _leave(self) -> None:
        self._point_at(None)

    def _point_at(self, place: Place | None) -> None:
        if place is self._under:
            return
        self._under = place
        shape = Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if place and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(place.about)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            if self._under is not None:
                QToolTip.showText(event.globalPos(), self.tip(self._under), self)
            return True
        return super().viewportEvent(event)

    def tip(self, place: Place) -> str:
        tr = self._tr
        name = self.name(place)
        return tr("{name}: click to mend it where it comes from; Esc leads back.", name=name)

    def name(self, place: Place) -> str:
        tr = self._tr
        kind, _, which = place.about.partition(" ")
        if kind == "source":
            return tr("Source {n}", n=which)
        return which or tr(FIELDS[kind])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.offer()
        else:
            super().keyPressEvent(event)

    def offer(self) -> None:
        """A list of what is on the page that is read."""
        self.menu.clear()
        for place in self.on_page(self.page() - 1):
            action = self.menu.addAction(menu_words(self.name(place)))
            action.triggered.connect(partial(self._choose, place.about))
        if not self.menu.isEmpty():
            self.menu.popup(self.mapToGlobal(self.rect().center()))

    def _choose(self, about: str, _checked: bool = False) -> None:
        self.chosen.emit(about)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._under is None:
            return
        painter, colour, room = (
            QPainter(self.viewport()),
            self._theme.colour("accent"),
            self.room_of(self._under),
        )
        painter.fillRect(QRectF(room.left() - 8, room.top(), 3, room.height()), colour)
        colour.setAlpha(TINT)
        painter.fillRect(room, colour)
