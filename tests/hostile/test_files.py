"""What strangers send: each hostile file by each entrance that takes it, in bounded time and memory, and one sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.figures import report

MOST_SECONDS, MOST_GROWN, MOST_OF_CHILD = 10, 50, 512
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_hostile_files_cost_a_bounded_time_and_memory_and_one_sentence(tmp_path: Path) -> None:
    files, data = tmp_path / "files", tmp_path / "data"
    files.mkdir()
    place = {**os.environ, "ASSESSOR_DATA": str(data), "PYTHONPATH": str(ROOT)}
    make = [sys.executable, "-m", "tests.hostile.files", str(files)]
    subprocess.run(make, check=True, env=place, cwd=ROOT)
    words = [sys.executable, "-m", "tests.hostile.ordeal", str(files)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=place, cwd=ROOT)
    *rows, whole = json.loads(done.stdout)
    names = {row["file"] for row in rows}
    assert len(names) >= 40
    assert [row for row in rows if row["said"].startswith("CRASH") or "\n" in row["said"]] == []
    assert [row for row in rows if row["seconds"] > MOST_SECONDS] == []
    assert whole["left"] == [] and whole["grown"] <= MOST_GROWN and whole["child"] <= MOST_OF_CHILD
    assert sorted(one.name for one in tmp_path.iterdir()) == ["data", "files"]
    assert {one.name for one in files.iterdir()} == names
    assert not Path("/tmp/assessor-escaped").exists()
    slowest = max(row["seconds"] for row in rows)
    told = f"{len(names)} files by {len(rows)} ways, 0 crashes, slowest {slowest} s, program +{whole['grown']} MB"
    report("Hostile files", f"{told}, child {whole['child']} MB")
