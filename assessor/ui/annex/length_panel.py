"""How long the main text would be, and how long it may be."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assessor.i18n import N_
from assessor.reports.dates import number
from assessor.reports.preflight.wording import limit_source
from assessor.reports.submission.length import Length
from assessor.store.submission import set_word_limit
from assessor.ui.desk import Desk
from assessor.ui.parts.labels import heading, label, set_ink
from assessor.ui.theme import NOTE, SMALL


class LengthPanel(QWidget):
    """The limit can be set; an empty field brings the usual one back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._length = desk, Length()
        theme, tr = desk.theme, desk.tr
        self.counted = label("", theme, NOTE)
        self.limit = QLineEdit()
        self.limit.setFont(theme.font(NOTE, tabular=True))
        self.limit.setFixedWidth(theme.px(64))
        self.limit.setAccessibleName(tr("At most so many words"))
        self.limit.setReadOnly(desk.document.read_only)
        self.source = label("", theme, SMALL, ink="second")
        self.source.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.counted)
        line.addWidget(self.limit)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading(tr("Length of the main text"), theme))
        column.addLayout(line)
        column.addWidget(self.source)
        self.setFocusProxy(self.limit)
        self.limit.editingFinished.connect(self.write)

    def show_length(self, length: Length) -> None:
        tr, self._length = self._desk.tr, length
        self.counted.setText(
            tr.plural(
                "About {words} word of",
                "About {words} words of",
                length.words,
                words=number(length.words, tr.speaks),
            )
        )
        set_ink(self.counted, "amber" if length.over else "")
        self.source.setText(limit_source(tr, length))
        if not self.limit.isModified():  # else the person is ahead of it
            self._show_limit()

    def _show_limit(self) -> None:
        self.limit.setText(str(self._length.limit))

    def write(self) -> None:
        typed = self.limit.text().strip()
        if typed == str(self._length.limit):
            return
        wanted = int(typed) if typed.isdecimal() and typed.isascii() else 0
        if wanted or (self._length.chosen and not typed):
            self._desk.edit(N_("Limit of words"), lambda session: set_word_limit(session, wanted))
        self._show_limit()
