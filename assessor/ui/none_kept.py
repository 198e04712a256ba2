"""Keeps Python alive under PySide6 6.12 before Python 3.12.

There every call of Qt that returns nothing gives away a reference to None that was never taken, so that after
some minutes of painting Python stops with "deallocating None". Since Python 3.12 None cannot be used up.
"""

from __future__ import annotations

import ctypes
import sys

IMMORTAL_SINCE = (3, 12)
ENOUGH = sys.maxsize // 4


def keep_none() -> None:
    """Give None so many references that no run of the program uses them up."""
    if sys.version_info < IMMORTAL_SINCE and sys.getrefcount(None) < ENOUGH:
        ctypes.c_ssize_t.from_address(id(None)).value += ENOUGH
