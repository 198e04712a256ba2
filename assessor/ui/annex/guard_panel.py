"""Words that never go out: folded until somebody asks, since others look at this screen too."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.models.guarding import GAP, Guard
from assessor.store import guarded_words as store
from assessor.ui.desk import Desk
from assessor.ui.parts.disclosure import Disclosure
from assessor.ui.parts.labels import label, link
from assessor.ui.theme import BODY, NOTE, SMALL, Theme

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CHANGED = N_("Words that never go out")


class GuardLine(QWidget):
    """One entry: the words, and below them what is printed instead. Each is written when it is left."""

    changed = Signal(str, str)
    removed = Signal()

    def __init__(self, row: Guard, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self._refused = row, ("", "")
        self.words, self.pseudonym = QLineEdit(row.words), QLineEdit(row.pseudonym)
        self.words.setPlaceholderText(tr("Name or words"))
        self.words.setAccessibleName(tr("Words that never go out"))
        self.pseudonym.setPlaceholderText(GAP)
        self.pseudonym.setAccessibleName(tr("Pseudonym"))
        self.remove = link("×", theme, BODY, look="quiet")
        self.remove.setAccessibleName(tr("Take off the list"))
        self.remove.setToolTip(tr("Take off the list"))
        self.remove.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for field in (self.words, self.pseudonym):
            field.setFont(theme.font(BODY - 1))
            field.setCursorPosition(0)
            line.addWidget(field, 1)
        line.addWidget(self.remove)
        self.words.editingFinished.connect(self.write)
        self.pseudonym.editingFinished.connect(self.write)

    def write(self) -> None:
        """What was refused once is not offered again until one of the two is changed."""
        told = (self.words.text().strip(), self.pseudonym.text().strip())
        if told[0] and told not in {(self.row.words, self.row.pseudonym), self._refused}:
            self._refused = told
            self.changed.emit(*told)
        elif not told[0]:
            self.words.setText(self.row.words)

    def show_row(self, row: Guard) -> None:
        self.row = row
        self.words.setText(row.words)
        self.pseudonym.setText(row.pseudonym)

    def set_read_only(self, read_only: bool) -> None:
        self.words.setReadOnly(read_only)
        self.pseudonym.setReadOnly(read_only)
        self.remove.setEnabled(not read_only)


class GuardPanel(QWidget):
    """Every change is a step of undo whose name says none of the words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: tuple[Guard, ...] = ()
        theme, tr = desk.theme, desk.tr
        self.lines: list[GuardLine] = []
        self.head = Disclosure(theme)
        self.body = QWidget()
        said = tr(
            "Names and words that must not be published. Their pseudonym is printed in their place, or a gap "
            "where there is none; what the UN itself wrote stays as it is. This list never leaves the file."
        )
        self._said = label(said, theme, SMALL, ink="second")
        self._said.setWordWrap(True)
        self.add = link(tr("Add words"), theme, NOTE)
        self.add.setEnabled(not desk.document.read_only)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._lay_out()
        self.head.toggled.connect(self.body.setVisible)
        self.add.clicked.connect(self.add_line)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 6, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self._said)
        inner.addLayout(self._column)
        inner.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.body)
        self.body.hide()

    def show_rows(self, rows: tuple[Guard, ...]) -> None:
        """Lines stay while the entries are the same, so that typing in one goes on."""
        tr, count = self._desk.tr, len(rows)
        self.head.setText(
            tr("Words that never go out: {n}", n=count) if count else tr("Words that never go out")
        )
        self.head.setAccessibleName(self.head.text())
        self.head.updateGeometry()
        self._take_in(rows)
        if {row.id for row in rows} != {line.row.id for line in self.lines}:
            self._make_lines(rows)
        by_id = {row.id: row for row in rows}
        for line in self.lines:
            if (row := by_id[line.row.id]) != line.row:
                line.show_row(row)
        self._rows = rows

    def _take_in(self, rows: tuple[Guard, ...]) -> None:
        """The line that was being written has become an entry: it stays, since somebody goes on to its pseudonym."""
        known = {line.row.id for line in self.lines}
        new = [row for row in rows if row.id not in known]
        last = self.lines[-1] if self.lines else None
        if last and not last.row.id and len(new) == 1 and last.words.text().strip() == new[0].words:
            last.row = new[0]

    def _make_lines(self, rows: tuple[Guard, ...]) -> None:
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = []
        for row in rows:
            self._add(row)

    def _add(self, row: Guard) -> GuardLine:
        line = GuardLine(row, self._desk.theme, self._desk.tr)
        line.set_read_only(self._desk.document.read_only)
        line.changed.connect(partial(self._write, line))
        line.removed.connect(partial(self._remove, line))
        self.lines.append(line)
        self._column.addWidget(line)
        return line

    def add_line(self) -> None:
        """An empty one, which is no entry until there are words in it."""
        new = self.lines[-1] if self.lines and not self.lines[-1].row.id else self._add(Guard(""))
        new.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        for line in tuple(self.lines):
            line.write()

    def _write(self, line: GuardLine, words: str, pseudonym: str) -> None:
        known = line.row.id
        if known:
            self._edit(lambda session: store.change_guarded(session, known, words=words, pseudonym=pseudonym))
        else:
            self._edit(lambda session: store.add_guarded(session, words, pseudonym))

    def _remove(self, line: GuardLine) -> None:
        if line.row.id:
            self._edit(lambda session: store.remove_guarded(session, line.row.id))
        else:
            self._make_lines(self._rows)

    def _edit(self, change: Callable[[Session], object]) -> None:
        self._desk.edit(CHANGED, change)
