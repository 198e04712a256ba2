"""Nobody is called, ever: the whole program is used once while the system tells each call to a network."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.figures import figure, report

ROOT = Path(__file__).resolve().parents[2]
STAGES = (
    "start",
    "prepare",
    "review",
    "score",
    "plenary",
    "projector",
    "annex",
    "packages-receipts",
)
SCREENS = STAGES[: figure(len(STAGES), 0)]
"""For a release all."""
LOCAL = re.compile(r"AF_UNIX|AF_LOCAL")
CALLS = re.compile(r"\b(socket|connect|bind|listen|sendto|sendmsg|sendmmsg|socketcall)\(([^,)]*(?:,[^)]*)?)")
REASONS = {
    "typing_extensions": "looks whether classes of Python's own are protocols, _socket among them",
    "sqlalchemy": "has a part for asyncio, which is loaded with it and never used here; asyncio loads socket and ssl",
    "asyncio": "as above",
    "ssl": "as above",
    "socket": "as above",
    "xml.sax.saxutils": "Python's own writer of XML can read from an address, which is never given to it",
    "urllib.request": "as above; it loads http",
    "http.client": "as above",
}
"""Who loads a module of the network although nobody here uses it."""


@dataclass(frozen=True, slots=True)
class Session:
    tried: list[str]
    loaded: list[str]
    asked_by: dict[str, str]
    screens: int
    calls: list[str] | None
    """Of the system, where they could be seen."""
    walled: bool
    """Whether there was no network at all, not even one of its own."""


@cache
def _without_network() -> tuple[str, ...]:
    """A network namespace with nothing in it, where a person may make one."""
    words = ("unshare", "--user", "--map-root-user", "--net")
    if (
        shutil.which("unshare")
        and not subprocess.run([*words, "true"], capture_output=True, check=False).returncode
    ):
        return words
    return ()


def used_in(folder: Path) -> Session:
    calls, traced = folder / "calls", shutil.which("strace") is not None
    strace = ("strace", "-f", "-qq", "-e", "trace=%network", "-e", "signal=none", "-o", str(calls)) * traced
    words = [
        *_without_network(),
        *strace,
        sys.executable,
        "-m",
        "tests.quiet.session",
        str(folder),
        *SCREENS,
    ]
    place = {"QT_QPA_PLATFORM": "offscreen", "ASSESSOR_DATA": str(folder / "data")}
    done = subprocess.run(
        words, capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ, **place}
    )
    assert done.returncode == 0, done.stderr[-2000:]
    said = json.loads((folder / "answer.json").read_text("utf-8"))
    seen = calls.read_text("utf-8", "replace").splitlines() if traced else None
    return Session(
        said["tried"], said["loaded"], said["asked by"], said["screens"], seen, bool(_without_network())
    )


def no_connection_is_tried(session: Session) -> None:
    assert session.tried == []
    assert session.screens >= len(STAGES)
    abroad = [line for line in session.calls or () if CALLS.search(line) and not LOCAL.search(line)]
    assert abroad == []
    local = sum(bool(LOCAL.search(line)) for line in session.calls or ())
    how = (
        f"by strace, {local} within the laptop" if session.calls is not None else "by Python's own hook alone"
    )
    walled = ", with no network there" * session.walled
    report(
        "Quiet",
        f"0 connections tried in a session of every command and {session.screens} screens ({how}{walled})",
    )


def who_loads_modules_of_the_network_is_known(session: Session) -> None:
    for name in session.loaded:
        asked = session.asked_by[name]
        assert any(asked == known or asked.startswith(f"{known}.") for known in REASONS), (
            f"{asked} loads {name}"
        )
    assert not [name for name in session.loaded if name.startswith("PySide6")]
    report(
        "Quiet, modules of the network", f"{', '.join(session.loaded)}: loaded by libraries, used by nobody"
    )


@pytest.mark.slow
def test_nobody_is_called(tmp_path: Path) -> None:
    session = used_in(tmp_path)
    no_connection_is_tried(session)
    who_loads_modules_of_the_network_is_known(session)
