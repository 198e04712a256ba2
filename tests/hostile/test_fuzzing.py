"""Files that are broken at random, with fixed seeds: nothing escapes a reader but a refusal, and nothing hangs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.figures import figure, report

ROOT = Path(__file__).resolve().parents[2]
FORMATS = ("docx", "matrix", "xlsx", "pdf", "html", "text", "json", "picture", "database")


@pytest.mark.slow
@pytest.mark.parametrize("kind", FORMATS)
def test_what_is_broken_at_random_is_refused_or_read(kind: str, tmp_path: Path) -> None:
    count = figure(10_000 if kind == "database" else 2_000, 200_000)
    place = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    words = [sys.executable, "-m", "tests.hostile.fuzzing", kind, "0", str(count)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, env=place, cwd=ROOT)
    assert done.returncode == 0, done.stderr[-2_000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["escaped"] == []
    told = f"{count} files, 0 uncaught, 0 hangs, slowest {found['slowest']} s, {found['taken']} readings without objection"
    report(f"Fuzzing {kind}", told)
