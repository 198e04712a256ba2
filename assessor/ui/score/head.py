"""The line over a recommendation: where it stands, whether it is a follow-up, and how far one is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.labels import chip, elided, key, label
from assessor.ui.theme import MEDIUM, NOTE, Theme


class Head(QWidget):
    """Theme · paragraph · chip … flag, 39 of 62."""

    flag_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tr = tr
        self.where = elided("", theme, NOTE, ink="second")
        self.where.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.follow_up = chip(tr("Follow-up"), theme)
        self.flag = QToolButton()
        self.flag.setCursor(Qt.CursorShape.PointingHandCursor)
        self.flag.setFont(theme.font(NOTE))
        self.flag.setCheckable(True)
        self.flag.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.flag.clicked.connect(self.flag_wanted)
        self.count = label("", theme, NOTE, ink="second")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.where, 0)
        row.addWidget(self.follow_up, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addLayout(self._flag())
        row.addSpacing(12)
        row.addWidget(self.count)

    def _flag(self) -> QHBoxLayout:
        """The button and its key close together."""
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.flag)
        row.addWidget(key("F", self._theme))
        return row

    def show_place(self, theme: str, number: str, *, follow_up: bool, place: int, total: int) -> None:
        tr = self._tr
        paragraph = tr("Paragraph {number}", number=number)
        self.where.setText(
            tr("{theme}   ·   {paragraph}", theme=theme, paragraph=paragraph) if theme else paragraph
        )
        self.follow_up.setVisible(follow_up)
        self.count.setText(tr("{place} of {total}", place=place, total=total) if total else "")

    def show_flag(self, flagged: bool) -> None:
        tr = self._tr
        self.flag.setChecked(flagged)
        self.flag.setText(tr("Flagged for plenary") if flagged else tr("Flag for plenary"))
        self.flag.setProperty("look", "link" if flagged else "quiet")
        self.flag.setFont(self._theme.font(NOTE, MEDIUM if flagged else 400))
        self.flag.style().unpolish(self.flag)
        self.flag.style().polish(self.flag)
