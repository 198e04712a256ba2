"""Runs benchmarks/*.py, each in a process of its own, and prints their ratios to a floor in the same run.

A benchmark module has `measure()`, which gives rows of (name, our seconds, floor seconds, allowed ratio).
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "benchmarks"


def main(words: list[str]) -> int:
    if words[:1] == ["--one"]:
        print(json.dumps(importlib.import_module(f"benchmarks.{words[1]}").measure()))
        return 0
    names = words or sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))
    print(f"{'what':<58}{'ours':>11}{'floor':>11}{'ratio':>8}{'asked':>8}")
    return max([_show(name) for name in names], default=0)


def _show(name: str) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    words = [sys.executable, "-m", "chores.bench", "--one", name]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{name}: failed\n{done.stderr[-2000:]}")
        return 1
    for what, ours, floor, allowed in json.loads(done.stdout.splitlines()[-1]):
        ratio = ours / floor
        sign = "" if ratio <= allowed else "  over"
        print(
            f"{what:<58}{ours * 1000:>8.1f} ms{floor * 1000:>8.1f} ms{ratio:>8.2f}{allowed:>8.2f}{sign}",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
