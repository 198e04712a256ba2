"""A disk on which each sync takes longer: how many syncs a person waits for, and how long."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.durability.failing import KINDS
from tests.durability.ptrace import Call, traced
from tests.durability.recording import path_of

ADDED = 0.015
"""Seconds that each sync takes longer."""


class Turn(NamedTuple):
    """What a person did, how long it took, and how many syncs were waited for."""

    name: str
    seconds: float
    syncs: int


@dataclass(slots=True)
class SlowDisk:
    """Everything under `folder`; what is measured in the child comes by `notes`, which lie elsewhere."""

    folder: Path
    notes: Path
    turns: list[Turn] = field(default_factory=list[Turn])
    _syncs: int = 0

    def run(self, action: Callable[[], object]) -> None:
        self.notes.touch()
        traced(action, self._see)

    def _see(self, call: Call) -> None:
        if call.result is None:
            return
        if call.name in KINDS["sync"] and path_of(call).startswith(f"{self.folder}/"):
            time.sleep(ADDED)
            self._syncs += 1
        elif call.name == "write" and path_of(call) == str(self.notes):
            name, seconds = self.notes.read_text().splitlines()[-1].rsplit(" ", 1)
            self.turns.append(Turn(name, float(seconds), self._syncs))
            self._syncs = 0

    def of(self, name: str) -> list[Turn]:
        return [turn for turn in self.turns if turn.name == name]


@contextmanager
def turn(notes: Path, name: str) -> Iterator[None]:
    """What is in the block is waited for by a person."""
    note(notes, "between", 0)
    start = time.perf_counter()
    yield
    note(notes, name, time.perf_counter() - start)


def note(notes: Path, name: str, seconds: float) -> None:
    with notes.open("ab", buffering=0) as file:
        file.write(f"{name} {seconds:.6f}\n".encode())


def spread(turns: list[Turn]) -> str:
    times = sorted(one.seconds * 1000 for one in turns)
    high = times[int(len(times) * 0.95)]
    return f"median {statistics.median(times):.1f} ms, 95 % {high:.1f} ms, most {times[-1]:.1f} ms"


def window(path: Path, notes: Path) -> None:
    """Replace this process by a window in which someone scores."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "ASSESSOR_DATA": str(path.parent / "data")}
    os.execv(sys.executable, [sys.executable, "-m", "tests.durability.slow_window", str(path), str(notes)])
