"""Where Tab goes: to every control of the window in turn.

Qt follows a focus proxy when Tab comes past it. A stage lends its keys to its list in this way, so that the
way round would end there, and what comes after the stage could not be reached without the mouse.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def move_focus(root: QWidget, *, forward: bool) -> bool:
    """Give the keys to the next control, or the one before; whether there is one."""
    start = found = root.window().focusWidget() or root
    while True:
        following = found.nextInFocusChain() if forward else found.previousInFocusChain()
        if following is None or following is start:
            return False
        found = following
        if _stops(found, root):
            found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            return True


def _stops(widget: QWidget, root: QWidget) -> bool:
    wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    lends = widget.focusProxy() is not None  # pyright: ignore[reportUnnecessaryComparison]
    return (
        wanted and not lends and widget.isVisibleTo(root) and widget.isEnabled() and root.isAncestorOf(widget)
    )
