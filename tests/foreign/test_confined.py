"""The process that reads a stranger's file writes into one folder, starts nothing and calls nobody."""

from __future__ import annotations

import ctypes
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAY = {"write inside", "read outside"}


def has_walls() -> bool:
    """Whether this system's kernel can be asked to hold a process back."""
    return sys.platform == "linux" and ctypes.CDLL(None).syscall(444, None, 0, 1) > 0


@pytest.mark.parametrize(
    "way",
    [
        "python",
        pytest.param(
            "kernel",
            marks=pytest.mark.skipif(not has_walls(), reason="this kernel has no walls around a process"),
        ),
    ],
)
def test_what_a_confined_process_may_do(way: str, tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.write_text("ours")
    done = subprocess.run(
        [sys.executable, "-m", "tests.foreign.confined", way, inside, outside],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    refused = {name for name, was in json.loads(done.stdout).items() if was}
    assert refused == json.loads(done.stdout).keys() - MAY
    assert outside.read_text() == "ours"
    assert {one.name for one in tmp_path.iterdir()} == {"inside", "outside"}
    assert [one.name for one in inside.iterdir()] == [way]
