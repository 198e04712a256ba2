"""How large the window is at first, and how small it can be made: never more than the screen has."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FIRST = QSize(1280, 800)
LEAST = QSize(760, 420)
"""A screen of 1366 × 768 at 150 % has 910 × 512, less the task bar and the title; below that the stages scroll."""
AROUND = QSize(16, 40)
"""What the system draws around a window."""


def size_window(window: QWidget) -> None:
    room = window.screen().availableSize() - AROUND
    window.setMinimumSize(LEAST.boundedTo(room))
    window.resize(FIRST.boundedTo(room))
