"""The lock of an assessment, a file beside it: who holds it may write. It tells no name, only a random id."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from uuid import uuid4

from filelock import FileLock, Timeout

from assessor.errors import WriteFailed
from assessor.store.failures import BUSY, failed_write
from assessor.store.places import lock_folder, make_private

POLL = 0.02
"""Seconds between two looks at a lock that another holds."""
_LONGEST = 64
"""Bytes of a lock."""
TURNS = 6
"""So many times a waiter's patience is the most that it waits, however often the lock changes hands."""


class Lock:
    """Held from opening to closing; never stale, since the system takes it back when the program dies.

    It is on the name, for whoever else works in that folder, and on the file itself, which may have further names.
    """

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock
        self._of_file: FileLock | None = None

    def hold(self, path: Path, patience: float = 0) -> bool:
        """Lock the file itself that stands there now; False where it is open under another name."""
        _let_go(self._of_file)
        self._of_file = None
        place = _file_lock_path(path)
        if place is None:
            return True
        held = FileLock(place, timeout=0, fallback_to_soft=False)
        with suppress(OSError):  # where nothing can be kept for the program the lock on the name has to do
            make_private(place.parent)
            if not _acquired(held, place, patience):
                return False
            self._of_file = held
        return True

    def release(self) -> None:
        for one in (self._of_file, self._lock):
            _let_go(one)


def _let_go(lock: FileLock | None) -> None:
    """Leaving no litter: filelock notices a lock file that was removed while it waited."""
    if lock is not None:
        with suppress(OSError):
            Path(lock.lock_file).unlink()
        lock.release()


def _file_lock_path(path: Path) -> Path | None:
    """Named by what the disk calls the file; None where there is none yet."""
    try:
        found = path.stat()
    except OSError:
        return None
    return lock_folder() / f"{found.st_dev:x}-{found.st_ino:x}.lock" if found.st_ino else None


def lock_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def take_lock(path: Path, patience: float = 0) -> Lock | None:
    """The lock, or None when another window holds it for so many seconds; OSError in a folder not to be written."""
    try:
        place = path.resolve()
    except RuntimeError:  # links in a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), path.name) from None
    if not place.parent.is_dir():  # filelock would make it, and a mistyped name would become a folder
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path.name)
    _check_own(lock_path(place))
    held = FileLock(lock_path(place), timeout=0, fallback_to_soft=False)
    if not _acquired(held, lock_path(place), patience):
        return None
    with suppress(OSError):
        lock_path(place).write_text(str(uuid4()), encoding="ascii")
    lock = Lock(held)
    if not lock.hold(place, patience):
        lock.release()
        return None
    return lock


def _check_own(place: Path) -> None:
    """A lock is written to. What somebody else laid in its place may be another name of any file, even of this one."""
    with suppress(FileNotFoundError):
        found = place.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1 or found.st_size > _LONGEST:
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), place.name)


def _acquired(held: FileLock, place: Path, patience: float) -> bool:
    """Wait on while the lock goes from hand to hand, since then each has its turn; give up on one who keeps it."""
    start = monotonic()
    holder, until = "", start + patience
    while True:
        with suppress(Timeout):
            held.acquire(timeout=0)
            return True
        time = monotonic()
        if time >= until:
            return False
        if (seen := _holder(place)) not in ("", holder):
            holder, until = seen, min(time + patience, start + TURNS * patience)
        sleep(POLL)


def _holder(place: Path) -> str:
    with suppress(OSError):
        return place.read_text(encoding="ascii", errors="replace")
    return ""


@contextmanager
def lock_to_write(path: Path) -> Generator[None]:
    """Nobody else may have this file open while something is put in its place."""
    try:
        lock = take_lock(path)
    except OSError as error:
        raise failed_write(path, error) from None
    if lock is None:
        raise WriteFailed(BUSY, name=path.name)
    try:
        yield
    finally:
        lock.release()
