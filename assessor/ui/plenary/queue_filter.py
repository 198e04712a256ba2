"""What the list is narrowed to: a theme, or only what is undecided. One quiet button says it in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from assessor.i18n import Translator
from assessor.ui.theme import MEDIUM, NOTE, REGULAR, Theme

SHOWN = 12


class QueueFilter(QToolButton):
    """Its menu is made anew each time, since themes come and go."""

    changed = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._themes: Sequence[str] = ()
        self.chosen_theme = ""
        self.undecided = False
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        self._say()

    def set_themes(self, themes: Sequence[str]) -> None:
        self._themes = themes
        if self.chosen_theme not in themes:
            self.chosen_theme = ""
        self._say()

    def choose(self, theme: str = "", *, undecided: bool = False) -> None:
        self.chosen_theme, self.undecided = theme, undecided
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        tr = self._tr
        said = [self.chosen_theme] if self.chosen_theme else []
        if self.undecided:
            said.append(tr("Undecided only"))
        words = " · ".join(said)
        text = words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"
        self.setText((text or tr("All")) + " ▾")
        self.setToolTip(words or tr("Show only a theme, or what is undecided"))
        self.setAccessibleName(tr("Shown: {what}", what=words or tr("All")))
        self.setFont(self._theme.font(NOTE, MEDIUM if words else REGULAR))
        self.setProperty("look", "link" if words else "quiet")
        self.style().unpolish(self)
        self.style().polish(self)

    def _fill(self) -> None:
        tr, menu = self._tr, self.menu()
        menu.clear()
        menu.addAction(tr("Show all")).triggered.connect(partial(self._take, "", False))
        self._add(tr("Undecided only"), self.undecided, (self.chosen_theme, not self.undecided))
        menu.addSeparator()
        for theme in self._themes:
            chosen = theme == self.chosen_theme
            self._add(theme, chosen, ("" if chosen else theme, self.undecided))

    def _add(self, text: str, chosen: bool, then: tuple[str, bool]) -> None:
        action = self.menu().addAction(text)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(partial(self._take, *then))

    def _take(self, theme: str, undecided: bool, _on: bool = False) -> None:
        self.choose(theme, undecided=undecided)
