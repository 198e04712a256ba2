"""Starts the program: the one place where the parts are put together. `assessor [FILE]` opens the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assessor.cli import COMMANDS, STOPPED
from assessor.errors import UserError
from assessor.foreign.limits import keep_no_image
from assessor.i18n import N_, terminal_language, translator

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow

NO_SCREEN = N_(
    "There is no screen here, so the window cannot open. The commands work all the same: assessor --help"
)
NOT_STARTED = N_(
    "Assessor could not start ({kind}), so nothing was done. Look whether HOME names a folder and TZ a time zone."
)


RESERVE_KEPT, AFTER_START = 10 * 60 * 1000, 10 * 1000
"""Milliseconds between two looks at the reserve on the disk, and until the first."""


def main() -> int:
    """A command of the terminal, or the window; the answer is the exit status."""
    keep_no_image()
    try:
        return _begin(sys.argv[1:])
    except KeyboardInterrupt:
        return STOPPED


def _begin(words: list[str]) -> int:
    if len(words) > 1 or (words and (words[0] in COMMANDS or words[0].startswith("-"))):
        return _run_command(words)
    if not _has_screen():
        from assessor.cli.speech import complain

        complain(UserError(NO_SCREEN))
        return 1
    return run(Path(words[0]) if words else None)


def _run_command(words: list[str]) -> int:
    try:
        from assessor.cli.app import main as run_command
    except Exception as error:  # libraries look into HOME and TZ while they load
        if os.environ.get("ASSESSOR_DEBUG"):
            raise
        told = translator(terminal_language())(NOT_STARTED, kind=type(error).__name__)
        sys.stderr.write(told + "\n")
        return 1
    return run_command(words)


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    if any(os.environ.get(name) for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return True
    return bool(os.environ.get("DISPLAY")) and _display_answers()


def _display_answers() -> bool:
    """A screen that is named may be gone, and Qt ends the program that asks for it; its own library is asked first."""
    from ctypes import CDLL, c_void_p

    try:
        xcb = CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = c_void_p
    connection = c_void_p(xcb.xcb_connect(None, None))
    lost = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not lost


def run(path: Path | None = None) -> int:
    """Open the window, with an assessment or document if one is given; the answer is the exit status."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from assessor.resources import resource
    from assessor.ui.faults import tell_faults
    from assessor.ui.main_window import MainWindow
    from assessor.ui.settings import load_settings

    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("Assessor")
    window = MainWindow(load_settings(), _make_sample)
    tell_faults(window)
    window.show()
    QTimer.singleShot(0, lambda: QApplication.setWindowIcon(QIcon(str(resource("icons", "assessor.svg")))))
    QTimer.singleShot(0, _sweep)
    _keep_reserve(window)
    if path is not None:
        window.announce(path)
        QTimer.singleShot(0, lambda: window.open_announced(path))
    return application.exec()


def _sweep() -> None:
    from assessor.foreign.asking import sweep
    from assessor.store import litter

    sweep()
    litter.sweep()


def _keep_reserve(window: MainWindow) -> None:
    """Lay it now, and again whenever there is room."""
    from PySide6.QtCore import QTimer

    from assessor.store.ballast import lay

    def keep() -> None:
        window.jobs.start(lambda _progress: lay(), lambda _: None, lambda _: None)

    timer = QTimer(window, interval=RESERVE_KEPT)
    timer.timeout.connect(keep)
    timer.start()
    QTimer.singleShot(AFTER_START, window, keep)


def _make_sample(path: Path, language: str, watch: Callable[[int, int], None]) -> None:
    from assessor.importers.sample import LANGUAGES, make_sample

    make_sample(path, language if language in LANGUAGES else "en", watch)


if __name__ == "__main__":
    sys.exit(main())
