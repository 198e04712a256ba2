"""The form for a source, in the place of its card."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from assessor.i18n import Translator
from assessor.models.dates import is_date
from assessor.models.tables import EVIDENCE_KINDS
from assessor.store.rows import EvidenceRow
from assessor.ui.parts.choice_box import ChoiceBox
from assessor.ui.parts.labels import label, link
from assessor.ui.parts.text_field import takes_plain_key
from assessor.ui.parts.tick import TickBox
from assessor.ui.parts.typed_date import typed_date
from assessor.ui.score.evidence_card import KIND_NAMES, predates
from assessor.ui.score.evidence_files import EvidenceFiles
from assessor.ui.theme import BODY, SMALL, Theme


@dataclass(frozen=True, slots=True)
class Draft:
    """What the form holds; `evidence_id` is empty for a new source."""

    evidence_id: str
    kind: str
    citation: str
    date: str
    link: str
    public: bool


class EvidenceForm(QFrame):
    """Enter saves, Esc gives up; what was typed is saved too when one goes on to another recommendation."""

    saved = Signal(object)
    withdrawn = Signal(str)
    closed = Signal()
    begun = Signal(bool)
    """After each change: whether it holds what is not saved yet."""
    grown = Signal()
    """It needs another height than before."""

    def __init__(
        self,
        row: EvidenceRow | None,
        adopted: str,
        theme: Theme,
        tr: Translator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName(tr("Evidence"))
        self._id = row.id if row else ""
        self._adopted = adopted
        self._theme, self._tr = theme, tr
        self.kind = ChoiceBox(self._theme)
        for kind in EVIDENCE_KINDS:
            self.kind.addItem(tr(KIND_NAMES[kind]), kind)
        self.citation, self.date, self.link = QLineEdit(), QLineEdit(), QLineEdit()
        self.confidential = TickBox(tr("Confidential, never exported"), theme, BODY - 1)
        self.files = EvidenceFiles(theme, tr)
        self.warning = label("", theme, SMALL, ink="amber")
        self._name_fields()
        self._lay_out()
        if row is not None:
            self._fill(row)
        self._before = self.draft()
        self._listen()
        self.date.textChanged.connect(self._warn)
        self._warn()

    def _name_fields(self) -> None:
        tr = self._tr
        named = (
            (self.kind, tr("Kind")),
            (self.citation, tr("Source: title, number, author or place")),
            (self.date, tr("Date")),
            (self.link, tr("Link")),
        )
        for field, name in named:
            field.setAccessibleName(name)
            field.setFont(self._theme.font(BODY - 1))
        self.confidential.setAccessibleName(self.confidential.text())
        self.citation.setPlaceholderText(tr("Source: title, number, author or place"))
        self.date.setPlaceholderText(tr("Date, such as 2018-03-15"))
        self.link.setPlaceholderText(tr("Link, if there is one"))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.kind, 0, 0)
        grid.addWidget(self.citation, 0, 1)
        grid.addWidget(self.date, 1, 0)
        grid.addWidget(self.link, 1, 1)
        grid.setColumnMinimumWidth(0, self._theme.px(240))
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 14, 15, 14)
        column.setSpacing(10)
        column.addLayout(grid)
        column.addWidget(self.warning)
        column.addWidget(self.files)
        column.addLayout(self._actions())

    def _actions(self) -> QHBoxLayout:
        tr, theme = self._tr, self._theme
        self.save_button = link(tr("Save"), theme, BODY - 1, look="first")
        self.cancel_button = link(tr("Cancel"), theme, BODY - 1, look="quiet")
        self.withdraw_button = link(tr("Withdraw"), theme, BODY - 1, look="quiet")
        self.withdraw_button.setVisible(bool(self._id))
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.closed)
        self.withdraw_button.clicked.connect(lambda: self.withdrawn.emit(self._id))
        row = QHBoxLayout()
        row.addWidget(self.confidential)
        row.addStretch(1)
        for button in (self.withdraw_button, self.cancel_button, self.save_button):
            row.addWidget(button)
        return row

    def _fill(self, row: EvidenceRow) -> None:
        self.kind.setCurrentIndex(max(0, self.kind.findData(row.kind)))
        self.citation.setText(row.citation)
        self.date.setText(row.date)
        self.link.setText(row.link)
        self.confidential.setChecked(not row.public)

    def draft(self) -> Draft:
        return Draft(
            self._id,
            str(self.kind.currentData()),
            self.citation.text().strip(),
            typed_date(self.date.text(), self._tr),
            self.link.text().strip(),
            not self.confidential.isChecked(),
        )

    def _listen(self) -> None:
        for line in (self.citation, self.date, self.link):
            line.textChanged.connect(self._tell)
        self.kind.currentIndexChanged.connect(self._tell)
        self.confidential.toggled.connect(self._tell)

    def waits(self) -> bool:
        """Whether it holds what is not saved."""
        return self.draft() != self._before

    def _tell(self) -> None:
        self.begun.emit(self.waits())

    def save(self) -> None:
        if self.draft().citation:
            self.saved.emit(self.draft())
        else:
            self.citation.setFocus()

    def leave(self) -> None:
        """Going away: keep what was typed."""
        if self.waits() and self.draft().citation:
            self.saved.emit(self.draft())

    def start(self) -> None:
        self.citation.setFocus()

    def _warn(self) -> None:
        tr = self._tr
        date = self.draft().date
        said = ""
        if predates(date, self._adopted):
            said = tr("Older than the adoption: it does not count as progress")
        elif date and not is_date(date):
            said = tr("Not read as a date; it stays as it is typed")
        self.warning.setText(said)
        if self.warning.isHidden() == bool(said):
            self.warning.setVisible(bool(said))
            self.grown.emit()

    def event(self, event: QEvent) -> bool:
        """In the form plain keys choose and type; nothing of the screen answers to them."""
        return takes_plain_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        else:
            super().keyPressEvent(event)
