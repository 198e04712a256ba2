"""One line of words on the wall."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assessor.ui.projector.look import FOOT
from assessor.ui.theme import REGULAR, Theme


class Line(QWidget):
    """Stands at the side where reading starts, or at the other; cut with … where there is no room.

    A reference is read from the left in every language.
    """

    def __init__(
        self,
        parent: QWidget,
        size: int = FOOT,
        weight: int = REGULAR,
        ink: str = "second",
        *,
        trailing: bool = False,
        reference: bool = False,
    ) -> None:
        super().__init__(parent)
        self._size, self._weight, self._ink = size, weight, ink
        self._trailing, self._reference = trailing, reference
        self._theme = Theme()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_text(self, text: str) -> None:
        self.setAccessibleName(text)
        self.update()

    def text(self) -> str:
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def _font(self) -> QFont:
        return self._theme.font(self._size, self._weight, tabular=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        if self._reference:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setPen(self._theme.colour(self._ink))
        shown = QFontMetrics(self._font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored != self._trailing else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self.rect(), int(flags), shown)
