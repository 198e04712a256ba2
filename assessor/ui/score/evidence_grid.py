"""The evidence for one recommendation: cards in two columns, the dashed one last, a form where one is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from assessor.i18n import Translator
from assessor.store.attachments import AttachmentRow
from assessor.store.rows import EvidenceRow
from assessor.ui.score.evidence_card import AddCard, EvidenceCard
from assessor.ui.score.evidence_form import EvidenceForm
from assessor.ui.theme import Theme

Files = Mapping[str, tuple[AttachmentRow, ...]]


class EvidenceGrid(QWidget):
    """Shows rows; asks by signals for what should be saved or withdrawn."""

    saved = Signal(object)
    withdrawn = Signal(str)
    closed = Signal()
    begun = Signal(bool)
    grown = Signal()
    file_wanted = Signal(str)
    original_wanted = Signal(object)
    detached = Signal(str)
    enclosed: Callable[[], Files] | None = None
    """Which files are enclosed with which source; without it none can be."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._adopted = ""
        self._rows: tuple[EvidenceRow, ...] = ()
        self._files: Files = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.cards: list[EvidenceCard] = []
        self.add_card: AddCard | None = None
        self.form: EvidenceForm | None = None
        self._open_id: str | None = None
        self._refused = False

    def show_rows(self, rows: tuple[EvidenceRow, ...], adopted: str) -> None:
        files = self.enclosed() if self.enclosed else {}
        shown = (rows, adopted, files)
        if shown == (self._rows, self._adopted, self._files) and (self.add_card or self.form):
            return
        self._rows, self._adopted, self._files = shown
        self._rebuild()

    def open_form(self, evidence_id: str = "") -> None:
        """For a new source, or in the place of the card with this id."""
        self._open_id = evidence_id
        self._rebuild()
        if self.form is not None:
            self.form.start()

    def leave(self) -> None:
        """Going on to another recommendation: keep what the form holds."""
        if self.form is not None:
            form, self.form, self._open_id = self.form, None, None
            had_keys = form.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            form.leave()
            self._rebuild()
            if had_keys:
                self.closed.emit()

    def _close(self) -> None:
        self.form, self._open_id = None, None
        self._rebuild()
        self.closed.emit()

    def _save(self, draft: object) -> None:
        """When it could not be saved, the form stays with what was typed."""
        self._refused = False
        self.saved.emit(draft)
        if self._refused:
            return
        self.form, self._open_id = None, None
        self._rebuild()
        self.closed.emit()

    def not_saved(self) -> None:
        self._refused = True

    def _withdraw(self, evidence_id: str) -> None:
        self.form, self._open_id = None, None
        self.withdrawn.emit(evidence_id)
        self._rebuild()
        self.closed.emit()

    def _rebuild(self) -> None:
        held = self.form
        self._clear(keep=held if self._open_id is not None else None)
        cells = 0
        for row in self._rows:
            if row.id == self._open_id:
                cells = self._place_wide(self._form_for(row, held), cells)
                continue
            files = self._files.get(row.id, ())
            card = EvidenceCard(row, self._adopted, self._theme, self._tr, files=len(files))
            card.clicked.connect(partial(self.open_form, row.id))
            self.cards.append(card)
            self._grid.addWidget(card, cells // 2, cells % 2)
            cells += 1
        if self._open_id == "":
            self._place_wide(self._form_for(None, held), cells)
        else:
            self.add_card = AddCard(self._theme, self._tr)
            self.add_card.clicked.connect(partial(self.open_form, ""))
            self._grid.addWidget(self.add_card, cells // 2, cells % 2)
        self.begun.emit(self.form is not None and self.form.waits())

    def _place_wide(self, form: EvidenceForm, cells: int) -> int:
        """A form takes both columns; the next cell is the first of the row after it."""
        row = (cells + 1) // 2
        self._grid.addWidget(form, row, 0, 1, 2)
        form.show()
        return 2 * row + 2

    def _form_for(self, row: EvidenceRow | None, held: EvidenceForm | None) -> EvidenceForm:
        """The form that is open already, with what was typed in it, or a new one."""
        wanted = row.id if row else ""
        files = self._files.get(wanted, ())
        if held is not None and held.draft().evidence_id == wanted:
            held.files.show_files(files)
            return held
        self.form = EvidenceForm(row, self._adopted, self._theme, self._tr)
        self.form.saved.connect(self._save)
        self.form.withdrawn.connect(self._withdraw)
        self.form.closed.connect(self._close)
        self.form.grown.connect(self.grown)
        self.form.begun.connect(self.begun)
        self.form.files.setVisible(bool(row) and self.enclosed is not None)
        self.form.files.show_files(files)
        self.form.files.wanted.connect(partial(self.file_wanted.emit, wanted))
        self.form.files.taken_out.connect(self.original_wanted)
        self.form.files.detached.connect(self.detached)
        return self.form

    def _clear(self, keep: QWidget | None) -> None:
        self.cards.clear()
        self.add_card = None
        while (item := self._grid.takeAt(0)) is not None:  # pyright: ignore[reportUnnecessaryComparison]
            widget = item.widget()
            if widget is not None and widget is not keep:  # pyright: ignore[reportUnnecessaryComparison]
                widget.hide()
                widget.deleteLater()
