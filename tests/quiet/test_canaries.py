"""What was said in a protected assessment stands nowhere on the disk in the open, whenever the program is killed."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.durability.ptrace import Call, traced, why_not
from tests.durability.recording import path_of
from tests.figures import figure, report
from tests.quiet.canaries import CODES, SECRETS, Laptop, found

EACH = figure(9, 170)
"""Kills in each part of the day."""
Move = Callable[[Laptop], Laptop]


@pytest.fixture
def moved(monkeypatch: pytest.MonkeyPatch) -> Move:
    """From now on the program works on this laptop."""

    def move(laptop: Laptop) -> Laptop:
        monkeypatch.setenv("ASSESSOR_DATA", str(laptop.data))
        monkeypatch.setenv("HOME", str(laptop.disk / "home"))
        monkeypatch.setenv("TMPDIR", str(laptop.disk / "temporary"))
        monkeypatch.setattr(tempfile, "tempdir", str(laptop.disk / "temporary"))
        return laptop

    return move


@dataclass(slots=True)
class Killing:
    """Counts the calls of a program on a disk, and kills it as it makes the nth."""

    disk: Path
    nth: int = 0
    counted: int = 0
    program: int = 0

    def see(self, call: Call) -> None:
        self.program = self.program or call.pid
        if call.result is None and path_of(call).startswith(f"{self.disk}/"):
            self.counted += 1
            if self.counted == self.nth:
                os.kill(self.program, signal.SIGKILL)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_would_be_found(tmp_path: Path, secret: str, code: str) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "x.tmp").write_bytes(b"\x00before" + secret.upper().encode(code) + b"after")
    assert found(tmp_path) == ["inner/x.tmp"]


@pytest.mark.slow
@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_no_secret_is_on_the_disk_whenever_the_program_is_killed(tmp_path: Path, moved: Move) -> None:
    whole, killed = moved(Laptop(tmp_path / "whole")), tmp_path / "killed"
    for part, name in enumerate(whole.parts):
        before = tmp_path / f"before {part}"
        shutil.copytree(whole.root, before)
        whole.parts[part]()
        assert found(whole.disk) == [], name
        counting = Killing(moved(Laptop(shutil.copytree(before, tmp_path / f"counted {part}"))).disk)
        traced(Laptop(tmp_path / f"counted {part}").parts[part], counting.see)
        for number in range(EACH):
            nth = 1 + (2 * number + 1) * counting.counted // (2 * EACH)
            laptop = moved(Laptop(shutil.copytree(before, killed)))
            traced(laptop.parts[part], Killing(laptop.disk, nth).see)
            assert found(laptop.disk) == [], f"{name.__name__}, killed at call {nth} of {counting.counted}"
            if number == EACH // 2:
                laptop.begin_again()
                assert found(laptop.disk) == [], f"{name.__name__}, begun again after call {nth}"
            shutil.rmtree(killed)
            report("12 secrets of a protected file on the disk after kill -9", "kills: 0 found", 1)
        moved(whole)
    assert found(whole.root / "out") != []
