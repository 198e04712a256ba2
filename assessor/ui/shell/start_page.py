"""What an empty program shows: what to do first, what was open lately, and that files can be dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.ui.messages import NoticeLine, Notices
from assessor.ui.packages.left_over import LeftOver, waiting_packages
from assessor.ui.parts.labels import heading, label, link
from assessor.ui.parts.making_line import MakingLine
from assessor.ui.parts.offer import Offer
from assessor.ui.shell.menu_button import menu_button
from assessor.ui.signs import paint_sign
from assessor.ui.theme import BODY, DISPLAY, MEDIUM, NOTE, Theme

WIDTH = 760
SHOWN_RECENT = 5
CORNER = 16


class SignRow(QWidget):
    """The five signs in a row: the language that everything here speaks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = theme.px(28)
        self.setFixedHeight(self._side)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place, level in enumerate(Level):
            x = place * (self._side + 14)
            left = self.width() - x - self._side if mirrored else x
            paint_sign(painter, QRectF(left, 0, self._side, self._side), level, self._theme)


def _is_missed(path: Path) -> bool:
    from assessor.store.whereabouts import missed  # with its libraries, only where a file is gone

    return bool(missed(path))


class StartPage(QWidget):
    """Three ways to begin, in the order in which people need them."""

    source_wanted = Signal()
    file_wanted = Signal()
    sample_wanted = Signal()
    making_cancelled = Signal()
    recent_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        recent: list[str],
        notices: Notices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.notice = NoticeLine(notices, theme, tr, self)
        self.setObjectName("ground")
        self._theme = theme
        self._tr = tr
        middle = QWidget()
        middle.setFixedWidth(theme.px(WIDTH))
        self._fill(QVBoxLayout(middle), recent)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 32, 48, 24)
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        self.menu_button = menu_button(theme, tr)
        self.menu_button.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The menu, with the language in it, is in the corner where it covers nothing."""
        super().resizeEvent(event)
        button, edge = self.menu_button, self._theme.px(CORNER)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        button.adjustSize()
        button.move(edge if mirrored else self.width() - button.width() - edge, edge)

    def _fill(self, column: QVBoxLayout, recent: list[str]) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(2)
        self._add_head(column)
        self.opening = label("", self._theme, BODY, MEDIUM, "accent")
        self.opening.hide()
        column.addWidget(self.opening)
        self._add_making(column)
        self._add_offers(column)
        self.left_over = LeftOver(self._theme, self._tr, waiting_packages(), self.recent_chosen.emit)
        column.addWidget(self.left_over)
        self._add_recent(column, recent)
        column.addStretch(3)
        column.addWidget(self.notice)
        column.addSpacing(12)
        self._add_foot(column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.notice.dismissed_by(event):
            super().keyPressEvent(event)

    def show_opening(self, name: str) -> None:
        """Calm words instead of offers while a file is being opened; with an empty name the offers are back."""
        tr = self._tr
        self.opening.setText(tr("Opening {name} …", name=name) if name else "")
        self.opening.setVisible(bool(name))
        for offer in (self.open_source, self.open_file, self.try_sample):
            offer.setVisible(not name)

    def _add_making(self, column: QVBoxLayout) -> None:
        self.making = MakingLine(self._theme, self._tr)
        self.making.hide()
        self.making.cancelled.connect(self.making_cancelled)
        column.addWidget(self.making)

    def show_making(self, done: int, total: int) -> None:
        """The sample is being made: how far it is, and a way to stop it, instead of offers."""
        starts = self.making.isHidden()
        self.making.show_progress(done, total)
        self.making.show()
        for offer in (self.open_source, self.open_file, self.try_sample):
            offer.hide()
        if starts:
            self.making.cancel.setFocus()

    def show_offers(self) -> None:
        self.making.hide()
        self.show_opening("")
        self.try_sample.setFocus()

    def _add_head(self, column: QVBoxLayout) -> None:
        tr = self._tr
        column.addWidget(SignRow(self._theme))
        column.addSpacing(24)
        column.addWidget(label("Assessor", self._theme, DISPLAY + 8, MEDIUM))
        column.addSpacing(4)
        line = tr("Judge together how far your State has done what the United Nations recommended.")
        words = label(line, self._theme, BODY + 2, ink="second")
        words.setWordWrap(True)
        column.addWidget(words)
        column.addSpacing(32)

    def _add_offers(self, column: QVBoxLayout) -> None:
        tr = self._tr
        self.open_source = Offer(
            tr("Open a UN document"),
            tr("Concluding observations as Word, PDF, web page or text, in any UN language"),
            self._theme,
            "Ctrl I",
        )
        self.open_file = Offer(tr("Open an assessment"), tr("Go on where you stopped"), self._theme, "Ctrl O")
        self.try_sample = Offer(
            tr("Try the sample"), tr("A small demonstration, already scored by three groups"), self._theme
        )
        self.open_source.clicked.connect(self.source_wanted)
        self.open_file.clicked.connect(self.file_wanted)
        self.try_sample.clicked.connect(self.sample_wanted)
        row = QHBoxLayout()
        row.setSpacing(12)
        for offer in (self.open_source, self.open_file, self.try_sample):
            row.addWidget(offer, 1)
        column.addLayout(row)

    def _add_recent(self, column: QVBoxLayout, recent: list[str]) -> None:
        shown = [path for path in map(Path, recent) if path.is_file() or _is_missed(path)][:SHOWN_RECENT]
        if not shown:
            return
        column.addSpacing(32)
        column.addWidget(heading(self._tr("Opened lately"), self._theme))
        column.addSpacing(8)
        for path in shown:
            column.addLayout(self._recent_row(path))

    def _recent_row(self, path: Path) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        button = link(path.stem, self._theme, BODY, MEDIUM)
        button.clicked.connect(lambda: self.recent_chosen.emit(str(path)))
        row.addWidget(button)
        there = path.is_file()
        where = path.parent.name if there else self._tr("Not there now. Its newest backup can be opened.")
        row.addWidget(label(where, self._theme, NOTE, ink="second" if there else "amber"))
        row.addStretch(1)
        return row

    def _add_foot(self, column: QVBoxLayout) -> None:
        tr = self._tr
        for hint in (
            tr(
                "Or drop a file anywhere on this window, or copy the text of a document and press Ctrl+V here."
            ),
            tr("Nothing ever leaves this computer: Assessor uses no network."),
        ):
            line = label(hint, self._theme, NOTE, ink="second")
            line.setWordWrap(True)
            column.addWidget(line)
