"""One stage in the rail: its name, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from assessor.ui.theme import BODY, MEDIUM, SMALL, Theme

INSET = 12
RADIUS = 8


class RailEntry(QAbstractButton):
    """A button with two lines; the chosen one has the accent's ground."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = ""
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)

    def set_state(self, state: str) -> None:
        self._state = state
        self.setAccessibleDescription(state)
        self.setToolTip(state)
        self.update()

    def state(self) -> str:
        return self._state

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(171), self._theme.px(58))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        px = self._theme.px
        width = self.width() - 2 * INSET
        title, state = self.text(), self._state
        ink = "accent" if self.isChecked() else "ink"
        self._paint_line(painter, QRect(INSET, px(9), width, px(22)), title, BODY, MEDIUM, ink)
        self._paint_line(painter, QRect(INSET, px(31), width, px(18)), state, SMALL, 400, "second")

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
