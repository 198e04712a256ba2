"""The pages of the annex one below the other; only those in sight are drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from assessor.i18n import Translator
from assessor.ui.annex.paper import Paper
from assessor.ui.theme import Theme

MARGIN, GAP = 24, 16
SMALLEST, LARGEST, STEP = 0.5, 3.0, 1.2
KEPT = 12
"""Pictures of pages that are kept while one scrolls on."""


class PagesView(QAbstractScrollArea):
    """Knows pictures and sizes; asks for what it lacks with `wanted(page, size)`, and keeps the reading place."""

    wanted = Signal(int, QSize)
    moved = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._paper: Paper | None = None
        self._zoom = 1.0
        self._rooms: list[QRect] = []
        self._pictures: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Preview of the annex"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)

    # --- what is shown ---

    def show_paper(self, paper: Paper) -> None:
        """Another state of the same annex: old pictures stay until the new ones are there."""
        place = self.reading_place() if self._rooms else None
        self._paper = paper
        self._fresh.clear()
        self._pictures = {page: one for page, one in self._pictures.items() if page < len(paper.sizes)}
        self._lay_out()
        if place is not None:
            self.set_reading_place(place)
        self._ask()

    def show_picture(self, page: int, picture: QImage) -> None:
        if self._paper is None or page >= len(self._rooms):
            return
        self._pictures[page] = picture
        self._forget_far_pages(page)
        if abs(picture.width() - self._rooms[page].width() * self.devicePixelRatioF()) <= 2:
            self._fresh.add(page)
        else:
            self._ask()
        self.viewport().update()

    def missing(self) -> list[int]:
        """The pages in sight that are not drawn yet, from 0."""
        return [page for page in self.in_sight() if page not in self._pictures]

    def pages(self) -> int:
        return len(self._rooms)

    def page(self) -> int:
        """The page in the middle of the view, from 1."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        above = [page for page, place in enumerate(self._rooms, 1) if place.top() <= middle]
        return above[-1] if above else 1

    def page_size(self, page: int) -> tuple[float, float]:
        """In points."""
        return self._paper.sizes[page] if self._paper else (1.0, 1.0)

    def reading_place(self) -> tuple[int, float]:
        """The page at the top, and how much of it is above the edge."""
        top = self.verticalScrollBar().value()
        for page, place in enumerate(self._rooms):
            if place.bottom() >= top:
                return page, (top - place.top()) / max(1, place.height())
        return 0, 0.0

    def set_reading_place(self, place: tuple[int, float]) -> None:
        page, share = place
        if page < len(self._rooms):
            rect = self._rooms[page]
            self.verticalScrollBar().setValue(round(rect.top() + share * rect.height()))

    def go_to_page(self, page: int) -> None:
        if 1 <= page <= len(self._rooms):
            self.verticalScrollBar().setValue(self._rooms[page - 1].top() - GAP)

    def zoom_by(self, factor: float) -> None:
        self.zoom_to(self._zoom * factor)

    def zoom_to(self, zoom: float) -> None:
        """1 is the width of the view."""
        zoom = min(LARGEST, max(SMALLEST, zoom))
        if zoom != self._zoom:
            place = self.reading_place()
            self._zoom = zoom
            self._fresh.clear()
            self._lay_out()
            self.set_reading_place(place)
            self._ask()

    # --- inside ---

    def _lay_out(self) -> None:
        sizes = self._paper.sizes if self._paper else ()
        room = self.viewport().width() - 2 * MARGIN
        widest = max((width for width, _ in sizes), default=1.0)
        scale = max(50, room) / widest * self._zoom
        top, self._rooms = GAP, []
        for width, height in sizes:
            self._rooms.append(QRect(0, top, round(width * scale), round(height * scale)))
            top += round(height * scale) + GAP
        vertical, across = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, top - self.viewport().height()))
        vertical.setPageStep(self.viewport().height())
        across.setRange(0, max(0, round(widest * scale) + 2 * MARGIN - self.viewport().width()))
        across.setPageStep(self.viewport().width())
        self.viewport().update()

    def placed(self, page: int) -> QRect:
        """Where a page stands in the view now."""
        place = self._rooms[page]
        spare = max(MARGIN, (self.viewport().width() - place.width()) // 2)
        return place.translated(
            QPoint(spare - self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        )

    def in_sight(self) -> list[int]:
        sight = self.viewport().rect()
        return [page for page in range(len(self._rooms)) if self.placed(page).intersects(sight)]

    def _ask(self) -> None:
        ratio = self.devicePixelRatioF()
        for page in self.in_sight():
            if page not in self._fresh:
                self.wanted.emit(page, self._rooms[page].size() * ratio)

    def _forget_far_pages(self, page: int) -> None:
        far = sorted(self._pictures, key=lambda one: abs(one - page))[KEPT:]
        for one in far:
            del self._pictures[one]
            self._fresh.discard(one)

    def _scrolled(self) -> None:
        self.viewport().update()
        self._ask()
        self.moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._theme.colour("ground"))
        for page in self.in_sight():
            place = self.placed(page)
            painter.fillRect(place, Qt.GlobalColor.white)
            if page in self._pictures:
                painter.drawImage(place, self._pictures[page])
            painter.setPen(QPen(self._theme.colour("hairline"), 1))
            painter.drawRect(QRectF(place).adjusted(-0.5, -0.5, 0.5, 0.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.reading_place()
        self._fresh.clear()
        self._lay_out()
        self.set_reading_place(place)
        self._ask()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        zooms = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}
        if event.key() in zooms:
            self.zoom_by(zooms[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_0:
            self.zoom_to(1.0)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to_page(1)
        elif event.key() == Qt.Key.Key_End:
            self.go_to_page(len(self._rooms))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._lay_out()
