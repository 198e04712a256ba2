"""Words on a screen: labels in the sizes of the scale, chips, keys, links, hairlines."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from assessor.ui.theme import BODY, MEDIUM, NOTE, REGULAR, SMALL, STRONG, Theme

Ink = Literal["", "second", "accent", "amber", "red", "green"]
Look = Literal["link", "quiet", "plain", "first"]


def label(text: str, theme: Theme, size: int = BODY, weight: int = REGULAR, ink: Ink = "") -> QLabel:
    made = QLabel(text)
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
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


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
        widget.setProperty("ink", ink)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
