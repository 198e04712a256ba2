"""A person at a laptop: presses keys, clicks, drops files; everything that her hands do is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot

NAMED = {
    "Enter": Qt.Key.Key_Return,
    "Tab": Qt.Key.Key_Tab,
    "Esc": Qt.Key.Key_Escape,
    "Home": Qt.Key.Key_Home,
}


class Person:
    """Works with what has the keyboard and with what she sees. `part` names what she is about."""

    def __init__(self, qtbot: QtBot, patch: MonkeyPatch) -> None:
        self.qtbot, self._patch = qtbot, patch
        self.keys: Counter[str] = Counter()
        self.clicks: Counter[str] = Counter()
        self._part = ""

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        self._part = name
        yield

    def press(self, *keys: str) -> None:
        for key in keys:
            if key == "Shift+V":
                self.qtbot.keyClick(self._focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
            else:
                self.qtbot.keyClick(self._focused(), NAMED.get(key, key))
            self.keys[self._part] += 1

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def click(self, widget: QWidget) -> None:
        """A click brings its window forward; without a screen nothing else does when a dialog before it goes."""
        QApplication.processEvents()
        if QApplication.activeModalWidget() is None:
            widget.window().activateWindow()
        assert widget.isVisible() and widget.isEnabled()
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.clicks[self._part] += 1

    def choose(self, menu: QMenu, words: str) -> None:
        """Opening a menu and taking what it offers are two clicks."""
        offered: QAction = next(one for one in menu.actions() if one.text().startswith(words))
        assert offered.isEnabled()
        offered.trigger()
        self.clicks[self._part] += 2

    def save_as(self, path: Path) -> None:
        """The next dialog of the system is answered with this place: a name typed, and Save."""
        self._patch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_more: (str(path), ""))
        self.clicks[self._part] += 1

    def drop(self, window: QWidget, *paths: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        at, none = QPointF(window.rect().center()), Qt.KeyboardModifier.NoModifier
        window.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none))
        self.clicks[self._part] += 1

    def told(self) -> str:
        parts = dict.fromkeys([*self.keys, *self.clicks])
        lines = [f"{self.keys[one]:6} keys {self.clicks[one]:5} clicks  {one}" for one in parts]
        total = f"{self.keys.total():6} keys {self.clicks.total():5} clicks  the whole day"
        return "\n".join([*lines, total])

    @staticmethod
    def _focused() -> QWidget:
        """The screen is drawn between two keys, as between the keys of a person."""
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused
