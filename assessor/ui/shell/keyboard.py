"""The same keys under every keyboard layout: К, ق and ρ lie where R lies; ١ and the numeric pad are digits.

Most systems look for a Latin layout beside the person's own when a key is no shortcut; not all do, and not for
all keys. Here the key that nothing answered to is tried once more, by its place on the keyboard.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

ROWS = ((2, "1234567890"), (16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"), (53, "/"))
"""The first place of a row of keys, as PC keyboards count them, and what a Latin layout has there."""
PLACES = {first + n: key for first, row in ROWS for n, key in enumerate(row)}
MAC = "ASDFHGZXCV BQWERYT123465 97 80 OU IP LJ K   /NM"
"""Macs count keys in an order of their own."""
MARKS = {"؟": "?", "¿": "?", "؍": "/"}
HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def place_of(event: QKeyEvent, platform: str = sys.platform) -> str:
    """The Latin letter, digit or mark at the place of the key that was pressed."""
    if platform == "darwin":
        return MAC[event.nativeVirtualKey() :][:1].strip()
    first = 0 if platform == "win32" else 8
    return PLACES.get(event.nativeScanCode() - first, "")


def latin_key(event: QKeyEvent, platform: str = sys.platform) -> str:
    """What this key would be in a Latin layout with digits in the upper row; empty if it is that already."""
    typed = event.text() if event.text().isprintable() else ""
    written = typed or (chr(event.key()) if 0x20 <= event.key() < 0x01000000 else "")
    if written in MARKS:
        return MARKS[written]
    if len(written) == 1 and (digit := unicodedata.decimal(written, -1)) >= 0:
        return "" if written.isascii() else str(digit)
    place = place_of(event, platform)
    if place.isdigit():
        return "" if event.modifiers() & SHIFT else place
    return "" if not written or written.isascii() else place


class Keyboard(QObject):
    """Watches the keys of one window. What a field wants for itself while one types stays the field's."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys come to the system's window first; which one that is, is known when ours is shown."""
        if event.type() is QEvent.Type.KeyPress and watched is not self._window:
            return isinstance(event, QKeyEvent) and self._answered(event)
        if event.type() is QEvent.Type.Show and watched is self._window:
            self._window.windowHandle().installEventFilter(self)
        return super().eventFilter(watched, event)

    def _answered(self, event: QKeyEvent) -> bool:
        target, name = QApplication.focusWidget(), latin_key(event)
        if not name or target is None or QApplication.activePopupWidget() is not None:
            return False
        if _is_wanted(target, name, event):
            return _give(target, name, event)
        held = event.modifiers() & (HELD | SHIFT if name.isalpha() else HELD)
        sought = QKeySequence(ord(name) | held.value)
        for shortcut in self._shortcuts(target):
            if shortcut.key() == sought:
                shortcut.activated.emit()
                return True
        return self._chosen(sought)

    def _chosen(self, sought: QKeySequence) -> bool:
        """An entry of the menu that has this key."""
        for action in self._window.actions():
            if action.isEnabled() and sought in action.shortcuts():
                action.trigger()
                return True
        return False

    def _shortcuts(self, target: QWidget) -> Iterator[QShortcut]:
        """Those that answer here and now."""
        for shortcut in self._window.findChildren(QShortcut):
            owner = shortcut.parent()
            if not shortcut.isEnabled() or not isinstance(owner, QWidget) or not owner.isVisible():
                continue
            everywhere = shortcut.context() is Qt.ShortcutContext.WindowShortcut
            if owner.isEnabled() and (everywhere or owner is target or owner.isAncestorOf(target)):
                yield shortcut


def _is_wanted(target: QWidget, name: str, event: QKeyEvent) -> bool:
    """Whether the widget keeps such a key for itself; asked as the system asks before every shortcut."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, ord(name), event.modifiers(), event.text())
    asked.ignore()
    QApplication.sendEvent(target, asked)
    return asked.isAccepted()


def _give(target: QWidget, name: str, event: QKeyEvent) -> bool:
    """A field gets Ctrl+C as such; what is typed it gets as it was typed."""
    if not event.modifiers() & HELD:
        return False
    QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, ord(name), event.modifiers(), ""))
    return True
