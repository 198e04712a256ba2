"""What only shows in a process of its own: closed streams, full disks, two at once, a kill."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assessor.store.document import Document
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
def test_of_many_at_once_each_is_recorded_once(imported: Path, terminal: Terminal) -> None:
    words = [*ASSESSOR, "judge", str(imported), "8", "partial", "--group"]
    names = [f"G{n}" for n in range(20)]
    started = [
        subprocess.Popen([*words, name], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for name in names
    ]
    assert {(one.communicate()[1], one.returncode) for one in started} == {("", 0)}
    rows = terminal("show", imported, "--json").json["recommendations"]
    assert sorted(said["group"] for row in rows for said in row["judgements"]) == sorted(names)
    assert terminal("check", imported).code == 0


def test_a_file_that_stays_open_is_told_after_a_while(
    imported: Path, terminal: Terminal, monkeypatch
) -> None:
    monkeypatch.setattr("assessor.cli.changing.PATIENCE", 0.1)
    with Document.open(imported):
        done = terminal("judge", imported, "8", "partial", "--group", "One")
    assert (done.code, done.error.count("\n")) == (1, 1)
    assert "another window" in done.error
    assert terminal("judge", imported, "8", "partial", "--group", "One").code == 0


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="the shell of Linux and macOS")
@pytest.mark.parametrize("line", ['LC_ALL=C "$@"', 'PYTHONIOENCODING=ascii "$@"', '"$@" <&-'])
def test_json_is_utf_8_wherever_it_runs(sample: Path, line: str) -> None:
    done = subprocess.run(
        ["sh", "-c", line, "sh", *ASSESSOR, "show", str(sample), "--json"], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Казахстан" in done.stdout.decode("utf-8") or json.loads(done.stdout)["document"]["state"]


@pytest.mark.skipif(os.name == "nt", reason="the shell of Linux and macOS")
def test_nothing_to_read_is_told(tmp_path: Path) -> None:
    done = _shell('"$@" <&-', "import", "-", "--into", tmp_path / "x.assess")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "unexpected" not in done.stderr


STOPPED_WHILE_LOADING = """
import sys
from assessor.__main__ import main

class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == "assessor.cli.app":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Stop())
sys.argv = ["assessor", "show", "any.assess"]
sys.exit(main())
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="the shell of Linux and macOS")
def test_help_that_nobody_reads_is_quiet() -> None:
    assert _shell('"$@" | true', "--help").stderr == ""


def test_stopping_while_the_program_loads_is_quiet() -> None:
    started = [sys.executable, "-c", STOPPED_WHILE_LOADING]
    ended = subprocess.run(started, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (130, "")


@pytest.mark.skipif(os.name == "nt", reason="the environment of Linux and macOS")
@pytest.mark.parametrize(("name", "value"), [("HOME", os.devnull), ("TZ", f":{__file__}")])
def test_an_odd_environment_is_no_traceback(imported: Path, name: str, value: str) -> None:
    started = [sys.executable, "-m", "assessor", "check", str(imported)]
    ended = subprocess.run(
        started, capture_output=True, text=True, check=False, env={**os.environ, name: value}
    )
    assert ended.returncode == 0 or (ended.returncode == 1 and "could not start" in ended.stderr)
    assert ended.stderr.count("\n") == ended.returncode
