"""A field for one date: shown as people write it, typed in any usual way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from assessor.i18n import Translator
from assessor.models.dates import day_of
from assessor.ui.language import date_text
from assessor.ui.parts.typed_date import typed_date
from assessor.ui.theme import BODY, Theme


class DateField(QLineEdit):
    """Emits `dated` with an ISO date, or with nothing when it was emptied. What is no date goes back."""

    dated = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._iso = ""
        self.setFont(theme.font(BODY - 1))
        self.setFixedWidth(theme.px(150))
        self.setPlaceholderText(tr("day.month.year"))
        self.setAccessibleName(name)
        self.editingFinished.connect(self._finish)

    def show_date(self, iso: str) -> None:
        self._iso = iso
        self.setText(date_text(self._tr, iso))

    def _finish(self) -> None:
        if not self.isModified():
            return
        iso = self._parsed()
        if iso is None:
            self.show_date(self._iso)
        elif iso != self._iso:
            self.show_date(iso)
            self.dated.emit(iso)

    def _parsed(self) -> str | None:
        """None for what is no date."""
        iso = typed_date(self.text(), self._tr)
        return iso if not iso or day_of(iso) else None
