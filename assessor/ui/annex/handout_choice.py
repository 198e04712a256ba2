"""Beside the export: what is written, and whether names are in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.ui.annex.handout import BESIDE, NAMES, OF_THE_ROOM, Handout, What, handout_name
from assessor.ui.parts.labels import label, link
from assessor.ui.parts.menu_opening import open_menu_with
from assessor.ui.parts.tick import TickBox
from assessor.ui.theme import NOTE, STRONG, Theme

RISK = N_(
    "The document says which group said what, and who disagreed. Names can endanger people: give it only to "
    "those who were in the room."
)


class HandoutChoice(QWidget):
    """The `button` stands among those that export, the ticks below them. Emits the new `chosen(Handout)`."""

    chosen = Signal(object)
    parts_wanted = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.handout = Handout()
        self._versions: Sequence[int] | None = None
        self.button = self._menu(theme)
        self.appendix = _tick(tr("With the minutes of the workshop as an appendix"), theme)
        self.appendix.setToolTip(tr("In Word, PDF and JSON. Groups are numbers there, never names."))
        self.names = _tick(tr("Name groups and who disagrees"), theme)
        self.names.setToolTip(tr(RISK))
        self.names.setAccessibleDescription(tr(RISK))
        self.risk = label(tr(RISK), theme, NOTE, ink="amber")
        self.risk.setWordWrap(True)
        self.parts = link("", theme, NOTE)
        self.parts.setToolTip(tr("Choose the themes and recommendations that this document tells of"))
        self.parts.clicked.connect(self.parts_wanted)
        self._lay_out()
        self.appendix.toggled.connect(self._tick_appendix)
        self.names.toggled.connect(self._tick_names)
        self.show_versions(())
        self.show_handout(self.handout)

    def _menu(self, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "quiet")
        button.setProperty("edge", "leading")
        button.setFont(theme.font(NOTE, STRONG))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        open_menu_with(button, QMenu(button))
        return button

    def show_versions(self, numbers: Sequence[int]) -> None:
        """The annex as it stands, each frozen version of it with the newest first, and the other documents."""
        if numbers == self._versions:
            return
        tr, menu, self._versions = self._tr, self.button.menu(), numbers
        menu.clear()
        for what in What:
            menu.addAction(tr(NAMES[what])).triggered.connect(partial(self._choose_what, what))
            for number in reversed(numbers if what is What.ANNEX else ()):
                action = menu.addAction(handout_name(tr, Handout(version=number)))
                action.triggered.connect(partial(self._choose_version, number))

    def _lay_out(self) -> None:
        ticks = QHBoxLayout()
        ticks.addWidget(self.appendix)
        ticks.addWidget(self.names)
        ticks.addWidget(self.parts)
        ticks.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(ticks)
        column.addWidget(self.risk)

    def _choose_what(self, what: What) -> None:
        """Another document begins without names."""
        self._choose(replace(self.handout, what=what, names=False, version=0))

    def _choose_version(self, number: int) -> None:
        self._choose(Handout(version=number))

    def _tick_appendix(self, ticked: bool) -> None:
        self._choose(replace(self.handout, appendix=ticked))

    def _tick_names(self, ticked: bool) -> None:
        self._choose(replace(self.handout, names=ticked))

    def _choose(self, handout: Handout) -> None:
        if handout != self.handout:
            self.show_handout(handout)
            self.chosen.emit(handout)

    def show_handout(self, handout: Handout) -> None:
        tr, self.handout = self._tr, handout
        alone, name = handout.what is not What.ANNEX, handout_name(tr, handout)
        self.button.setText(f"{name} ▾")
        self.button.setAccessibleName(tr("What is written: {name}", name=name))
        self.appendix.setChecked(handout.appendix)
        self.names.setChecked(handout.names)
        self.appendix.setVisible(not alone and not handout.version)
        self.names.setVisible(handout.what in OF_THE_ROOM)
        self.risk.setVisible(handout.names)
        self.parts.setText(self._told_of(handout))
        self.parts.setVisible(handout.what in BESIDE)

    def _told_of(self, handout: Handout) -> str:
        if not handout.only:
            return self._tr("Tells of the usual recommendations …")
        many = "Tells of {n} chosen recommendations …"
        return self._tr.plural("Tells of {n} chosen recommendation …", many, len(handout.only))


def _tick(text: str, theme: Theme) -> TickBox:
    made = TickBox(text, theme, NOTE)
    made.setAccessibleName(text)
    return made
