"""Beside the export: what is written, and whether names are in it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from assessor.i18n import N_, Translator
from assessor.ui.annex.handout import NAMES, Handout, What
from assessor.ui.parts.labels import label
from assessor.ui.parts.tick import TickBox
from assessor.ui.theme import NOTE, STRONG, Theme

RISK = N_(
    "The document says which group said what, and who disagreed. Names can endanger people: give it only to "
    "those who were in the room."
)


class HandoutChoice(QWidget):
    """The `button` stands among those that export, the ticks below them. Emits the new `chosen(Handout)`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.handout = Handout()
        self.button = self._menu(theme)
        self.appendix = _tick(tr("With the minutes of the workshop as an appendix"), theme)
        self.appendix.setToolTip(tr("In Word, PDF and JSON. Groups are numbers there, never names."))
        self.names = _tick(tr("Name groups and who disagrees"), theme)
        self.names.setToolTip(tr(RISK))
        self.names.setAccessibleDescription(tr(RISK))
        self.risk = label(tr(RISK), theme, NOTE, ink="amber")
        self.risk.setWordWrap(True)
        self._lay_out()
        self.appendix.toggled.connect(self._tick_appendix)
        self.names.toggled.connect(self._tick_names)
        self.show_handout(self.handout)

    def _menu(self, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "quiet")
        button.setProperty("edge", "leading")
        button.setFont(theme.font(NOTE, STRONG))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        menu = QMenu(button)
        for what in What:
            menu.addAction(self._tr(NAMES[what])).triggered.connect(partial(self._choose_what, what))
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        ticks = QHBoxLayout()
        ticks.addWidget(self.appendix)
        ticks.addWidget(self.names)
        ticks.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(ticks)
        column.addWidget(self.risk)

    def _choose_what(self, what: What) -> None:
        """Another document begins without names."""
        self._choose(replace(self.handout, what=what, names=False))

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
        alone, name = handout.what is not What.ANNEX, tr(NAMES[handout.what])
        self.button.setText(f"{name} ▾")
        self.button.setAccessibleName(tr("What is written: {name}", name=name))
        self.appendix.setChecked(handout.appendix)
        self.names.setChecked(handout.names)
        self.appendix.setVisible(not alone)
        self.names.setVisible(alone)
        self.risk.setVisible(handout.names)


def _tick(text: str, theme: Theme) -> TickBox:
    made = TickBox(text, theme, NOTE)
    made.setAccessibleName(text)
    return made
