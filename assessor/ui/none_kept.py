"""Keeps Python alive under PySide6 6.12 before Python 3.12.

There every call of Qt that returns nothing gives away a reference to None that was never taken, and every
`Signal.emit` one to True, so that after some minutes of painting Python stops with "deallocating None", or
after some thousand signals with "deallocating True or False". Since Python 3.12 they cannot be used up.
"""

from __future__ import annotations

import ctypes
import sys

IMMORTAL_SINCE = (3, 12)
ENOUGH = sys.maxsize // 4


def keep_none() -> None:
    """Give None, True and False so many references that no run of the program uses them up."""
    for kept in (None, True, False):
        if sys.version_info < IMMORTAL_SINCE and sys.getrefcount(kept) < ENOUGH:
            ctypes.c_ssize_t.from_address(id(kept)).value += ENOUGH
