"""What a process that reads a stranger's file may take and touch. Set before it sees a byte of that file.

Windows and macOS set no limit to memory here: there the program watches it (`watching.py`). It keeps the time anywhere.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress

MEMORY, PROCESSOR_SECONDS, OPEN_FILES, LARGEST_WRITTEN = 512 << 20, 20, 64, 512 << 20
"""Of memory the program and its libraries need 130 MB."""
_NEVER = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile",
    "os.kill", "pty.", "ctypes.dlopen", "winreg.", "urllib.", "webbrowser.", "syslog.", "sqlite3.",
)  # fmt: skip
_OF_ONE_PLACE = (
    "remove", "rmdir", "mkdir", "truncate", "chmod", "chown", "chflags", "utime", "setxattr", "removexattr",
)  # fmt: skip
_CHANGING = {f"os.{name}": 1 for name in _OF_ONE_PLACE} | dict.fromkeys(
    ("os.rename", "os.link", "os.symlink"), 2
)
"""What changes a folder, and how many places it is told first: from where, and to where."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def keep_no_image() -> None:
    """A crash leaves no image of the memory on the disk: keys and texts are in it."""
    if sys.platform != "win32":
        import resource

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_resources() -> None:
    """Memory, processor time, and no more than a few files; a crash leaves no image of the memory on the disk."""
    keep_no_image()
    gc.disable()  # the process is gone before it would pay
    if sys.platform == "win32":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, PROCESSOR_SECONDS),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_FSIZE, LARGEST_WRITTEN),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def confine(folder: str) -> None:
    """From now on nothing is written but into `folder`, nothing started, and nobody called.

    The kernel sees to it where it can, and Python's own guard everywhere.
    """
    os.chdir(folder)
    for name in ("TMPDIR", "TMP", "TEMP"):
        os.environ[name] = folder
    tempfile.tempdir = folder
    if sys.platform == "linux":
        from assessor.foreign.walls import raise_walls

        raise_walls(folder)
    guard_python(folder)


def guard_python(folder: str) -> None:
    """What Python is asked for is refused where it would write elsewhere, start something or call somebody."""
    sys.addaudithook(_guard(os.path.realpath(folder)))


def _guard(folder: str) -> Callable[[str, tuple[object, ...]], None]:
    inside = folder + os.sep

    def within(path: object) -> bool:
        if isinstance(path, int) and not isinstance(path, bool):
            return True  # it was opened already
        if not isinstance(path, str | bytes | os.PathLike):
            return False
        place = os.path.realpath(os.fsdecode(path))
        return place == folder or place.startswith(inside)

    def guard(event: str, said: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = said
            if isinstance(flags, int) and flags & _WRITING and not within(path):
                raise PermissionError(event)
        elif event.startswith(_NEVER) or not all(map(within, said[: _CHANGING.get(event, 0)])):
            raise PermissionError(event)

    return guard
