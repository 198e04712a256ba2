"""How long a passphrase would hold, as it is typed: a bar of four parts and a few words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.strength import SAID, Grade, grade
from assessor.ui.parts.labels import label
from assessor.ui.theme import NOTE, Theme

PARTS = 4


class Strength(QWidget):
    """Says what a passphrase is worth; nothing while there is none."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.grade = Grade.NONE
        self.bar = _Bar(theme)
        self.said = label("", theme, NOTE, ink="second")
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.bar)
        column.addWidget(self.said)

    def show_of(self, passphrase: str) -> None:
        self.grade = self.bar.grade = grade(passphrase)
        self.said.setText(self._tr(SAID[self.grade]) if SAID[self.grade] else "")
        self.bar.update()


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.grade = Grade.NONE
        self.setFixedHeight(theme.px(5))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        names = {Grade.WEAK: "not_implemented", Grade.FAIR: "partial"}
        full = self._theme.colour(names.get(self.grade, "implemented"))
        gap, share = 4, (self.width() + 4) / PARTS
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place in range(PARTS):
            at = PARTS - 1 - place if mirrored else place
            painter.setBrush(full if place < self.grade else self._theme.colour("hairline"))
            painter.drawRoundedRect(QRectF(at * share, 0, share - gap, self.height()), 2, 2)
