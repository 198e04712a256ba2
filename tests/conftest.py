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

from assessor.store import keys
from tests.figures import gather, lines, reported
from tests.measured import Measure, measured_slow, named

MEMORY = Path("/dev/shm")
ENOUGH = 2 << 30
QUICK = 200
"""The number of a set that only tests have."""
SHORTLY = (1, 1, 8)
OFTEN = 20_000
"""New objects after which garbage is sought; Python's own 700 costs tests more than what is found is worth."""

_numbers = count()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--measure", action="store_true", help="write down which tests are slow")


def pytest_configure(config: pytest.Config) -> None:
    """Files of tests are real files, but nothing has to wait for a disk where there is room in memory."""
    if config.getoption("--measure") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Measure())
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


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest tests come first: begun last, one of them would keep all other workers waiting."""
    items.sort(key=lambda item: "slow" not in item.keywords)
    slow = frozenset[str]() if config.getoption("--measure") else measured_slow()
    for item in items:
        if named(item.nodeid) in slow:
            item.add_marker("slow")


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Passphrases of files are stretched as shortly as Argon2 allows, unless a test is about that."""
    if "real_keys" not in request.keywords:
        monkeypatch.setitem(keys.SETS, QUICK, SHORTLY)
        monkeypatch.setattr(keys, "FOR_FILES", QUICK)


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """It is made by what is first written into it, so tests without files leave no folder behind."""
    folder = tmp_path_factory.getbasetemp() / "data" / str(next(_numbers))
    monkeypatch.setenv("ASSESSOR_DATA", str(folder))
    return folder


def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workeroutput"):  # one of several processes
        session.config.workeroutput["figures"] = reported()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    gather(getattr(node, "workeroutput", {}).get("figures", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if lines():
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(lines()))
