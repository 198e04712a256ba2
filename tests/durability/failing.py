"""The nth system call of a kind on one folder fails: once, or from then on for ever."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.durability.ptrace import Call, traced
from tests.durability.recording import path_of

KINDS = {
    "write": ("write", "pwrite64", "writev", "pwritev", "copy_file_range", "sendfile"),
    "sync": ("fsync", "fdatasync"),
    "open": ("open", "openat"),
    "truncate": ("ftruncate",),
    "rename": ("rename", "renameat", "renameat2"),
    "unlink": ("unlink", "unlinkat"),
}
_KIND = {call: kind for kind, calls in KINDS.items() for call in calls}


@dataclass(frozen=True, slots=True)
class Fault:
    kind: str
    nth: int
    code: int
    for_ever: bool

    def __str__(self) -> str:
        often = "for ever" if self.for_ever else "once"
        return f"{self.kind} {self.nth} fails with {errno.errorcode[self.code]} {often}"

    def hits(self, kind: str, nth: int) -> bool:
        return kind == self.kind and (nth >= self.nth if self.for_ever else nth == self.nth)


@dataclass(slots=True)
class Failing:
    """Counts the calls on a folder, and lets those fail that a fault hits."""

    folder: Path
    fault: Fault | None = None
    counted: Counter[str] = field(default_factory=Counter[str])

    def run(self, action: Callable[[], object]) -> None:
        traced(action, self._see)

    def _see(self, call: Call) -> int | None:
        kind = _KIND.get(call.name)
        if call.result is not None or kind is None or not path_of(call).startswith(f"{self.folder}/"):
            return None
        self.counted[kind] += 1
        return self.fault.code if self.fault and self.fault.hits(kind, self.counted[kind]) else None


def faults(counted: Counter[str], most: int) -> list[Fault]:
    """What can happen to calls of which there were so many: to each, or to this many spread over them."""
    return [
        Fault(kind, nth, code, for_ever)
        for kind in KINDS
        for nth in sorted(
            {1 + place * counted[kind] // most for place in range(most)} if counted[kind] else ()
        )
        for code in (errno.EIO, errno.ENOSPC)
        for for_ever in (False, True)
    ]
