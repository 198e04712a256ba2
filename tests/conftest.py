"""Every test has its own data folder; nothing of the person who runs them is read or written."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Generator
from itertools import count
from pathlib import Path
from shutil import disk_usage

import pytest

from tests import figures

MEMORY = Path("/dev/shm")
ENOUGH = 2 << 30
FIGURE = "figure of a promise"
OFTEN = 20_000
"""New objects after which garbage is sought; Python's own 700 costs tests more than what is found is worth."""

_numbers = count()


def pytest_configure() -> None:
    """Files of tests are real files, but nothing has to wait for a disk where there is room in memory."""
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK) or disk_usage(MEMORY).free < ENOUGH:
        return
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    tempfile.tempdir = str(MEMORY)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Modules and tests stay to the end, so garbage is sought neither while they come nor, later, among them."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(OFTEN)
        gc.enable()


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """It is made by what is first written into it, so tests without files leave no folder behind."""
    folder = tmp_path_factory.getbasetemp() / "data" / str(next(_numbers))
    monkeypatch.setenv("ASSESSOR_DATA", str(folder))
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Figures travel with a test's report, also from a worker of xdist."""
    report = yield
    report.sections += [(FIGURE, line) for line in figures.taken()]
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [one for kind in ("passed", "failed") for one in terminalreporter.stats.get(kind, [])]
    lines = sorted({text for one in reports for name, text in one.sections if name == FIGURE})
    if lines:
        terminalreporter.section("what was promised")
        terminalreporter.write_line("\n".join(lines))
