"""Who made this and what it promises."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from assessor import __version__
from assessor.i18n import Translator
from assessor.ui.parts.labels import label, link
from assessor.ui.shell.safety_page import SafetyPage
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, NOTE, Theme


class About(QDialog):
    """A few calm lines."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Assessor"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(label("Assessor", theme, DISPLAY, MEDIUM))
        column.addWidget(label(tr("Version {version}", version=__version__), theme, NOTE, ink="second"))
        for line in (
            tr("For coalitions that judge how far their State has done what the United Nations recommended."),
            tr("It works without a network. What you type is saved at once, in one file that is yours."),
            tr("Letters: IBM Plex Sans. Made with Qt, SQLite and other free software."),
        ):
            words = label(line, theme, BODY)
            words.setWordWrap(True)
            words.setMinimumWidth(theme.px(420))
            column.addWidget(words)
        safety = link(tr("What is protected, and what is not"), theme)
        safety.clicked.connect(lambda: SafetyPage(theme, tr, parent).open())
        column.addWidget(safety, 0, Qt.AlignmentFlag.AlignLeading)
        close = link(tr("Close"), theme, look="plain")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeading)
