"""Which group is scoring. Groups can be added and named right here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from assessor.i18n import Translator
from assessor.store.rows import GroupRow, Progress
from assessor.ui.parts.menu_opening import open_menu_with
from assessor.ui.parts.menu_words import whole_menu_words
from assessor.ui.parts.tips import tip
from assessor.ui.theme import MEDIUM, NOTE, Theme


class _NameLine(QLineEdit):
    """The name in the place of the button while it is changed; Esc leaves it as it was."""

    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class GroupChooser(QWidget):
    """A quiet button with the group's name; its menu has the others."""

    chosen = Signal(str)
    add_wanted = Signal()
    named = Signal(str, str)

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._groups: tuple[GroupRow, ...] = ()
        self._current = ""
        self._naming, self._before = "", ""
        self._fixed = False
        self.work_done: Callable[[], Mapping[str, Progress]] = dict[str, Progress]
        """Asked each time the menu opens, as how far the others are changes all the time."""
        self.button = QToolButton()
        self.button.setFont(theme.font(NOTE, MEDIUM))
        self.button.setProperty("look", "link")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        menu = QMenu(self.button)
        menu.aboutToShow.connect(self._fill)
        open_menu_with(self.button, menu)
        self.line = _NameLine()
        self.line.setFont(theme.font(NOTE, MEDIUM))
        self.line.setAccessibleName(tr("Name of the group"))
        self.line.hide()
        self.line.escaped.connect(self._end_naming)
        self.line.editingFinished.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.line, 1)
        row.addStretch(0)

    def fix(self) -> None:
        """Of a package: its group is the only one, and keeps its name."""
        self._fixed = True
        self.button.setMenu(None)  # pyright: ignore[reportArgumentType]
        self.button.setEnabled(False)

    def show_groups(self, groups: tuple[GroupRow, ...], current: str) -> None:
        self._groups, self._current = groups, current
        name = self.name()
        self.button.setText(
            (name if len(name) <= 22 else name[:21].rstrip() + "…") + ("" if self._fixed else " ▾")
        )
        self.button.setToolTip(tip(name))
        self.button.setAccessibleName(self._tr("Group: {name}", name=name))
        if not self._fixed:
            self._fill()

    def name(self) -> str:
        tr = self._tr
        return next((group.name for group in self._groups if group.id == self._current), tr("Group {n}", n=1))

    def _fill(self) -> None:
        """The groups, and behind each how much it has scored; never what."""
        tr, menu, work = self._tr, self.button.menu(), self.work_done()
        menu.clear()
        for group in self._groups:
            action = menu.addAction(_entry(tr, group.name, work.get(group.id)))
            action.setCheckable(True)
            action.setChecked(group.id == self._current)
            action.triggered.connect(partial(self.chosen.emit, group.id))
            if action.isChecked():
                menu.setActiveAction(action)  # so that the arrows go on from here
        menu.addSeparator()
        menu.addAction(tr("Add a group")).triggered.connect(self.add_wanted)
        rename = menu.addAction(tr("Rename {name}", name=whole_menu_words(self.name())))
        rename.setEnabled(bool(self._current))
        rename.triggered.connect(self.start_naming)

    def start_naming(self) -> None:
        self._naming, self._before = self._current, self.name()
        self.line.setText(self._before)
        self.button.hide()
        self.line.show()
        self.line.setFocus()
        self.line.selectAll()

    def leave(self) -> None:
        """Take the name that is being typed, for the group that it was typed for."""
        if self.line.isHidden():
            return
        text = self.line.text().strip()
        self._end_naming()
        if text and text != self._before:
            self.named.emit(self._naming, text)

    def _end_naming(self) -> None:
        self.line.hide()
        self.button.show()


def _entry(tr: Translator, name: str, work: Progress | None) -> str:
    """What stands behind the tab is set at the far side, where menus have their keys."""
    if work is None:
        return whole_menu_words(name)
    counted = tr("{done} of {total}", done=work.done, total=work.total)
    return f"{whole_menu_words(name)}\t{counted}"
