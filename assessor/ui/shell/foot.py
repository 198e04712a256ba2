"""The foot of the rail: when the file was last saved, and undo and redo for the mouse."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import label, link
from assessor.ui.parts.tips import tip
from assessor.ui.theme import SMALL, Theme


class SavedDot(QWidget):
    """A green dot beside the time: the file is on the disk."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(QSize(7, 7))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("implemented"))
        painter.drawEllipse(QRectF(self.rect()))


class Foot(QWidget):
    """Saved is a fact, not a button."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    protection_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr, self._theme = tr, theme
        self._saved = label("", theme, SMALL, ink="second")
        self._saved.setWordWrap(True)
        self.dot = SavedDot(theme)
        self.undo = link(tr("Undo"), theme, SMALL, look="quiet")
        self.redo = link(tr("Redo"), theme, SMALL, look="quiet")
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 18)
        column.setSpacing(6)
        column.addLayout(self._actions())
        column.addLayout(self._fact())
        column.addLayout(self._protection())

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacing(18)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        return row

    def _fact(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addSpacing(24)
        row.addWidget(self.dot)
        row.addWidget(self._saved, 1)
        row.addSpacing(12)
        return row

    def _protection(self) -> QHBoxLayout:
        """That a file has no passphrase stays in view."""
        self.unprotected = link(self._tr("Not protected"), self._theme, SMALL, look="quiet")
        self.unprotected.setToolTip(
            self._tr("Without a passphrase whoever finds the file can read everything.")
        )
        self.unprotected.clicked.connect(self.protection_wanted)
        self.unprotected.hide()
        row = QHBoxLayout()
        row.addSpacing(18)
        row.addWidget(self.unprotected)
        row.addStretch(1)
        return row

    def show_saved(self, moment: datetime | None, read_only_reason: str = "") -> None:
        tr = self._tr
        self.dot.setVisible(not read_only_reason)
        if read_only_reason:
            self._saved.setText(read_only_reason)
        elif moment is None:
            self._saved.setText(tr("Everything is saved"))
        else:
            time = moment.astimezone().strftime("%H:%M:%S")
            self._saved.setText(tr("Saved {time}", time=time))

    def show_waiting(self) -> None:
        """Something that was typed is not on the disk."""
        self.dot.hide()
        self._saved.setText(self._tr("Not saved yet"))

    def show_gone(self) -> None:
        """What is typed goes into a file that nobody finds any more."""
        self.dot.hide()
        self._saved.setText(self._tr("The file is not in its place. Save a copy."))

    def show_published(self, saved: datetime | None, published: datetime | None, *, waiting: bool) -> None:
        """For a package: what is kept on this laptop, and when it came into the package."""
        tr = self._tr
        if saved is None and not waiting:
            return
        here = saved.astimezone().strftime("%H:%M:%S") if saved else ""
        behind = waiting or published is None or (saved is not None and published < saved)
        if not behind and published is not None:
            there = published.astimezone().strftime("%H:%M:%S")
            self._saved.setText(tr("Saved {time} · in the package {there}", time=here, there=there))
        elif waiting:
            self._saved.setText(tr("Saved on this laptop {time} · not yet in the package", time=here))
        else:
            self._saved.setText(tr("Saved {time}", time=here))

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        tr = self._tr
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        self.undo.setToolTip(tip(tr("Undo: {step}  (Ctrl+Z)", step=tr(undo)) if undo else ""))
        self.redo.setToolTip(tip(tr("Redo: {step}  (Ctrl+Shift+Z)", step=tr(redo)) if redo else ""))

    def text(self) -> str:
        return self._saved.text()
