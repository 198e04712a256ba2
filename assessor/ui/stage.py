"""What a stage of the work is to the window: a screen with a title, a state, and a row where one was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor.ui.desk import Desk
from assessor.ui.parts.lending import LendsFocus

if TYPE_CHECKING:
    from assessor.store.document import Change


SHAPE = frozenset({"theme", "paragraph", "passage"})
"""What there is to judge, and in which order."""


@dataclass(frozen=True, slots=True)
class KeyHelp:
    """One line of the help on keys: what to press, and what it does."""

    keys: str
    does: str


@dataclass(frozen=True, slots=True)
class Target:
    """Something that "go anywhere" finds: a row of a stage, as a person would type it."""

    row: str
    text: str


class Stage(LendsFocus):
    """A screen of the rail. Made when a file opens, filled by `build` when first entered.

    A subclass sets `name`, gives `title` and `state` (both are asked before `build`), and overrides what it
    needs of the rest. It emits `state_changed` when its line in the rail should be asked for again.
    """

    name: ClassVar[str] = ""
    state_tables: ClassVar[frozenset[str]] = frozenset()
    """Only a change to one of these can change `state`."""
    state_changed = Signal()
    row_changed = Signal(str)
    """What `row` says, when the person has moved to another; the projector follows it."""
    projector_wanted = Signal()
    """It is to be opened, or closed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.theme = desk.theme
        self.built = False
        self._missed: Change | None = None

    def title(self) -> str:
        raise NotImplementedError

    def state(self) -> str:
        return ""

    def wanted(self) -> bool:
        """Whether it has a place in the rail now."""
        return True

    def build(self) -> None:
        """Make the widgets; called once, before the screen is first shown."""

    def fit(self, height: int) -> None:
        """So much height the window gives. A shape is chosen by this; its own height follows from the shape."""

    def changed(self, change: Change) -> None:
        """The document has changed; `change.tables` says what to read again. Only called on a screen that is shown."""

    def hear(self, change: Change, *, shown: bool) -> None:
        """Follow the change at once while shown; otherwise all that was missed when next entered."""
        if shown:
            self.changed(change)
        elif self.built:
            missed = self._missed.tables if self._missed else frozenset[str]()
            self._missed = replace(change, tables=change.tables | missed)

    def leave(self) -> None:
        """The screen, or the program, is about to be left: write what is still being typed."""

    def row(self) -> str:
        """Where the person is, to be remembered and come back to with `go`."""
        return ""

    def go(self, row: str) -> None:
        """Show a row."""

    def start_find(self) -> None:
        """Ctrl+F."""

    def keys(self) -> list[KeyHelp]:
        """What can be pressed on this screen, for the help."""
        return []

    def targets(self) -> list[Target]:
        """The rows that can be gone to by typing."""
        return []

    def open_source(self, path: Path) -> bool:
        """A document was dropped or chosen: take it, if this stage imports documents."""
        del path
        return False

    def enter(self) -> None:
        if not self.built:
            self.built = True
            self.build()
        elif self._missed is not None:
            missed, self._missed = self._missed, None
            self.changed(missed)
