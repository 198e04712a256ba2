"""The window is closed, but a stick still gets what was said: it is told, once that takes a while."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QProgressBar, QVBoxLayout

from assessor.i18n import N_, Translator
from assessor.ui.carrying import Carrier
from assessor.ui.parts.fitted import FittedDialog
from assessor.ui.parts.labels import label, link
from assessor.ui.theme import Theme

SOON = 300
"""Milliseconds in which most of it is done, so that nothing flashes up."""
WIDTH = 420
WRITING = N_("What you did is being written to {place}. Leave it plugged in until this window is gone.")


class Waiting(FittedDialog):
    """Goes with the window when all is written; if it could not be, that is read first."""

    def __init__(self, theme: Theme, tr: Translator, carrier: Carrier, parent: QMainWindow) -> None:
        super().__init__(parent)
        self._carrier = carrier
        self.setWindowTitle(tr("Assessor closes"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setFixedWidth(theme.px(WIDTH))
        self.words, self._bar = label(tr(WRITING, place=carrier.place), theme), QProgressBar()
        self.words.setWordWrap(True)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.words.text())
        self.close_button = link(tr("Close"), theme, look="first")
        self.close_button.clicked.connect(parent.close)
        self.close_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        for part in (self.words, self._bar):
            column.addWidget(part)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeading)

    def end(self) -> None:
        window = self.parent()
        if not self._carrier.trouble and isinstance(window, QMainWindow):
            window.close()
            return
        self.words.setText(self._carrier.trouble)
        self._bar.hide()
        self.close_button.show()
        self.open()
        self.fit()
        self.close_button.setFocus()

    def reject(self) -> None:
        """Esc and its frame end it only when there is nothing left to wait for."""
        if self.close_button.isVisible():
            self.close_button.click()


def close_later(window: QMainWindow, theme: Theme, tr: Translator, carrier: Carrier) -> None:
    """Close the window once nothing is left to carry; it does nothing else any more, and shows nothing of the file."""
    shown = window.centralWidget()
    if shown is None or not shown.isEnabled():
        return
    shown.setEnabled(False)
    shown.hide()
    window.setWindowTitle("Assessor")
    waiting = Waiting(theme, tr, carrier, window)
    soon = QTimer(waiting, singleShot=True, interval=SOON)
    soon.timeout.connect(waiting.open)
    soon.start()
    carrier.rested.connect(soon.stop)
    carrier.rested.connect(waiting.end)
