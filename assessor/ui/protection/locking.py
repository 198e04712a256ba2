"""The lock: by key, after a time without one, and when the laptop was asleep. The file is closed; its name is left.

Screen, titles, projector, clipboard and undo go, and so does the key of the file, as far as Python lets go of it.
"""

from __future__ import annotations

from pathlib import Path
from time import monotonic, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog

from assessor.i18n import N_
from assessor.ui.shell.keyboard import latin_key

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

LOOK = 5.0
"""Seconds between two looks at the clock."""
ASLEEP = 60.0
"""Seconds that are missing after a look was due: the laptop slept meanwhile."""
NOT_PROTECTED = N_("This assessment has no passphrase, so it cannot be locked. The menu gives it one.")
NOT_SAVED = N_(
    "It was not locked, since something that was typed is not saved yet. Free some space on the disk. "
    "If you lock again with Ctrl+L, it will be lost."
)
_ALIVE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


def _is_key(event: QKeyEvent) -> bool:
    """The lock's key, where no menu answered to it: in a dialog, over an open menu, on the projector."""
    if event.type() is not QEvent.Type.KeyPress or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return False
    return event.key() == Qt.Key.Key_L or latin_key(event) == "L"


class Locker(QObject):
    """Watches over one window. `locked` is the file that waits for its passphrase."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.locked: Path | None = None
        self._window = window
        self._touched, self._looked = monotonic(), time()
        self._clock = QTimer(self, interval=int(LOOK * 1000))
        self._clock.timeout.connect(lambda: self.look(monotonic(), time()))
        self._clock.start()
        self._copied = self._warned = self._lost = False
        window.file.changed.connect(self._changed)
        QApplication.clipboard().dataChanged.connect(self._note_copy)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)

    def _watch(self, focused: QWindow | None) -> None:
        """Windows hear of keys and the mouse, and of little else; the whole application would hear of every paint."""
        if focused is not None:
            focused.installEventFilter(self)

    def _note_copy(self) -> None:
        """What is copied while the program has the keys was copied from it; not every system says whose it is."""
        self._copied = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ALIVE:
            self._touched = monotonic()
        if not (isinstance(event, QKeyEvent) and _is_key(event)):
            return False
        QTimer.singleShot(0, self, self.lock)
        return True

    def look(self, now: float, clock: float) -> None:
        """`now` in seconds that go on evenly, `clock` in those of the wall, which go on in sleep too."""
        idle = 60 * self._window.settings.lock_after
        slept = clock - self._looked > LOOK + ASLEEP
        self._looked = clock
        if slept or (idle and now - self._touched >= idle):
            self.lock(by_itself=True)

    def lock(self, *, by_itself: bool = False) -> None:
        window = self._window
        document = window.document
        if document is None or self.locked:
            return
        if not document.protected:
            if not by_itself:
                window.notices.fail(window.translator(NOT_PROTECTED))
            return
        if window.workspace is not None:
            window.workspace.leave()
        if self._is_held_up(by_itself=by_itself):
            window.notices.fail(window.translator(NOT_SAVED))
            return
        window.notices.mended(window.translator(NOT_SAVED))
        self._put_away()
        self._lost = window.unsaved.something_waits
        self.locked = document.path
        window.file.close()

    def _is_held_up(self, *, by_itself: bool) -> bool:
        """What the disk refuses goes only with the second press of the key, as it does with the second closing."""
        waits = not self._window.unsaved.all_saved()
        warned, self._warned = self._warned, waits and (self._warned or not by_itself)
        return waits and (by_itself or not warned)

    def _put_away(self) -> None:
        """What lies over the window, and what was copied from it."""
        while popup := QApplication.activePopupWidget():
            popup.close()
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QDialog):
                one.reject()
        clipboard = QApplication.clipboard()
        if self._copied:
            clipboard.clear()
        if clipboard.ownsSelection():  # what was only marked can be pasted with the middle button
            clipboard.clear(QClipboard.Mode.Selection)

    def show_page(self) -> None:
        from assessor.ui.protection.lock_page import LOCKED, LOST, LockPage

        window = self._window
        assert self.locked is not None
        why = LOST if self._lost else LOCKED
        page = LockPage(window.theme, window.translator, self.locked.stem, self._attempt, why)
        page.left.connect(self._leave)
        window.setCentralWidget(page)
        window.setWindowTitle("Assessor")
        page.show()
        page.passphrase.line.setFocus()

    def _attempt(self, passphrase: str) -> str:
        assert self.locked is not None
        error = self._window.file.attempt(self.locked, passphrase)
        return self._window.translator.error(error) if error else ""

    def _changed(self) -> None:
        """Whatever was opened, nothing waits any longer."""
        self._warned = False
        if self._window.document is not None:
            self.locked = None

    def _leave(self) -> None:
        self.locked = None
        self._window.show_again()
