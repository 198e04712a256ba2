"""A reserve on the disk: given up when it is full, so that the work can go on for a while."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from shutil import disk_usage

from assessor.store.places import data_folder, make_private

SIZE = 16 << 20
PLENTY = 200 << 20
"""Bytes that must be free before a reserve is laid."""
LITTLE = 2 << 20
"""Bytes on a disk that the next edits may fill."""


def ballast() -> Path:
    return data_folder() / "reserve"


def lay() -> None:
    """Lay the reserve where none is and there is room; its bytes are chance, which no disk packs."""
    place = ballast()
    with suppress(OSError):
        make_private(place.parent)
        if disk_usage(place.parent).free > PLENTY:
            with place.open("xb") as file:
                for _ in range(SIZE >> 20):
                    file.write(os.urandom(1 << 20))


def give_up(path: Path) -> None:
    """Where this file's disk is full and has the reserve on it."""
    place = ballast()
    with suppress(OSError):
        if place.stat().st_dev == path.parent.stat().st_dev:
            place.unlink()


def make_room(path: Path) -> None:
    """Before a write, so that not even the first one fails."""
    with suppress(OSError):
        if disk_usage(path.parent).free < LITTLE:
            give_up(path)
