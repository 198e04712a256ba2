"""Takes away what a program that was killed has left half made; of files of others nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from time import time

from assessor.store.places import backup_folder, recovery_folder

DAY = 24 * 60 * 60
_PART = re.compile(r"\.[0-9a-f]{32}\.part(\.[\w-]+)?(-wal|-shm|-journal)?")
"""What `whole_file.replacing` calls a file that is being made, and what the driver lays beside it."""


def sweep() -> None:
    """Among the backups of all assessments, and the copies of damaged files."""
    for folder in _within(backup_folder()):
        sweep_folder(folder)
    for copy in _within(recovery_folder()):
        if _is_old(copy):
            rmtree(copy, ignore_errors=True)


def sweep_folder(folder: Path) -> None:
    """What is younger than a day may still be at work."""
    for path in _within(folder):
        if _PART.fullmatch(path.name) and _is_old(path):
            with suppress(OSError):
                path.unlink()


def _within(folder: Path) -> Iterable[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _is_old(path: Path) -> bool:
    try:
        return time() - path.stat().st_mtime > DAY
    except OSError:
        return False
