"""What a piece of the program does to one folder, as events in their order."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.durability.ptrace import Call, traced

AT_CWD = 0xFFFFFFFF - 99
"""In place of a folder's number: the one in which the program works."""
MARKS = "marks"
"""The file, outside the folder, into which is written what was promised to the person."""


class Write(NamedTuple):
    file: int
    offset: int
    content: bytes


class Resize(NamedTuple):
    file: int
    size: int


class Sync(NamedTuple):
    file: int


class SyncFolder(NamedTuple):
    folder: str


class Name(NamedTuple):
    """From now on a path means this file; None: nothing."""

    path: str
    file: int | None


class Rename(NamedTuple):
    old: str
    new: str


class Mark(NamedTuple):
    text: str


Event = Write | Resize | Sync | SyncFolder | Name | Rename | Mark


@dataclass(slots=True)
class Recording:
    """What lay in the folder before, by number of the file, and all that came after."""

    names: dict[str, int]
    contents: dict[int, bytes]
    events: list[Event] = field(default_factory=list)


def record(folder: Path, action: Callable[[Callable[[str], None]], None]) -> Recording:
    """Do `action` in a traced child. It is given what to call whenever something is promised."""
    folder = folder.resolve()
    marks = folder.with_name(f"{folder.name}-{MARKS}")
    marks.touch()
    recorder = _Recorder(folder, marks)

    def mark(text: str) -> None:
        with marks.open("ab", buffering=0) as file:
            file.write(text.encode())

    traced(lambda: action(mark), recorder.see)
    return recorder.recording


class _Recorder:
    def __init__(self, folder: Path, marks: Path) -> None:
        self._folder, self._marks = str(folder), str(marks)
        self._numbers: dict[tuple[int, int], int] = {}
        self._absent: set[tuple[int, str]] = set()
        found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        numbers = {str(path): self._number(path) for path in found}
        self.recording = Recording(numbers, {numbers[str(path)]: path.read_bytes() for path in found})

    def see(self, call: Call) -> None:
        if call.result is None:
            if call.name in ("open", "openat"):
                self._look_before(call)
        elif call.result >= 0:
            for event in self._events(call):
                self.recording.events.append(event)

    def _look_before(self, call: Call) -> None:
        if not os.path.lexists(path := path_of(call)):
            self._absent.add((call.pid, path))

    def _events(self, call: Call) -> list[Event]:
        if call.name in ("open", "openat"):
            return self._opened(call)
        if call.name in ("rename", "renameat", "renameat2"):
            return self._renamed(call)
        if call.name in ("unlink", "unlinkat"):
            return [Name(path_of(call), None)] if self._watched(path_of(call)) else []
        if call.name in ("mkdir", "mkdirat"):
            return []  # a folder that is lost takes its files along, as if their names were lost
        return self._changed(call, call.arguments[_PLACES.get(call.name, 0)])

    def _changed(self, call: Call, descriptor: int) -> list[Event]:
        place = _open_file(call, descriptor)
        path = str(place.readlink()).removesuffix(" (deleted)")
        if path == self._marks:
            return [Mark(self._written(call, descriptor)[1].decode())]
        if not self._watched(path):
            return []
        if place.is_dir():
            return [SyncFolder(path)]
        if call.name in ("fsync", "fdatasync"):
            return [Sync(self._number(place))]
        if call.name == "ftruncate":
            return [Resize(self._number(place), call.arguments[1])]
        return [Write(self._number(place), *self._written(call, descriptor))]

    def _written(self, call: Call, descriptor: int) -> tuple[int, bytes]:
        """Read from the file itself, whichever call brought it there."""
        offset = call.arguments[3]
        if call.name not in ("pwrite64", "pwritev"):
            position = Path(f"/proc/{call.pid}/fdinfo/{descriptor}").read_text("ascii").split()[1]
            offset = int(position) - call.result
        with _open_file(call, descriptor).open("rb", buffering=0) as file:
            return offset, os.pread(file.fileno(), call.result, offset)

    def _opened(self, call: Call) -> list[Event]:
        path, flags = path_of(call), call.arguments[1 if call.name == "open" else 2]
        made = (call.pid, path) in self._absent
        self._absent.discard((call.pid, path))
        place = _open_file(call, call.result)
        if not self._watched(path) or place.is_dir():
            return []
        if made:
            return [Name(path, self._number(place, fresh=True))]
        return [Resize(self._number(place), 0)] if flags & os.O_TRUNC else []

    def _renamed(self, call: Call) -> list[Event]:
        old, new = path_of(call), path_of(call, second=True)
        return [Rename(old, new)] if self._watched(new) else []

    def _watched(self, path: str) -> bool:
        return (path.startswith(f"{self._folder}/") and not path.endswith("-shm")) or path == self._folder

    def _number(self, place: Path, *, fresh: bool = False) -> int:
        """Numbers of our own, since the disk gives those of removed files again."""
        found = place.stat()
        key = found.st_dev, found.st_ino
        if fresh or key not in self._numbers:
            self._numbers[key] = 1 + max(self._numbers.values(), default=0)
        return self._numbers[key]


_PATHS = {"open": 0, "mkdir": 0, "unlink": 0, "rename": 0, "openat": 1, "mkdirat": 1, "unlinkat": 1}
_PATHS |= {"renameat": 1, "renameat2": 1}
_PLACES = {"copy_file_range": 2}
"""Which argument names a file: by its path, after the number of its folder if it is not the first; by its number."""


def path_of(call: Call, *, second: bool = False) -> str:
    """The file that a call is about; of a renaming also the `second`."""
    if call.name not in _PATHS:
        return str(_open_file(call, call.arguments[_PLACES.get(call.name, 0)]).readlink())
    number = _PATHS[call.name]
    place = number + second * (number + 1)
    folder = Path(f"/proc/{call.pid}/cwd")
    if number and call.arguments[place - 1] & 0xFFFFFFFF != AT_CWD:
        folder = _open_file(call, call.arguments[place - 1])
    return str(folder.readlink() / call.text(place))


def _open_file(call: Call, descriptor: int) -> Path:
    return Path(f"/proc/{call.pid}/fd/{descriptor}")
