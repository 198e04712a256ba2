"""A button whose click opens a menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QToolButton
from shiboken6 import isValid


def open_menu_with(button: QToolButton, menu: QMenu) -> None:
    """Qt would leave the button lit when its menu closes, as though the mouse were still on it."""
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    menu.aboutToHide.connect(partial(_light, button))


def _light(button: QToolButton) -> None:
    if not isValid(button):
        return
    under = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, under)
    button.update()
