"""Words on a screen: labels in the sizes of the scale, chips, keys, links, hairlines."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from assessor.ui.parts.tips import tip
from assessor.ui.theme import BODY, MEDIUM, NOTE, REGULAR, SMALL, STRONG, Theme

Ink = Literal["", "second", "accent", "amber", "red", "green"]
Look = Literal["link", "quiet", "plain", "first", "choice"]


class Words(QLabel):
    """A label that stands at the side where reading starts on this screen, whatever its text is written in."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class Elided(Words):
    """A label of one line that is cut with … where there is no room; the whole is in its tip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(tip(self.text() if shown != self.text() else ""))
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), shown)


def label(text: str, theme: Theme, size: int = BODY, weight: int = REGULAR, ink: Ink = "") -> QLabel:
    return _dress(Words(text), theme, size, weight, ink)


def elided(text: str, theme: Theme, size: int = BODY, weight: int = REGULAR, ink: Ink = "") -> QLabel:
    return _dress(Elided(text), theme, size, weight, ink)


def _dress(made: QLabel, theme: Theme, size: int, weight: int, ink: Ink) -> QLabel:
    made.setFont(theme.font(size, weight, tabular=size <= NOTE))
    made.setTextFormat(Qt.TextFormat.PlainText)
    if ink:
        made.setProperty("ink", ink)
    return made


def heading(text: str, theme: Theme) -> QLabel:
    """The small strong words over a field or a list."""
    return label(text, theme, NOTE, STRONG)


def chip(text: str, theme: Theme) -> QLabel:
    made = label(text, theme, SMALL, MEDIUM)
    made.setProperty("look", "chip")
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def key(text: str, theme: Theme) -> QLabel:
    """A key as it looks on the keyboard, shown where it can be used."""
    made = label(text, theme, SMALL, MEDIUM)
    made.setProperty("look", "key")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def link(
    text: str, theme: Theme, size: int = BODY, weight: int = REGULAR, look: Look = "link"
) -> QPushButton:
    """A button; `link` and `quiet` look like words, `plain` and `first` like buttons."""
    made = QPushButton(text)
    made.setFont(theme.font(size, weight))
    made.setProperty("look", look)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def answer_to_enter(first: QPushButton, *others: QPushButton) -> None:
    """In a dialog Enter presses the button that has the keys, and otherwise the first one."""
    for button in (first, *others):
        button.setAutoDefault(True)
    first.setDefault(True)


def hairline(*, vertical: bool = False) -> QFrame:
    made = QFrame()
    made.setProperty("look", "hairline")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def set_ink(widget: QWidget, ink: Ink) -> None:
    if widget.property("ink") != ink:
        font = widget.font()
        widget.setProperty("ink", ink)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.setFont(font)
