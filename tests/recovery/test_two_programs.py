"""Two programs on one file, under whatever name the second one comes: it reads only, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from assessor.errors import WriteFailed
from assessor.store import queries
from assessor.store.checking import check_open
from assessor.store.document import Document
from assessor.store.preparing import add_group
from tests.figures import figure, report

RUNS = figure(50, 500)
BOUND = 2.0
OWNER = """
import sys
from pathlib import Path
from assessor.store.document import Document
from assessor.store.preparing import add_group
path = Path(sys.argv[1])
with Document.open(path) as document:
    print("open", document.read_only, flush=True)
    for line in sys.stdin:
        if line.strip() == "stray":
            path.read_bytes()
        else:
            with document.edit("Added") as session:
                add_group(session, line.strip())
        print("saved", flush=True)
"""
Name = Callable[[Path, Path], Path]


def by_path(path: Path, other: Path) -> Path:
    return path


def by_symbolic_link(path: Path, other: Path) -> Path:
    link = other / "symbolic.assess"
    link.symlink_to(path)
    return link


def by_hard_link(path: Path, other: Path) -> Path:
    link = other / "hard.assess"
    os.link(path, link)
    return link


def by_hard_link_beside(path: Path, other: Path) -> Path:
    link = path.with_name("beside.assess")
    os.link(path, link)
    return link


NAMES = (by_path, by_symbolic_link, by_hard_link, by_hard_link_beside)


class Owner:
    """Another process that has the file open; what it has said to be saved is remembered."""

    def __init__(self, path: Path) -> None:
        command = [sys.executable, "-c", OWNER, str(path)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout.readline() == "open False\n"
        self.saved: list[str] = []

    def does(self, *lines: str) -> None:
        for line in lines:
            self._process.stdin.write(f"{line}\n")
            self._process.stdin.flush()
            assert self._process.stdout.readline() == "saved\n"
            self.saved += [] if line == "stray" else [line]

    def ends(self, *, killed: bool) -> None:
        if killed:
            self._process.kill()
        self._process.communicate()


def names(document: Document) -> list[str]:
    return [group.name for group in document.read(queries.groups)]


def second_reads_only(name: Path) -> float:
    start = monotonic()
    with Document.open(name) as second:
        took = monotonic() - start
        assert second.read_only
        with pytest.raises(WriteFailed), second.edit("Added") as session:
            add_group(session, "from the second")
    return took


@pytest.mark.slow
@pytest.mark.parametrize("way", NAMES)
@pytest.mark.parametrize("killed", [False, True], ids=["closed", "killed"])
def test_the_second_reads_only_and_nothing_is_lost(tmp_path: Path, way: Name, killed: bool):
    slowest, runs = 0.0, max(1, RUNS // (2 * len(NAMES)) + 1)
    for number in range(runs):
        home, other = tmp_path / str(number), tmp_path / f"other {number}"
        home.mkdir()
        other.mkdir()
        Document.create(home / "x.assess", "x").close()
        owner = Owner(home / "x.assess")
        owner.does("A", "B", "stray")
        name = way(home / "x.assess", other)
        slowest = max(slowest, second_reads_only(name))
        owner.does("stray", "C", "D")
        owner.ends(killed=killed)
        start = monotonic()
        with Document.open(home / "x.assess") as again:
            slowest = max(slowest, monotonic() - start)
            assert (names(again), again.read_only) == (owner.saved, False)
            check_open(again)
        with Document.open(name) as again:
            assert (names(again), again.read_only) == (owner.saved, False)
    assert slowest < BOUND
    report("two programs on one file: second reads only, 0 lost, 0 stale locks", "runs", runs)


@pytest.mark.slow
def test_what_waits_beside_another_name_is_never_written_over(tmp_path: Path):
    Document.create(tmp_path / "x.assess", "x").close()
    owner = Owner(tmp_path / "x.assess")
    owner.does("A")
    owner.ends(killed=True)
    os.link(tmp_path / "x.assess", tmp_path / "y.assess")
    with Document.open(tmp_path / "y.assess") as second:
        assert "second name" in second.read_only_reason
    with Document.open(tmp_path / "x.assess") as again:
        assert names(again) == ["A"]
    with Document.open(tmp_path / "y.assess") as second:
        assert (names(second), second.read_only) == (["A"], False)
