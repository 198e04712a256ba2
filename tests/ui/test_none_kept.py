"""Painting for hours does not use up None."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont

import assessor.ui  # noqa: F401


def test_none_has_references_for_more_than_a_day() -> None:
    before = sys.getrefcount(None)
    font = QFont()
    for _ in range(1000):
        font.setPixelSize(12)
    used = max(before - sys.getrefcount(None), 1)
    assert sys.getrefcount(None) / used > 1_000_000


class Bell(QObject):
    rung = Signal()


def test_true_has_references_for_more_than_a_day() -> None:
    bell, before = Bell(), sys.getrefcount(True)
    for _ in range(1000):
        bell.rung.emit()
    used = max(before - sys.getrefcount(True), 1)
    assert sys.getrefcount(True) / used > 1_000_000
