"""The process that reads a stranger's file writes into one folder, starts nothing and calls nobody."""

from __future__ import annotations

import ctypes
import errno
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from assessor.foreign.names import READERS
from assessor.foreign.walls import NUMBERS

ROOT = Path(__file__).resolve().parents[2]
MAY = {"write inside", "empty inside", "read outside", "start a thread", "see whether it is a terminal"}
HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}
"""Where a Linux with a compiler says the numbers of its calls."""
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="no walls on this system")


def has_walls() -> bool:
    """Whether this system's kernel can be asked to hold a process back."""
    return sys.platform == "linux" and ctypes.CDLL(None).syscall(444, None, 0, 1) > 0


WITH_WALLS = pytest.mark.skipif(not has_walls(), reason="this kernel has no walls around a process")


def run(*words: object) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *map(str, words)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout


@pytest.mark.parametrize(
    "way", ["python", pytest.param("kernel", marks=WITH_WALLS), pytest.param("old kernel", marks=WITH_WALLS)]
)
def test_what_a_confined_process_may_do(way: str, tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.write_text("ours")
    before = outside.stat()
    tried = json.loads(run("tests.foreign.confined", way, inside, outside))
    assert {name for name, was in tried.items() if was} == tried.keys() - MAY
    assert outside.read_text() == "ours"
    assert (outside.stat().st_mode, outside.stat().st_mtime_ns) == (before.st_mode, before.st_mtime_ns)
    assert {one.name for one in tmp_path.iterdir()} == {"inside", "outside"}
    assert [one.name for one in inside.iterdir()] == [way]


@ON_LINUX
@pytest.mark.parametrize("answer", [errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP])
@pytest.mark.parametrize("refused", [["walls"], ["filter"], ["walls", "filter"]])
def test_where_a_container_refuses_walls_documents_are_read_all_the_same(
    answer: int, refused: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSESSOR_DATA", str(tmp_path))
    assert int(run("tests.foreign.contained", answer, *refused)) == 2


@ON_LINUX
@pytest.mark.parametrize("reader", sorted(READERS))
def test_walls_are_raised_around_the_only_thread(reader: str) -> None:
    """They hold the thread that raises them; another one would stay outside."""
    warm = f"import os; from assessor.foreign.readers import {reader} as one; one.warm()"
    words = f"{warm}; print(os.listdir('/proc/self/task'))"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.count(",") == 0


@pytest.mark.parametrize("processor", sorted(HEADERS))
def test_calls_have_the_numbers_of_their_processor(processor: str) -> None:
    if not HEADERS[processor].exists():
        pytest.skip("no list of calls here")
    listed = re.findall(r"#define __NR(?:3264)?_(\w+) (\d+)", HEADERS[processor].read_text())
    known = {name: int(number) for name, number in listed}
    ours = NUMBERS[processor]
    assert {name: known.get(name, number) for name, number in ours.items()} == dict(ours)
    assert len(ours.keys() & known.keys()) > 50
    assert len(set(ours.values())) == len(ours)
