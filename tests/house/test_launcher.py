"""The command that `tasks.py` puts into the environment, and which words it takes for a command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assessor import __main__ as program
from assessor.cli import COMMANDS
from assessor.cli.app import app
from chores import environment, launcher

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(os.name == "nt", reason="the environment's Python is a program there, not a script")
def test_the_command_works_from_a_folder_with_spaces(tmp_path: Path) -> None:
    binaries = tmp_path / "it's a дом" / "bin"
    binaries.mkdir(parents=True)
    (binaries / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (binaries / "python").chmod(0o755)
    launcher.write(binaries.parent, ROOT)
    words = [binaries / "assessor", "show", "no such.assess"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "no such.assess" in done.stderr


def test_each_command_of_the_terminal_is_known_at_the_door() -> None:
    assert sorted(COMMANDS) == sorted(str(command.name) for command in app.registered_commands)


def test_a_mistyped_command_is_wrong_usage_and_no_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["assessor", "shwo", "one.assess"])
    assert program.main() == 2
    assert "shwo" in capsys.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Windows and macOS always have a screen")
@pytest.mark.parametrize(("platform", "found"), [("xcb", False), ("offscreen", True)])
def test_a_screen_that_is_gone_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, found: bool
) -> None:
    monkeypatch.setattr(environment, "interpreter", lambda: Path(sys.executable))
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", f"unix:{tmp_path}/gone")
    assert environment.names_a_screen()
    assert environment.finds_the_screen() is found


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Windows and macOS always have a screen")
def test_without_its_screen_the_program_says_so_in_one_line(tmp_path: Path) -> None:
    place = {
        name: value
        for name, value in os.environ.items()
        if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")
    }
    place |= {"DISPLAY": f"unix:{tmp_path}/gone", "ASSESSOR_DATA": str(tmp_path)}
    words = [sys.executable, "-m", "assessor"]
    done = subprocess.run(words, cwd=ROOT, env=place, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n"), done.stdout) == (1, 1, "")


def test_a_chore_that_is_asked_for_help_gives_it_and_does_nothing(tmp_path: Path) -> None:
    words = [sys.executable, ROOT / "tasks.py", "pictures", "--help"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, list(tmp_path.iterdir())) == (0, [])
    assert "draw every screen" in done.stdout
