"""What only shows in a process of its own: closed streams, full disks, two at once, a kill."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

ASSESSOR = [sys.executable, "-m", "assessor.cli"]
FULL = Path("/dev/full")


def _shell(line: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in which "$@" is the command with these words."""
    started = ["sh", "-c", line, "sh", *ASSESSOR, *map(str, words)]
    return subprocess.run(started, capture_output=True, text=True, check=False)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="the shell of Linux and macOS")
@pytest.mark.parametrize("line", ['"$@" >&-', '"$@" >&- 2>&-', '"$@" | head -c 1'])
def test_nobody_listening_is_no_reason_to_fail(imported: Path, terminal: Terminal, line: str) -> None:
    done = _shell(line, "judge", imported, "8", "partial", "--group", "One")
    assert (done.returncode, done.stderr) == (0, "")
    (row,) = (
        one for one in terminal("show", imported, "--json").json["recommendations"] if one["judgements"]
    )
    assert row["reference"] == "8"


@pytest.mark.slow
@pytest.mark.skipif(not FULL.exists(), reason="Linux")
def test_an_answer_that_cannot_be_written_is_told_without_a_lie(imported: Path, terminal: Terminal) -> None:
    done = _shell('"$@" > /dev/full', "judge", imported, "8", "partial", "--group", "One")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "kept" in done.stderr
    assert any(row["judgements"] for row in terminal("show", imported, "--json").json["recommendations"])


@pytest.mark.slow
def test_of_many_at_once_each_is_recorded_or_refused(imported: Path, terminal: Terminal) -> None:
    words = [*ASSESSOR, "judge", str(imported), "8", "partial", "--group"]
    started = [
        subprocess.Popen([*words, f"G{n}"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for n in range(4)
    ]
    ended = [(one.communicate()[1].count("\n"), one.returncode) for one in started]
    recorded = {
        said["group"]
        for row in terminal("show", imported, "--json").json["recommendations"]
        for said in row["judgements"]
    }
    assert recorded == {f"G{n}" for n, (_, code) in enumerate(ended) if code == 0} != set()
    assert set(ended) <= {(0, 0), (1, 1)}
    assert terminal("check", imported).code == 0
