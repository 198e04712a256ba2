"""The keys that work on every screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from assessor.ui.shell.keyboard import Keyboard

if TYPE_CHECKING:
    from assessor.ui.main_window import MainWindow
    from assessor.ui.workspace import Workspace


def bind_window_keys(window: MainWindow) -> None:
    inside: list[tuple[str, Callable[[Workspace], object]]] = [
        ("Ctrl+Z", lambda workspace: workspace.undo()),
        ("Ctrl+Shift+Z", lambda workspace: workspace.redo()),
        ("Ctrl+Y", lambda workspace: workspace.redo()),
        ("Ctrl+F", lambda workspace: workspace.start_find()),
    ]
    inside += [(f"Ctrl+{n}", partial(_show_nth, n - 1)) for n in range(1, 6)]
    for keys, act in inside:
        _bind(window, keys, partial(_with_workspace, window, act))
    _bind(window, "Ctrl+K", window.go_anywhere)
    _bind(window, "?", window.show_keys)
    _bind(window, "F10", partial(_pop_menu, window))
    _bind(window, "F11", partial(_toggle_full_screen, window))
    Keyboard(window)


def _bind(window: MainWindow, keys: str, act: Callable[[], object]) -> None:
    QShortcut(QKeySequence(keys), window).activated.connect(partial(_call, act))


def _call(act: Callable[[], object]) -> None:
    act()


def _with_workspace(window: MainWindow, act: Callable[[Workspace], object]) -> None:
    if window.workspace is not None:
        act(window.workspace)


def _show_nth(place: int, workspace: Workspace) -> None:
    workspace.show_nth(place)


def _pop_menu(window: MainWindow) -> None:
    button = window.menu_button
    if button is not None:
        window.menu.popup(button.mapToGlobal(button.rect().center()))


def _toggle_full_screen(window: MainWindow) -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
