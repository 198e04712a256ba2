"""What the list is narrowed to: a theme, a level, only what is not done."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.ui.parts.narrowing import NarrowingButton, add_choice
from assessor.ui.score.rows import ThemeEntries
from assessor.ui.signs import LEVEL_NAMES
from assessor.ui.theme import Theme

SHOWN = 24


class FilterButton(NarrowingButton):
    """One theme and one level at the most, and what is still to be done."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr, tr("Show only a theme, a level, or what is not done"), SHOWN, parent)
        self._themes: tuple[ThemeEntries, ...] = ()
        self.theme_id = ""
        self.level: Level | None = None
        self.undone = False
        self.say()

    def set_themes(self, themes: tuple[ThemeEntries, ...]) -> None:
        self._themes = themes
        if self.theme_id and all(theme.id != self.theme_id for theme in themes):
            self.theme_id = ""
        self.say()

    def choose(self, *, theme_id: str = "", level: Level | None = None, undone: bool = False) -> None:
        self.theme_id, self.level, self.undone = theme_id, level, undone
        self.say()
        self.changed.emit()

    def show_all(self) -> None:
        self.choose()

    def words(self) -> str:
        tr = self._tr
        titles = {theme.id: theme.title for theme in self._themes}
        said = [titles.get(self.theme_id, "")] if self.theme_id else []
        if self.level is not None:
            said.append(tr(LEVEL_NAMES[self.level]))
        if self.undone:
            said.append(tr("Undone only"))
        return " · ".join(said)

    def fill(self, menu: QMenu) -> None:
        tr = self._tr
        undone = partial(self.choose, theme_id=self.theme_id, level=self.level, undone=not self.undone)
        add_choice(menu, tr("Undone only"), undone, chosen=self.undone)
        menu.addSeparator()
        levels = menu.addMenu(tr("Level"))
        for level in Level:
            then = partial(self._toggle_level, level)
            add_choice(levels, tr(LEVEL_NAMES[level]), then, chosen=self.level is level)
        themes = menu.addMenu(tr("Theme"))
        for theme in self._themes:
            then = partial(self._toggle_theme, theme.id)
            add_choice(themes, theme.title, then, chosen=self.theme_id == theme.id)

    def _toggle_level(self, level: Level) -> None:
        chosen = None if self.level is level else level
        self.choose(theme_id=self.theme_id, level=chosen, undone=self.undone)

    def _toggle_theme(self, theme_id: str) -> None:
        chosen = "" if self.theme_id == theme_id else theme_id
        self.choose(theme_id=chosen, level=self.level, undone=self.undone)
