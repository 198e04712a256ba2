"""Gives Python its own import back, which PySide6 replaces.

For a feature switch that nothing here uses (`__feature__`), PySide6 reads the source of every module imported after it
and keeps all of it: 25 MB of text and an eighth of the time until a file is on the screen.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - replaces the import

REPLACED = "__orig_import__"


def restore_import() -> None:
    """Where PySide6 has kept the import that it found, take that one again."""
    builtins.__import__ = getattr(builtins, REPLACED, builtins.__import__)
