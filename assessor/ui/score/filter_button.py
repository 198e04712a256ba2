"""What the list is narrowed to: a theme, a level, only what is not done. One quiet button says it in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from assessor.i18n import Translator
from assessor.models.levels import Level
from assessor.ui.score.rows import ThemeEntries
from assessor.ui.signs import LEVEL_NAMES
from assessor.ui.theme import MEDIUM, NOTE, Theme


class FilterButton(QToolButton):
    """Its menu is made anew each time, since themes come and go."""

    changed = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tr = tr
        self._themes: tuple[ThemeEntries, ...] = ()
        self.theme_id = ""
        self.level: Level | None = None
        self.undone = False
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        self._say()

    def set_themes(self, themes: tuple[ThemeEntries, ...]) -> None:
        self._themes = themes
        if self.theme_id and all(theme.id != self.theme_id for theme in themes):
            self.theme_id = ""
        self._say()

    def choose(self, *, theme_id: str = "", level: Level | None = None, undone: bool = False) -> None:
        self.theme_id, self.level, self.undone = theme_id, level, undone
        self._say()
        self.changed.emit()

    def show_all(self) -> None:
        self.choose()

    def _words(self) -> str:
        """What is shown now, in a few words."""
        tr = self._tr
        titles = {theme.id: theme.title for theme in self._themes}
        said = [titles.get(self.theme_id, "")] if self.theme_id else []
        if self.level is not None:
            said.append(tr(LEVEL_NAMES[self.level]))
        if self.undone:
            said.append(tr("Undone only"))
        return " · ".join(said)

    def _say(self) -> None:
        tr = self._tr
        words = self._words()
        text = words if len(words) <= 24 else words[:23].rstrip() + "…"
        self.setText((text or tr("All")) + " ▾")
        self.setToolTip(words or tr("Show only a theme, a level, or what is not done"))
        self.setAccessibleName(tr("Shown: {what}", what=words or tr("All")))
        self.setFont(self._theme.font(NOTE, MEDIUM if words else 400))
        self.setProperty("look", "link" if words else "quiet")
        self.style().unpolish(self)
        self.style().polish(self)

    def _fill(self) -> None:
        tr, menu = self._tr, self.menu()
        menu.clear()
        menu.addAction(tr("Show all")).triggered.connect(self.show_all)
        undone = menu.addAction(tr("Undone only"))
        undone.setCheckable(True)
        undone.setChecked(self.undone)
        undone.triggered.connect(
            lambda: self.choose(theme_id=self.theme_id, level=self.level, undone=not self.undone)
        )
        menu.addSeparator()
        levels = menu.addMenu(tr("Level"))
        for level in Level:
            self._add(levels, tr(LEVEL_NAMES[level]), self.level is level, partial(self._toggle_level, level))
        themes = menu.addMenu(tr("Theme"))
        for theme in self._themes:
            self._add(themes, theme.title, self.theme_id == theme.id, partial(self._toggle_theme, theme.id))

    def _add(self, menu: QMenu, text: str, chosen: bool, act: Callable[[bool], None]) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(act)

    def _toggle_level(self, level: Level, _checked: bool) -> None:
        chosen = None if self.level is level else level
        self.choose(theme_id=self.theme_id, level=chosen, undone=self.undone)

    def _toggle_theme(self, theme_id: str, _checked: bool) -> None:
        chosen = "" if self.theme_id == theme_id else theme_id
        self.choose(theme_id=chosen, level=self.level, undone=self.undone)
