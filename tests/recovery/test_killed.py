"""The real program is killed while somebody scores, types, imports and takes back: what it called saved stays."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree
from threading import Timer
from time import monotonic
from typing import Any

import pytest

from assessor.exchange.giving import give
from assessor.importers.apply import apply_batch
from assessor.importers.reading import read_batch
from assessor.resources import resource
from assessor.store import queries
from assessor.store.checking import check_open
from assessor.store.damage import is_whole
from assessor.store.document import Document
from assessor.store.preparing import add_group
from tests.exchange.rooms import laptop_says
from tests.figures import figure, report
from tests.recovery.driven import PACKAGE, PASSPHRASE, State, state_of

KILLS = figure(200, 2_000)
PARTS = 2
LONGEST = 0.5
"""Seconds that a person works at most before the power goes: about sixty writes."""
SAID = {"judgement", "supersession"}
TOUCHED = {
    "score": SAID,
    "type": SAID,
    "import": {"source_text", "passage_text", "passage", "paragraph", "theme_text"},
}
TOUCHED["undo"] = TOUCHED["score"] | TOUCHED["import"]
TOUCHED["take"] = SAID


@dataclass
class Told:
    """What a driven program said until it was killed."""

    state: State = field(default_factory=dict)
    pending: str = ""
    saved: int = 0
    pid: int = 0


class Driven:
    """The loaded program, of which each session is forked."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.recovery.driven"]
        root = Path(__file__).resolve().parents[2]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root
        )
        assert self._process.stdout.readline() == '"ready"\n'

    def session(self, path: Path, seed: int, seconds: float) -> Told:
        """Kill it so long after the file was open."""
        self._process.stdin.write(f"{path} {seed}\n")
        self._process.stdin.flush()
        told, timer = Told(), None
        for line in self._lines():
            if isinstance(line, str):
                assert line == f"ended {signal.SIGKILL.value}", line
                break
            hear(told, line)
            if told.state and timer is None:
                timer = Timer(seconds, os.kill, (told.pid, signal.SIGKILL))
                timer.start()
        return told

    def _lines(self) -> Iterator[Any]:
        while line := self._process.stdout.readline():
            try:
                if line.strip():
                    yield json.loads(line)
            except ValueError:  # cut off by the end
                continue

    def end(self) -> None:
        self._process.stdin.close()
        self._process.wait()


def hear(told: Told, line: dict[str, Any]) -> None:
    if "pid" in line:
        told.pid = line["pid"]
    elif "begun" in line:
        told.pending = line["begun"]
    else:
        assert line.get("shown", "Saved").startswith(("Saved", "Everything is saved"))
        told.saved += line["saved"] not in ("", "back up")
        told.state, told.pending = line["state"], ""


@pytest.fixture
def driven(data_folder: Path) -> Iterator[Driven]:
    program = Driven()
    yield program
    program.end()


def make(path: Path, passphrase: str = "") -> None:
    """An assessment, and beside it a package in which its group has said something."""
    source, package = resource("sample", "kazakhstan-en.txt"), path.with_name(PACKAGE)
    with Document.create(path, passphrase=passphrase) as document:
        with document.edit("Make") as session:
            apply_batch(session, read_batch(source.read_bytes(), source.name, "en"))
            group = add_group(session, "Group 1")
        give(document, group, package)
        asked = document.read(queries.outline).recommendations[:5]
    for one in asked:
        laptop_says(package, one.id, "partial", f"Because of {one.reference}")


def apart(told: State, found: State) -> tuple[Counter[str], Counter[str]]:
    """By table how many rows are not there any more as they were told, and how many are there beside them."""
    gone, more = Counter[str](), Counter[str]()
    for name, rows in found.items():
        gone[name] = (Counter(told[name]) - Counter(rows)).total()
        more[name] = (Counter(rows) - Counter(told[name])).total()
    return +gone, +more


def check(path: Path, told: Told) -> tuple[float, int]:
    """How long opening took, and whether what was under way had been written."""
    start = monotonic()
    with Document.open(path, passphrase=PASSPHRASE) as again:
        took = monotonic() - start
        gone, more = apart(told.state, state_of(again))
        assert {*gone, *more} <= TOUCHED.get(told.pending, set()), (told.pending, gone, more)
        if told.pending in ("score", "type"):  # the one row that was being changed
            assert gone.total() <= 1, (told.pending, gone, more)
        assert again.read(is_whole)
        assert again.kept_until or not told.saved
        check_open(again)
    return took, bool(gone or more)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks the loaded program")
@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_that_the_screen_called_saved_is_lost(driven: Driven, tmp_path: Path, part: int):
    """Half of them in a protected file."""
    dice, slowest, saved, later = random.Random(part), 0.0, 0, 0
    (tmp_path / "first").mkdir()
    make(tmp_path / "first" / "x.assess", PASSPHRASE * part)
    for number in range(KILLS // PARTS):
        path = Path(copytree(tmp_path / "first", tmp_path / str(number))) / "x.assess"
        told = driven.session(path, 1000 * part + number, dice.uniform(0, LONGEST))
        took, more = check(path, told)
        slowest, saved, later = max(slowest, took), saved + told.saved, later + more
    assert slowest < 1
    report("kill -9 of the window: 0 writes lost", "kills", KILLS // PARTS)
    report("kill -9 of the window, writes that the screen had called saved, all there", "", saved)
    report(f"kill -9 of the window, opens again, part {part}", f"in {slowest:.2f} s at most")
