"""Beside the document: groups, languages and title page, in one column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from assessor.ui.desk import Desk
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.prepare.dealing_panel import DealingPanel
from assessor.ui.prepare.details_panel import DetailsPanel
from assessor.ui.prepare.groups_panel import GroupsPanel
from assessor.ui.prepare.workshop_panel import WorkshopPanel

WIDTH = 320


class Side(QScrollArea):
    """As narrow as its cards allow."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        page = QWidget()
        page.setObjectName("page")
        self.setWidget(page)
        self.groups, self.details = GroupsPanel(desk, page), DetailsPanel(desk, page)
        self.workshop, self.dealing = WorkshopPanel(desk, page), DealingPanel(desk, page)
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 20, 20, 24)
        column.setSpacing(28)
        column.addWidget(self.workshop)
        column.addWidget(self.groups)
        column.addWidget(self.dealing)
        column.addWidget(self.details)
        column.addStretch(1)
        self.setWidgetResizable(True)
        scroll_down_only(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(desk.theme.px(WIDTH))
