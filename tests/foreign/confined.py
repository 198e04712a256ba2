"""A process that confines itself and then tries what a library that was taken over would try.

`python -m tests.foreign.confined WAY FOLDER OUTSIDE` tells by name whether each was refused. The way is `python`, where
the kernel is not asked, or `kernel`, where Python's own guard is not set and every call goes past it.
"""

from __future__ import annotations

import ctypes
import json
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from assessor.foreign.limits import guard_python
from assessor.foreign.walls import raise_walls

NOBODY = 2**22 + 1
"""No process has such a number."""


def main(way: str, inside: str, outside: str) -> None:
    tries = _by_python(inside, outside) if way == "python" else _past_python(inside, outside)
    {"python": guard_python, "kernel": raise_walls}[way](inside)
    sys.stdout.write(json.dumps({name: _refused(one) for name, one in tries.items()}))


def _refused(one: Callable[[], object]) -> bool:
    try:
        one()
    except PermissionError:
        return True
    return False


def _by_python(inside: str, outside: str) -> dict[str, Callable[[], object]]:
    theirs = Path(outside)
    return {
        "write inside": Path(inside, "python").mkdir,
        "read outside": theirs.read_bytes,
        "write outside": lambda: theirs.write_text("mine"),
        "remove outside": theirs.unlink,
        "make outside": theirs.with_name("made").mkdir,
        "start": lambda: os.execv(sys.executable, [sys.executable, "-c", ""]),
        "call": lambda: socket.socket().connect(("127.0.0.1", 9)),
        "end another": lambda: os.kill(NOBODY, 0),
    }


def _past_python(inside: str, outside: str) -> dict[str, Callable[[], object]]:
    kernel = ctypes.CDLL(None, use_errno=True)
    path, made = outside.encode(), f"{outside}-made".encode()
    words = (ctypes.c_char_p * 2)(sys.executable.encode(), None)

    def past(name: str, *said: object) -> Callable[[], object]:
        return lambda: _checked(getattr(kernel, name)(*said))

    return {
        "write inside": past("mkdir", f"{inside}/kernel".encode(), 0o700),
        "read outside": past("open", path, os.O_RDONLY),
        "write outside": past("open", path, os.O_WRONLY),
        "remove outside": past("unlink", path),
        "make outside": past("mkdir", made, 0o700),
        "start": past("execv", words[0], words),
        "call": past("socket", socket.AF_INET, socket.SOCK_DGRAM, 0),
        "end another": past("kill", NOBODY, 0),
        "read the program's memory": past("open", f"/proc/{os.getppid()}/mem".encode(), os.O_RDONLY),
    }


def _checked(answer: int) -> None:
    if answer < 0:
        raise OSError(ctypes.get_errno(), "")


if __name__ == "__main__":
    main(*sys.argv[1:])
