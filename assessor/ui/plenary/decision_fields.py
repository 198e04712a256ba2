"""What the plenary writes beside its level: why, who disagrees, and what is asked of the Working Group."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor.i18n import Translator
from assessor.store.rows import DecisionRow
from assessor.ui.parts.labels import heading, key
from assessor.ui.parts.text_field import TextField
from assessor.ui.plenary.ask_draft import AskDraft
from assessor.ui.plenary.ask_hint import AskHint
from assessor.ui.plenary.dissenters import Dissenters
from assessor.ui.theme import Theme

FIELDS = ("reasoning", "dissent", "ask")
KEYS = {"reasoning": "R", "dissent": "D", "ask": "A"}
HEIGHTS = {"reasoning": 92, "dissent": 70, "ask": 70}
Places = Mapping[str, tuple[int, int, int, int]]
BESIDE: Places = {"reasoning": (0, 0, 1, 1), "dissent": (0, 1, 1, 1), "ask": (1, 0, 1, 2)}
BELOW: Places = {"reasoning": (0, 0, 1, 1), "dissent": (1, 0, 1, 1), "ask": (2, 0, 1, 1)}
BOTH = 480
"""Wide enough for two beside each other."""


class DecisionFields(QWidget):
    """Three fields, saved while they are typed: `typed(name, text, sitting)`."""

    typed = Signal(str, str, int)
    left = Signal()
    escaped = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        titles = {
            "reasoning": (tr("The plenary's reasoning"), tr("In a sentence or two")),
            "dissent": (tr("Who disagrees, and why"), tr("The group, and what it holds")),
            "ask": (tr("Asked of the Working Group"), tr("Adopt, amend, repeal …: one thing, and by when")),
        }
        self.fields = {name: self._field(name, *titles[name]) for name in FIELDS}
        self.ask_hint = AskHint(self.fields["ask"], theme, tr)
        self.ask_draft = AskDraft(self.fields["ask"], theme, tr)
        self.dissenters = Dissenters(theme, tr)
        self.dissenters.typed.connect(self._tell_dissenters)
        self.dissenters.left.connect(self.left)
        self.dissenters.escaped.connect(self.escaped)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(16)
        self._grid = grid
        self._places: Places = {}
        self._parts = {name: self._headed(name, titles[name][0]) for name in FIELDS}
        self._place(BESIDE)

    def _place(self, places: Places) -> None:
        if places == self._places:
            return
        self._places = places
        for name, place in places.items():
            self._grid.removeItem(self._parts[name])
            self._grid.addLayout(self._parts[name], *place)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if places is BESIDE or not column else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(BESIDE if self.width() >= self._theme.px(BOTH) else BELOW)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one of them."""
        widest = max(part.minimumSize().width() for part in self._parts.values())
        return QSize(widest, super().minimumSizeHint().height())

    def _field(self, name: str, title: str, hint: str) -> TextField:
        field = TextField(self._theme, title, hint)
        height = self._theme.px(HEIGHTS[name])
        field.setMinimumHeight(height)
        tall = QSizePolicy.Policy.Ignored if name == "reasoning" else QSizePolicy.Policy.Fixed
        field.setSizePolicy(QSizePolicy.Policy.Expanding, tall)
        if name != "reasoning":
            field.setFixedHeight(height)
        field.typed.connect(partial(self._tell, name))
        field.left.connect(self.left)
        field.escaped.connect(self.escaped)
        field.finished.connect(self.finished)
        return field

    def _tell(self, name: str, text: str) -> None:
        self.typed.emit(name, text, self.fields[name].sitting)

    def _headed(self, name: str, title: str) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(heading(title, self._theme))
        line.addWidget(key(KEYS[name], self._theme))
        if name == "ask":
            line.addWidget(self.ask_draft.button)
            line.addWidget(self.ask_hint, 1)
        else:
            line.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(line)
        if name == "dissent":
            column.addWidget(self.dissenters)
        column.addWidget(self.fields[name], 1)
        return column

    def _tell_dissenters(self, text: str) -> None:
        self.typed.emit("dissenters", text, self.dissenters.sitting)

    def speak_of(self, text: str, language: str) -> None:
        """The recommendation that an ask is about."""
        self.ask_hint.speak(language)
        self.ask_draft.offer(text, language)

    def show_decision(self, decision: DecisionRow, kept: Mapping[str, str]) -> None:
        """What is saved, and in its place what could not be saved yet."""
        for name, field in (*self.fields.items(), ("dissenters", self.dissenters)):
            field.show_text(getattr(decision, name), kept.get(name))
        self.ask_hint.read_again()
        self.ask_draft.read_again()

    def set_read_only(self, read_only: bool) -> None:
        for field in (*self.fields.values(), self.dissenters):
            field.setReadOnly(read_only)
        self.ask_draft.read_again()

    def write(self) -> bool:
        """Hand over everything typed; False when something of it could not be saved."""
        written = (*self.fields.values(), self.dissenters)
        for field in written:
            field.write()
        return not any(field.pending() for field in written)

    def not_written(self, name: str) -> None:
        if name == "dissenters":
            self.dissenters.not_written()
        else:
            self.fields[name].not_written()
