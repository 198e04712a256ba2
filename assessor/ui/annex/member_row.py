"""One organisation: its name, whether it may be named, and what it says of the annex."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.models.outgoing_tables import STANDINGS
from assessor.reports.sealing.wording import standing_name, void_line
from assessor.store.confirming import CONFIRMED, DECLINED, NOT_YET, RESERVATION, StandingRow
from assessor.ui.parts.growing_field import GrowingField
from assessor.ui.parts.labels import Ink, label, set_ink
from assessor.ui.parts.menu_opening import open_menu_with
from assessor.ui.parts.tips import tip
from assessor.ui.theme import BODY, MEDIUM, NOTE, SMALL, Theme

LEAST, HIGHEST = 44, 200
"""Of the words of a reservation."""
INKS: dict[str, Ink] = {CONFIRMED: "green", RESERVATION: "green", DECLINED: "second", NOT_YET: "amber"}
UNNAMED = N_("Not named in what goes out: counted as one organisation.")


class OneParagraph(GrowingField):
    """Enter ends the typing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class MemberRow(QWidget):
    """Asks by signals. The words of a reservation are asked for in the row, and confirm it when they are there."""

    renamed = Signal(str)
    named = Signal(bool)
    answered = Signal(str, str)
    removed = Signal()

    def __init__(self, row: StandingRow, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.row = row
        self.name = QLineEdit()
        self.name.setProperty("look", "bare")
        self.name.setFont(theme.font(BODY - 1, MEDIUM))
        self.name.setAccessibleName(tr("Name of the organisation"))
        self.answer = _quiet(theme)
        self.answer.setProperty("edge", "leading")
        self.more = _quiet(theme)
        self.more.setText("⋯")
        asked = tr("Its reservation, in its own words")
        self.words = OneParagraph(theme, asked, asked, least=LEAST, highest=HIGHEST)
        self.note = label("", theme, SMALL, ink="second")
        self.note.setWordWrap(True)
        self.void = label(tr("Its answer is void: {why}.", why=void_line(tr)), theme, SMALL, ink="amber")
        self.void.setWordWrap(True)
        self._lay_out()
        self._make_menus()
        self.name.editingFinished.connect(self._rename)
        self.words.typed.connect(self.words.not_written)
        self.words.left.connect(self._reserve)
        self.words.finished.connect(self.words.leave)
        self.words.escaped.connect(self.answer.setFocus)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.name, 1)
        first.addWidget(self.more)
        second = QHBoxLayout()
        second.addWidget(self.answer)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addLayout(first)
        column.addLayout(second)
        for part in (self.words, self.note, self.void):
            column.addWidget(part)
        for before, after in pairwise((self.name, self.answer, self.words, self.more)):
            self.setTabOrder(before, after)

    def _make_menus(self) -> None:
        tr = self._tr
        answers = QMenu(self.answer)
        for standing in STANDINGS:
            answers.addAction(standing_name(tr, standing)).triggered.connect(partial(self._answer, standing))
        open_menu_with(self.answer, answers)
        menu = QMenu(self.more)
        self.may_be_named = menu.addAction(tr("May be named in what goes out"))
        self.may_be_named.setCheckable(True)
        self.may_be_named.triggered.connect(self.named)
        menu.addSeparator()
        menu.addAction(tr("Take off the list")).triggered.connect(self.removed)
        open_menu_with(self.more, menu)

    def show_row(self, row: StandingRow, wording: str) -> None:
        """`wording` is the digest of what the annex says now; empty where nobody has to know it."""
        tr, self.row = self._tr, row
        if not self.name.hasFocus():
            self.name.setText(row.name)
            self.name.setCursorPosition(0)
        self.answer.setText(f"{standing_name(tr, row.standing)} ▾")
        self.answer.setAccessibleName(
            tr("{name}: {answer}", name=row.name, answer=standing_name(tr, row.standing))
        )
        self.more.setAccessibleName(tr("More about {name}", name=row.name))
        self.more.setToolTip(tip(self.more.accessibleName()))
        void = bool(wording) and row.is_void(wording)
        set_ink(self.answer, "amber" if void else INKS[row.standing])
        self.may_be_named.setChecked(row.named)
        self.note.setText("" if row.named else tr(UNNAMED))
        self.note.setVisible(not row.named)
        self.void.setVisible(void)
        if not self.words.hasFocus():
            self.words.show_text(row.reservation)
            self.words.setVisible(row.standing == RESERVATION or self.words.pending())

    def is_open(self) -> bool:
        """Whether it has still to answer of what the annex says now."""
        return self.row.standing == NOT_YET or not self.void.isHidden()

    def has_declined(self) -> bool:
        return self.row.standing == DECLINED

    def set_read_only(self, read_only: bool) -> None:
        for field in (self.name, self.words):
            field.setReadOnly(read_only)
        for button in (self.answer, self.more):
            button.setEnabled(not read_only)

    def _answer(self, standing: str, _checked: bool = False) -> None:
        """A reservation is given again in the same words, so that they stay where only the annex has changed."""
        if standing != RESERVATION:
            self.answered.emit(standing, "")
            return
        if self.row.standing == RESERVATION and not self.void.isHidden():
            self.answered.emit(RESERVATION, self.words.toPlainText().strip() or self.row.reservation)
        self.words.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self) -> None:
        if self.name.text().strip() and self.name.text() != self.row.name:
            self.renamed.emit(self.name.text())
        else:
            self.name.setText(self.row.name)

    def _reserve(self) -> None:
        """What could not be saved stays in the field."""
        words = self.words.toPlainText().strip()
        if words and words != self.row.reservation:
            self.answered.emit(RESERVATION, words)
        if not words or words == self.row.reservation:
            self.words.show_other(self.row.reservation)
            self.words.setVisible(self.row.standing == RESERVATION)

    def write(self) -> None:
        """What is being typed is written before the screen is left."""
        self._rename()
        self._reserve()


def _quiet(theme: Theme) -> QToolButton:
    made = QToolButton()
    made.setProperty("look", "quiet")
    made.setFont(theme.font(NOTE, MEDIUM))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
