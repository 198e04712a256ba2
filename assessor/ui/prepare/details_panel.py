"""What the annex's title block says, and the languages of the room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import N_
from assessor.store import describing, preparing
from assessor.store.rows import DocumentRow, in_language
from assessor.ui.desk import Desk
from assessor.ui.language import language_name
from assessor.ui.parts.choice_box import ChoiceBox
from assessor.ui.parts.date_field import DateField
from assessor.ui.parts.fitting_row import FittingRow
from assessor.ui.parts.keyed_button import KeyedButton
from assessor.ui.parts.labels import elided, heading, label, link
from assessor.ui.theme import BODY, SMALL

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE, COALITION = N_("Title of the assessment"), N_("Name of the coalition")
STATE, ADOPTED = N_("Name of the State"), N_("Date of adoption")
LANGUAGES = N_("Languages of the room")


class DetailsPanel(QWidget):
    """Each field is written when it is left, as one step that can be undone."""

    file_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: DocumentRow | None = None
        theme, tr = desk.theme, desk.tr
        self.first, self.second = ChoiceBox(theme), ChoiceBox(theme)
        self.title, self.coalition, self.state = QLineEdit(), QLineEdit(), QLineEdit()
        self.adopted = DateField(theme, tr, tr("Date of adoption"))
        self.add = link(tr("Add a language"), theme, BODY - 1, look="plain")
        self.add.setToolTip(tr("The same document in another language, or again in one that is here"))
        self.paste = KeyedButton(tr("Paste"), "Ctrl V", theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(tr("Languages"), theme))
        column.addLayout(self._languages())
        column.addSpacing(16)
        column.addWidget(heading(tr("Title page"), theme))
        column.addLayout(self._details())
        self._connect()

    def _languages(self) -> QGridLayout:
        tr, grid = self._desk.tr, QGridLayout()
        grid.setSpacing(8)
        grid.setVerticalSpacing(4)
        for place, (box, name) in enumerate(
            ((self.first, tr("Of the room")), (self.second, tr("Beside it")))
        ):
            box.setFont(self._desk.theme.font(BODY - 1))
            box.setAccessibleName(name)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(elided(name, self._desk.theme, SMALL, ink="second"), 0, place)
            grid.addWidget(box, 1, place)
            grid.setColumnStretch(place, 1)
        grid.setRowMinimumHeight(2, 4)
        grid.addWidget(FittingRow((self.add, self.paste), 8), 3, 0, 1, 2)
        return grid

    def _details(self) -> QVBoxLayout:
        tr, column = self._desk.tr, QVBoxLayout()
        column.setSpacing(4)
        fields: tuple[tuple[QLineEdit, str], ...] = (
            (self.title, tr("Title")),
            (self.coalition, tr("Coalition")),
            (self.state, tr("State")),
            (self.adopted, tr("Adopted")),
        )
        for field, name in fields:
            field.setFont(self._desk.theme.font(BODY - 1))
            field.setAccessibleName(field.accessibleName() or name)
            column.addWidget(label(name, self._desk.theme, SMALL, ink="second"))
            column.addWidget(field)
            column.addSpacing(6)
        return column

    def _connect(self) -> None:
        self.add.clicked.connect(self.file_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.first.activated.connect(self._choose_languages)
        self.second.activated.connect(self._choose_languages)
        self.adopted.dated.connect(self._date)
        for field, write in (
            (self.title, self._entitle),
            (self.coalition, self._unite),
            (self.state, self._name_state),
        ):
            field.editingFinished.connect(partial(self._write, field, write))

    # --- what is shown ---

    def show_document(self, row: DocumentRow) -> None:
        self._row = row
        state = in_language(row.state_names, row.room_language) or row.state
        for field, text in ((self.title, row.title), (self.coalition, row.coalition), (self.state, state)):
            if not field.isModified():
                field.setText(text)
                field.setCursorPosition(0)
        if not self.adopted.isModified():
            self.adopted.show_date(row.adopted)
        self._fill(self.first, row.languages, row.room_language)
        others = tuple(one for one in row.languages if one != row.room_language)
        self._fill(self.second, ("", *others), row.second_language)

    def _fill(self, box: ChoiceBox, languages: tuple[str, ...], chosen: str) -> None:
        tr = self._desk.tr
        box.clear()
        for language in languages:
            box.addItem(language_name(language) if language else tr.context("language", "None"), language)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setEnabled(len(languages) > 1)

    # --- what the person writes ---

    def _write(self, field: QLineEdit, write: Callable[[str], object]) -> None:
        if field.isModified():
            field.setModified(False)
            write(field.text().strip())

    def _entitle(self, text: str) -> None:
        self._edit(TITLE, lambda session: preparing.describe(session, title=text))

    def _unite(self, text: str) -> None:
        self._edit(COALITION, lambda session: preparing.describe(session, coalition=text))

    def _name_state(self, text: str) -> None:
        language = self._row.room_language if self._row else ""
        self._edit(STATE, lambda session: describing.name_state(session, language, text))

    def _date(self, iso: str) -> None:
        self._edit(ADOPTED, lambda session: describing.describe_source(session, adopted=iso))

    def _choose_languages(self) -> None:
        first, second = str(self.first.currentData() or ""), str(self.second.currentData() or "")
        if self._row is not None and first == second:
            second = self._row.room_language
        self._edit(
            LANGUAGES,
            lambda session: preparing.describe(session, room_language=first, second_language=second),
        )

    def _edit(self, text: str, change: Callable[[Session], object]) -> None:
        if not self._desk.edit(text, change) and self._row is not None:
            self.show_document(self._row)

    def leave(self) -> None:
        """Write what is still being typed."""
        for field in (self.title, self.coalition, self.state, self.adopted):
            field.editingFinished.emit()
