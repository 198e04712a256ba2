"""A process that confines itself and then tries what a library that was taken over would try.

`python -m tests.foreign.confined WAY FOLDER OUTSIDE` tells by name whether each was refused. The way is `python`, where
the kernel is not asked; `kernel`, where Python's own guard is not set and every call goes past it; or `old kernel`, the
same with no more than the first version of Landlock knows.
"""

from __future__ import annotations

import ctypes
import fcntl
import json
import os
import platform
import socket
import sys
import termios
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from assessor.foreign import walls
from assessor.foreign.limits import guard_python

NOBODY = 2**22 + 1
"""No process has such a number."""
FORK, HERE, NO_ID, KIND_OF_KEY, LIMIT_OF_FILES = 17, -100, -1, b"dns_resolver", 7
NUMBERS = {
    "x86_64": {"clone": 56, "prlimit": 302, "share": 29, "ask for a key": 249, "tell a thread": 234},
    "aarch64": {"clone": 220, "prlimit": 261, "share": 194, "ask for a key": 218, "tell a thread": 131},
}
Tries = dict[str, Callable[[], object]]


def main(way: str, inside: str, outside: str) -> None:
    tries = _by_python(inside, outside) if way == "python" else _past_python(way, inside, outside)
    if way == "old kernel":
        walls.KNOWN = {1: walls.KNOWN[1]}
    {"python": guard_python}.get(way, walls.raise_walls)(inside)
    sys.stdout.write(json.dumps({name: _refused(one) for name, one in tries.items()}))


def _refused(one: Callable[[], object]) -> bool:
    try:
        one()
    except PermissionError:
        return True
    return False


def _by_python(inside: str, outside: str) -> Tries:
    theirs, mine = Path(outside), Path(inside, "python")
    return {
        "write inside": mine.mkdir,
        "read outside": theirs.read_bytes,
        "write outside": lambda: theirs.write_text("mine"),
        "remove outside": theirs.unlink,
        "make outside": theirs.with_name("made").mkdir,
        "carry outside": lambda: mine.rename(theirs.with_name("carried")),
        "point outside": lambda: theirs.with_name("pointed").symlink_to(mine),
        "start": lambda: os.execv(sys.executable, [sys.executable, "-c", ""]),
        "call": lambda: socket.socket().connect(("127.0.0.1", 9)),
        "end another": lambda: os.kill(NOBODY, 0),
    }


def _past_python(way: str, inside: str, outside: str) -> Tries:
    kernel = ctypes.CDLL(None, use_errno=True)
    path, folder = outside.encode(), str(Path(outside).parent).encode()
    words = (ctypes.c_char_p * 2)(sys.executable.encode(), None)
    number = NUMBERS[platform.machine()]
    opened = os.open(outside, os.O_RDONLY)

    def past(name: str, *said: object) -> Callable[[], object]:
        return lambda: _checked(getattr(kernel, name)(*said))

    def call(name: str, *said: object) -> Callable[[], object]:
        return past("syscall", number[name], *said)

    return {
        "write inside": past("mkdir", f"{inside}/{way}".encode(), 0o700),
        "empty inside": past(
            "open", f"{inside}/{way}/one".encode(), os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600
        ),
        "read outside": past("open", path, os.O_RDONLY),
        "start a thread": _thread,
        "see whether it is a terminal": lambda: os.isatty(opened),
        "write outside": past("open", path, os.O_WRONLY),
        "remove outside": past("unlink", path),
        "make outside": past("mkdir", folder + b"/made", 0o700),
        "empty outside": past("truncate", path, ctypes.c_long(0)),
        "empty by opening": past("open", path, os.O_RDONLY | os.O_TRUNC),
        "empty by an older way": past("open", path, os.O_ACCMODE | os.O_TRUNC),
        "open to all": past("chmod", path, 0o777),
        "open to all, opened": past("fchmod", opened, 0o777),
        "change its date": past("utimes", path, None),
        "change its owner": past("chown", path, NO_ID, NO_ID),
        "note beside it": past("setxattr", path, b"user.mine", b"1", ctypes.c_size_t(1), 0),
        "link outside": past("symlink", b"anywhere", folder + b"/link"),
        "start": past("execv", words[0], words),
        "fork": call("clone", ctypes.c_long(FORK), None, None, None, None),
        "be alone with rights": past("unshare", 0x10000000),
        "call": past("socket", socket.AF_INET, socket.SOCK_DGRAM, 0),
        "call through a key": call("ask for a key", KIND_OF_KEY, b"localhost", None, 0),
        "type into the terminal": past("ioctl", opened, ctypes.c_ulong(termios.TIOCSTI), b"x"),
        "share memory": call("share", 0, ctypes.c_size_t(4096), 0o1600),
        "end another": past("kill", NOBODY, 0),
        "read the program's memory": past("open", f"/proc/{os.getppid()}/mem".encode(), os.O_RDONLY),
        "end a thread of another": call("tell a thread", NOBODY, NOBODY, 0),
        "limit another": call("prlimit", os.getppid(), LIMIT_OF_FILES, None, None),
        "have another told": past("fcntl", opened, fcntl.F_SETOWN, ctypes.c_int(os.getppid())),
    }


def _thread() -> None:
    one = Thread(target=int)
    one.start()
    one.join()


def _checked(answer: int) -> None:
    if answer < 0:
        raise OSError(ctypes.get_errno(), "")


if __name__ == "__main__":
    main(*sys.argv[1:])
