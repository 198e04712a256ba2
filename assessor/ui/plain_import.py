"""Gives Python its own import back, which PySide6 replaces.

For a feature switch that nothing here uses (`__feature__`), PySide6 reads the source of every module imported after it
and keeps all of it: 25 MB of text and an eighth of the time until a file is on the screen.
"""

from __future__ import annotations

import builtins
from importlib import import_module

REPLACED = "__orig_import__"


def restore_import() -> None:
    """Let PySide6 replace the import, and take again the one that it found and kept."""
    import_module("PySide6.QtCore")
    builtins.__import__ = getattr(builtins, REPLACED, builtins.__import__)
