"""What else the first pages show: the coalition's logo, and earlier reviews to compare with."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import heading, label, link
from assessor.ui.theme import NOTE, Theme

LOGO = QSize(180, 56)


class FirstPage(QWidget):
    """Shows both and says what is wanted; who owns it asks for files and writes."""

    logo_wanted = Signal()
    logo_unwanted = Signal()
    earlier_wanted = Signal()
    earlier_unwanted = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._read_only = False
        self.picture = QLabel()
        self.choose = self._link(tr("Choose a logo …"))
        self.take_away = self._link(tr("Take away"))
        self.compare = self._link(tr("Compare with an earlier review …"))
        self.earlier: dict[str, QPushButton] = {}
        self._lay_out()
        self.choose.clicked.connect(self.logo_wanted)
        self.take_away.clicked.connect(self.logo_unwanted)
        self.compare.clicked.connect(self.earlier_wanted)

    def _link(self, text: str) -> QPushButton:
        return link(text, self._theme, NOTE)

    def _lay_out(self) -> None:
        tr = self._tr
        self._reviews = QVBoxLayout()
        self._reviews.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading(tr("Logo"), self._theme))
        column.addWidget(self.picture)
        column.addLayout(_in_a_row(self.choose, self.take_away))
        column.addSpacing(8)
        column.addWidget(heading(tr("Earlier reviews"), self._theme))
        column.addLayout(self._reviews)
        column.addLayout(_in_a_row(self.compare))

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        for button in (self.choose, self.take_away, self.compare):
            button.setEnabled(not read_only)

    def show_logo(self, png: bytes, said: str) -> None:
        tr = self._tr
        self.picture.setVisible(bool(png))
        self.take_away.setVisible(bool(png))
        self.take_away.setAccessibleName(tr("Take the logo away"))
        self.choose.setText(tr("Choose another logo …") if png else tr("Choose a logo …"))
        self.picture.setAccessibleName(said)
        picture = QPixmap()
        if png and picture.loadFromData(png):
            largest = LOGO * self._theme.px(100) / 100
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            fits = picture.width() <= largest.width() and picture.height() <= largest.height()
            self.picture.setPixmap(picture if fits else picture.scaled(largest, keep, smooth))

    def show_reviews(self, lines: dict[str, str]) -> None:
        """What is said of each, by the symbol of its document."""
        while item := self._reviews.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.earlier = {symbol: self._link(self._tr("Take away")) for symbol in lines}
        for symbol, line in lines.items():
            self._reviews.addWidget(self._review(symbol, line))

    def _review(self, symbol: str, line: str) -> QWidget:
        button = self.earlier[symbol]
        button.setEnabled(not self._read_only)
        button.setAccessibleName(self._tr("Compare with {symbol} no longer", symbol=symbol))
        button.clicked.connect(partial(self.earlier_unwanted.emit, symbol))
        words = label(line, self._theme, NOTE)
        words.setWordWrap(True)
        both = QWidget()
        row = QVBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(words)
        row.addLayout(_in_a_row(button))
        return both


def _in_a_row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
