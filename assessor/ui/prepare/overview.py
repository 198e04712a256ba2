"""The prepared assessment: recommendations under their themes, and beside them languages, groups and details."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from assessor.store.outlines import themes as read_themes
from assessor.store.paragraphs import paragraphs as read_paragraphs
from assessor.store.queries import document as read_document
from assessor.store.rows import DocumentRow
from assessor.ui.desk import Desk
from assessor.ui.import_review.bench import Bench
from assessor.ui.import_review.keys import bind_keys
from assessor.ui.import_review.lines import blocks
from assessor.ui.import_review.passage_list import PassageList
from assessor.ui.parts.labels import hairline, label, link
from assessor.ui.prepare.stored_lines import stored_lines, stored_titles
from assessor.ui.stage import Target
from assessor.ui.theme import BODY, MEDIUM, NOTE, READING


class Overview(QWidget):
    """Reads the assessment again whenever it has changed; what is done here is done in the assessment."""

    file_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme, tr = desk.theme, desk.tr
        self.document: DocumentRow = desk.document.read(read_document)
        self.title = label("", theme, READING, MEDIUM)
        self.facts = label("", theme, NOTE, ink="second")
        self.add = link(tr("Add another language"), theme, BODY - 1, look="plain")
        self.everything = QCheckBox(tr("Concerns and context too"))
        self.everything.setFont(theme.font(NOTE))
        self.list = PassageList(theme, tr)
        self.bench = Bench(theme, tr)
        self._titles: dict[str, str] = {}
        self._lay_out()
        self.add.clicked.connect(self.file_wanted)
        self.everything.toggled.connect(self.read_again)
        self.list.current_changed.connect(self._show_current)
        self.bench.left.connect(self.take_keys)
        self.setFocusProxy(self.list)
        bind_keys(self, self.list, self.bench)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 20, 14)
        head.setSpacing(8)
        first = QHBoxLayout()
        first.addWidget(self.title, 1)
        first.addWidget(self.add)
        second = QHBoxLayout()
        second.addWidget(self.facts, 1)
        second.addWidget(self.everything)
        head.addLayout(first)
        head.addLayout(second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.list, 1)
        column.addWidget(hairline())
        column.addWidget(self.bench)

    # --- what is shown ---

    @property
    def has_document(self) -> bool:
        return bool(self.document.languages)

    def read_again(self) -> None:
        tr, read = self._desk.tr, self._desk.document.read
        self.document = read(read_document)
        first = self.document.room_language
        second = self.document.second_language
        self._titles = stored_titles(read(read_themes), first)
        lines = stored_lines(read(read_paragraphs), first, second, everything=self.everything.isChecked())
        found = blocks(lines, self._titles, tr("Not placed"))
        self.title.setText(self.document.symbol)
        self.list.show_blocks(found, two_columns=bool(second))
        self._show_current()

    def _show_current(self, _key: str = "") -> None:
        self.bench.leave()
        self.bench.show_line(self.list.current_line(), self._titles)

    def take_keys(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what the stage asks for ---

    def leave(self) -> None:
        self.bench.leave()

    def row(self) -> str:
        return self.list.current()

    def go(self, row: str) -> None:
        self.list.set_current(row)

    def targets(self) -> list[Target]:
        return [
            Target(line.key, f"{line.reference}  {line.text[:80]}")
            for block in self.list.passages.blocks
            for line in block.lines
        ]
