"""The left column: what was found, and below it the title block."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.annex.finding_list import FindingList, strong
from assessor.ui.annex.first_page import FirstPage
from assessor.ui.annex.title_form import TitleForm
from assessor.ui.parts.floating_bar import scroll_down_only
from assessor.ui.parts.side_width import WIDTH
from assessor.ui.theme import Theme

SIDE = 20


class SidePanel(QScrollArea):
    """As wide as the lists of the other stages."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingList(theme, tr)
        self.form = TitleForm(theme, tr)
        self.first_page = FirstPage(theme, tr)
        self.setFixedWidth(theme.px(WIDTH))
        self.setAccessibleName(tr("What is missing, and the title block"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll_down_only(self)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(SIDE, 20, SIDE, 24)
        column.setSpacing(0)
        column.addWidget(strong(tr("Before it goes out"), theme))
        column.addSpacing(6)
        column.addWidget(self.findings)
        column.addSpacing(24)
        column.addWidget(strong(tr("On the first page"), theme))
        column.addSpacing(12)
        column.addWidget(self.form)
        column.addSpacing(10)
        column.addWidget(self.first_page)
        column.addStretch(1)
        self.setWidget(page)
