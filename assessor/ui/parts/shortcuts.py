"""Binds single keys to what they do on a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Act = Callable[[], object]


def bind(widget: QWidget, acts: Iterable[tuple[str, Act]]) -> None:
    """Each key does its act while the widget or something in it has the keyboard."""
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for key, act in acts:
        QShortcut(QKeySequence(key), widget, context=context).activated.connect(partial(_call, act))


def _call(act: Act) -> None:
    act()
