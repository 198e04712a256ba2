"""The title block of the annex: who assessed, under which title, and how. Saved as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.rows import DocumentRow
from assessor.ui.parts.growing_field import GrowingField
from assessor.ui.parts.labels import heading
from assessor.ui.theme import Theme

FIELDS = ("coalition", "title", "method")
HEIGHTS = {"coalition": 70, "title": 92, "method": 158}
HIGHEST = 320


class TitleForm(QWidget):
    """Emits `typed(name, text, sitting)`."""

    typed = Signal(str, str, int)
    escaped = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            "coalition": (tr("Coalition"), tr("Who hands the annex out")),
            "title": (tr("Title"), tr("Annex to the joint submission on …")),
            "method": (tr("Method"), tr("How the levels were found")),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.fields: dict[str, GrowingField] = {}
        for name in FIELDS:
            title, hint = names[name]
            field = GrowingField(theme, title, hint, least=HEIGHTS[name], highest=HIGHEST)
            field.typed.connect(partial(self._tell, name))
            field.escaped.connect(self.escaped)
            field.finished.connect(self.escaped)
            self.fields[name] = field
            column.addWidget(heading(title, theme))
            column.addWidget(field)
            column.addSpacing(8)

    def _tell(self, name: str, text: str) -> None:
        self.typed.emit(name, text, self.fields[name].sitting)

    def show_row(self, row: DocumentRow, kept: Mapping[str, str]) -> None:
        """What is saved, and in its place what could not be saved yet."""
        for name, field in self.fields.items():
            field.show_text(getattr(row, name), kept.get(name))

    def set_read_only(self, read_only: bool) -> None:
        for field in self.fields.values():
            field.setReadOnly(read_only)

    def write(self) -> None:
        for field in self.fields.values():
            field.write()
