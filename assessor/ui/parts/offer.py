"""A large card that can be pressed: a strong line, and a sentence of what it does."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assessor.ui.parts.labels import key, label
from assessor.ui.theme import BODY, MEDIUM, NOTE, Theme


class CardButton(QPushButton):
    """A button that is as large as the words laid out in it. Labels in it let the mouse through."""

    def __init__(self, name: str, look: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self.layout()
        return inside.totalHeightForWidth(width) if inside else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.totalSizeHint() if inside else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        inside = self.layout()
        return inside.totalMinimumSize() if inside else super().minimumSizeHint()


class Offer(CardButton):
    """One way to begin."""

    def __init__(
        self, title: str, explained: str, theme: Theme, keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, "card", parent)
        self.setAccessibleDescription(explained)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(6)
        first = label(title, theme, BODY + 1, MEDIUM, "accent")
        second = label(explained, theme, NOTE, ink="second")
        for words in (first, second):
            words.setWordWrap(True)
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(words)
        column.addStretch(1)
        if keys:
            hint = key(keys, theme)
            hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(hint, 0, Qt.AlignmentFlag.AlignLeading)
        self.setMinimumHeight(theme.px(136))
