"""What the list is narrowed to: a theme, or only what is undecided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.narrowing import NarrowingButton, add_choice
from assessor.ui.theme import Theme

SHOWN = 12


class QueueFilter(NarrowingButton):
    """One theme at the most, and what is still to be decided."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr, tr("Show only a theme, or what is undecided"), SHOWN, parent)
        self._themes: Sequence[str] = ()
        self.chosen_theme = ""
        self.undecided = False
        self.say()

    def set_themes(self, themes: Sequence[str]) -> None:
        self._themes = themes
        if self.chosen_theme not in themes:
            self.chosen_theme = ""
        self.say()

    def choose(self, theme: str = "", *, undecided: bool = False) -> None:
        self.chosen_theme, self.undecided = theme, undecided
        self.say()
        self.changed.emit()

    def show_all(self) -> None:
        self.choose()

    def words(self) -> str:
        said = [self.chosen_theme] if self.chosen_theme else []
        if self.undecided:
            said.append(self._tr("Undecided only"))
        return " · ".join(said)

    def fill(self, menu: QMenu) -> None:
        undecided = partial(self.choose, self.chosen_theme, undecided=not self.undecided)
        add_choice(menu, self._tr("Undecided only"), undecided, chosen=self.undecided)
        menu.addSeparator()
        for theme in self._themes:
            chosen = theme == self.chosen_theme
            then = partial(self.choose, "" if chosen else theme, undecided=self.undecided)
            add_choice(menu, theme, then, chosen=chosen)
