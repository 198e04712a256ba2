"""One stage in the rail: its name, and how far it is."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from assessor.ui.parts.broken_lines import broken
from assessor.ui.parts.tips import tip
from assessor.ui.theme import BODY, MEDIUM, SMALL, Theme

INSET, LINE, WIDTH = 12, 18, 171
RADIUS = 8


class Density(IntEnum):
    """How high an entry is; the lowest has no room for its second line."""

    ROOMY = 58
    CLOSE = 46
    TITLE = 31


class RailEntry(QAbstractButton):
    """A button with two lines; the chosen one has the accent's ground."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = ""
        self._density = Density.ROOMY
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)

    def set_state(self, state: str) -> None:
        self._state = state
        self.updateGeometry()
        self.setAccessibleDescription(state)
        self.setToolTip(tip(state))
        self.update()

    def state(self) -> str:
        return self._state

    def set_density(self, density: Density) -> None:
        if density is not self._density:
            self._density = density
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        more = (len(self._state_lines()) - 1) * LINE
        return QSize(self._theme.px(WIDTH), self._theme.px(self._density + more))

    def _state_lines(self) -> tuple[str, ...]:
        """A state that would be cut, such as a count with a group's name, goes on in a second line."""
        if self._density is not Density.ROOMY:
            return (self._state,)
        room = self._theme.px(WIDTH) - 2 * INSET
        first, *more = broken(self._state, self._theme.font(SMALL, tabular=True), room)
        return (first, " ".join(more)) if more else (first,)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        px = self._theme.px
        width = self.width() - 2 * INSET
        ink = "accent" if self.isChecked() else "ink"
        state = () if self._density is Density.TITLE else self._state_lines()
        top = (self.height() - px(22) - len(state) * px(LINE)) // 2
        self._paint_line(painter, QRect(INSET, top, width, px(22)), self.text(), BODY, MEDIUM, ink)
        for nth, line in enumerate(state):
            place = QRect(INSET, top + px(22) + nth * px(LINE), width, px(LINE))
            self._paint_line(painter, place, line, SMALL, 400, "second")

    def _paint_ground(self, painter: QPainter) -> None:
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_ground"))
            painter.setOpacity(1.0 if self.isChecked() else 0.5)
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
            painter.setOpacity(1.0)
        if self.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_line(
        self, painter: QPainter, rect: QRect, text: str, size: int, weight: int, ink: str
    ) -> None:
        painter.setFont(self._theme.font(size, weight, tabular=True))
        painter.setPen(self._theme.colour(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _leading(self), shown)


def _leading(widget: QWidget) -> int:
    mirrored = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
