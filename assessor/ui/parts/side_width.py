"""How wide the column at the side of a screen is: less of it where the whole screen has little room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assessor.ui.theme import Theme

WIDTH, NARROWEST = 335, 210


def fit_side(side: QWidget, theme: Theme, room: int, share: float) -> None:
    """At most `share` of the room, but never so little that nothing can be read in it."""
    width = max(theme.px(NARROWEST), round(room * share))
    side.setFixedWidth(min(theme.px(WIDTH), width))
