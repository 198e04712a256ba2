"""The lock file beside an assessment: who holds it may write. It tells no name, only a random id."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout


class Lock:
    """Held from opening to closing; never stale, since the system takes it back when the program dies."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    def release(self) -> None:
        """Let go, leaving no litter: filelock notices a lock file that was removed while it waited."""
        with suppress(OSError):
            Path(self._lock.lock_file).unlink()
        self._lock.release()


def lock_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def take_lock(path: Path) -> Lock | None:
    """The lock, or None when another window holds it; OSError where the folder cannot be written."""
    held = FileLock(lock_path(path.resolve()), timeout=0, is_singleton=False)
    try:
        held.acquire()
    except Timeout:
        return None
    with suppress(OSError):
        lock_path(path.resolve()).write_text(str(uuid4()), encoding="ascii")
    return Lock(held)
