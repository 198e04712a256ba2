"""The button of the window's menu, for whoever works with the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton

from assessor.i18n import Translator
from assessor.ui.theme import BODY, STRONG, Theme

MENU_BUTTON = "menu button"


def menu_button(theme: Theme, tr: Translator) -> QToolButton:
    made = QToolButton()
    made.setObjectName(MENU_BUTTON)
    made.setText("⋯")
    made.setFont(theme.font(BODY + 1, STRONG))
    made.setProperty("look", "quiet")
    made.setAccessibleName(tr("Menu"))
    made.setToolTip(tr("Menu (F10)"))
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFixedHeight(theme.px(24))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made
