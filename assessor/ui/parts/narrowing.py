"""A quiet button above a list that says in words what the list is narrowed to; its menu changes that."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from assessor.i18n import Translator
from assessor.ui.parts.menu_opening import open_menu_with
from assessor.ui.parts.tips import tip
from assessor.ui.theme import MEDIUM, NOTE, REGULAR, Theme


class NarrowingButton(QToolButton):
    """The menu is made anew each time, since themes come and go. `most`: how many characters it shows."""

    changed = Signal()

    def __init__(
        self, theme: Theme, tr: Translator, hint: str, most: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._tr = theme, tr
        self._hint, self._most = hint, most
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        open_menu_with(self, QMenu(self))
        self.menu().aboutToShow.connect(self._refill)

    @abstractmethod
    def words(self) -> str:
        """What is shown now, in a few words; nothing where all is."""

    @abstractmethod
    def fill(self, menu: QMenu) -> None:
        """Write what can be chosen below "Show all"."""

    @abstractmethod
    def show_all(self) -> None: ...

    def say(self) -> None:
        tr, words = self._tr, self.words()
        text = words if len(words) <= self._most else words[: self._most - 1].rstrip() + "…"
        self.setText((text or tr("All")) + " ▾")
        self.setToolTip(tip(words or self._hint))
        self.setAccessibleName(tr("Shown: {what}", what=words or tr("All")))
        self.setFont(self._theme.font(NOTE, MEDIUM if words else REGULAR))
        self.setProperty("look", "link" if words else "quiet")
        self.style().unpolish(self)
        self.style().polish(self)

    def _refill(self) -> None:
        menu = self.menu()
        menu.clear()
        menu.addAction(self._tr("Show all")).triggered.connect(self.show_all)
        self.fill(menu)


def add_choice(menu: QMenu, text: str, then: Callable[[], None], *, chosen: bool) -> None:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(chosen)
    action.triggered.connect(partial(_without_tick, then))


def _without_tick(then: Callable[[], None], _on: bool) -> None:
    then()
